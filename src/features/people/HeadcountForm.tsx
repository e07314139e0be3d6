/** One organisation at a time, a box a job. */
import {type FormEvent, useState} from 'react';
import {type Headcount, peopleApi} from '../../../server/people/contract.ts';
import type {JobFunction, Organisation} from '../../../server/who/contract.ts';
import {call, Failure} from '../../api/client.ts';

type Props = {organisations: Organisation[]; jobFunctions: JobFunction[]; headcounts: Headcount[]};

const keyOf = (organisation: string, jobFunction: string) => `${organisation} ${jobFunction}`;

export function HeadcountForm({organisations, jobFunctions, headcounts}: Props) {
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      headcounts.map(({organisation, jobFunction, people}) => [keyOf(organisation, jobFunction), String(people)]),
    ),
  );
  const [saved, setSaved] = useState(values);
  const [organisation, setOrganisation] = useState(organisations[0]?.id ?? '');
  const [message, setMessage] = useState('');

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const filled = jobFunctions.map(({key}) => {
      const text = (values[keyOf(organisation, key)] ?? '').trim();
      return {organisation, jobFunction: key, people: text === '' ? null : Number(text)};
    });
    const wrong = filled.find(({people}) => people !== null && (!Number.isInteger(people) || people < 0));
    if (wrong) return setMessage(`Write a whole number for ${jobFunctions.find(({key}) => key === wrong.jobFunction)?.name}.`);
    // Only what was changed here: what somebody else wrote meanwhile stays.
    const headcounts = filled.filter(({jobFunction, people}) => {
      const before = saved[keyOf(organisation, jobFunction)] ?? '';
      return before !== (people === null ? '' : String(people));
    });
    setMessage(
      await call(peopleApi.saveHeadcounts, {body: {headcounts}}).then(
        () => {
          setSaved(values);
          return 'Saved.';
        },
        (error: unknown) => (error instanceof Failure ? error.message : 'That did not work. Try again.'),
      ),
    );
  }

  return (
    <form method="post" onSubmit={save}>
      <div className="field">
        <label htmlFor="headcount-organisation">Organisation</label>
        <select
          id="headcount-organisation"
          className="input"
          value={organisation}
          onChange={(event) => {
            setOrganisation(event.target.value);
            setMessage('');
          }}
        >
          {organisations.map(({id, name}) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="number-grid">
        {jobFunctions.map(({key, name}) => (
          <div className="field" key={key}>
            <label htmlFor={`headcount-${key}`}>{name}</label>
            <input
              id={`headcount-${key}`}
              className="input input--short"
              inputMode="numeric"
              value={values[keyOf(organisation, key)] ?? ''}
              onChange={(event) => {
                setValues({...values, [keyOf(organisation, key)]: event.target.value});
                setMessage('');
              }}
            />
          </div>
        ))}
      </div>
      <p className="actions">
        <button className="button" type="submit">
          Save these headcounts
        </button>
        <span role="status">{message}</span>
      </p>
    </form>
  );
}
