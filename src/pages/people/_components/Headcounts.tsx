/** How many people do each job in each organisation: what coverage is measured against. */
import {type FormEvent, useState} from 'react';
import {type Headcount, peopleApi} from '../../../../server/people/contract.ts';
import {call, Failure} from '../../../api/client.ts';
import {Loading} from '../../../components/Loading.tsx';
import {useLoaded} from '../../../components/useLoaded.ts';
import type {PeopleData} from './people-data.ts';

const read = () => call(peopleApi.headcounts, {});

export function Headcounts({data}: {data: PeopleData}) {
  const {state} = useLoaded(read);
  return (
    <section aria-labelledby="headcounts">
      <h2 id="headcounts">Headcounts</h2>
      <p>
        How many people do each job in each organisation, with or without an account. Training needs are measured against these
        numbers; leave a box empty if you do not know.
      </p>
      <Loading state={state}>{({headcounts}) => <HeadcountForm data={data} headcounts={headcounts} />}</Loading>
    </section>
  );
}

const keyOf = (organisation: string, jobFunction: string) => `${organisation} ${jobFunction}`;

function HeadcountForm({data: {organisations, jobFunctions}, headcounts}: {data: PeopleData; headcounts: Headcount[]}) {
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      headcounts.map(({organisation, jobFunction, people}) => [keyOf(organisation, jobFunction), String(people)]),
    ),
  );
  const [organisation, setOrganisation] = useState(organisations[0]?.id ?? '');
  const [message, setMessage] = useState('');

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const filled = jobFunctions.flatMap(({key}) => {
      const text = (values[keyOf(organisation, key)] ?? '').trim();
      return text === '' ? [] : [{organisation, jobFunction: key, people: Number(text)}];
    });
    const wrong = filled.find(({people}) => !Number.isInteger(people) || people < 0);
    if (wrong) return setMessage(`Write a whole number for ${jobFunctions.find(({key}) => key === wrong.jobFunction)?.name}.`);
    setMessage(
      await call(peopleApi.saveHeadcounts, {body: {headcounts: filled}}).then(
        () => 'Saved.',
        (error: unknown) => (error instanceof Failure ? error.message : 'That did not work. Try again.'),
      ),
    );
  }

  return (
    <form onSubmit={save}>
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
