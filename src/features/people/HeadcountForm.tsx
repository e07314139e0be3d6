/** How many people do each job in each organisation: one table, saved at once; rows of a spreadsheet can be pasted into it. */
import {type ClipboardEvent, type FormEvent, useId, useRef, useState} from 'react';
import {type Headcount, peopleApi} from '../../../server/people/contract.ts';
import type {JobFunction, Organisation} from '../../../server/who/contract.ts';
import {call, Failure} from '../../api/client.ts';
import {Success} from '../../ui/forms/Success.tsx';
import {ScrollTable} from '../../ui/ScrollTable.tsx';
import {pasted, wholeNumber} from './headcount-cells.ts';

type Props = {organisations: Organisation[]; jobFunctions: JobFunction[]; headcounts: Headcount[]};

const keyOf = (organisation: string, jobFunction: string) => `${organisation} ${jobFunction}`;

export function HeadcountForm({organisations, jobFunctions, headcounts}: Props) {
  const id = useId();
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      headcounts.map(({organisation, jobFunction, people}) => [keyOf(organisation, jobFunction), String(people)]),
    ),
  );
  const [saved, setSaved] = useState(values);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const summary = useRef<HTMLDivElement>(null);
  const cells = organisations.flatMap(({id: organisation}) => jobFunctions.map(({key}) => ({organisation, jobFunction: key})));
  const typedIn = ({organisation, jobFunction}: (typeof cells)[number]) =>
    (values[keyOf(organisation, jobFunction)] ?? '').trim();
  const wrong = cells.filter((cell) => wholeNumber(typedIn(cell)) === undefined);
  const nameOf = ({organisation, jobFunction}: (typeof cells)[number]) =>
    `${organisations.find((each) => each.id === organisation)?.name}, ${jobFunctions.find(({key}) => key === jobFunction)?.name}`;
  const fieldOf = ({organisation, jobFunction}: (typeof cells)[number]) => `${id}-${organisation}-${jobFunction}`;
  const total = (some: typeof cells) => some.reduce((sum, cell) => sum + (wholeNumber(typedIn(cell)) ?? 0), 0);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSaid('');
    setProblem('');
    if (wrong.length > 0) {
      setProblem('Check the boxes that are marked.');
      setTimeout(() => summary.current?.focus());
      return;
    }
    // Only what was changed here: what somebody else wrote meanwhile stays.
    const changed = cells
      .filter(
        ({organisation, jobFunction}) => typedIn({organisation, jobFunction}) !== (saved[keyOf(organisation, jobFunction)] ?? ''),
      )
      .map((cell) => ({...cell, people: wholeNumber(typedIn(cell)) ?? null}));
    try {
      await call(peopleApi.saveHeadcounts, {body: {headcounts: changed}});
      setSaved(values);
      setSaid(`Saved. ${total(cells)} people in all.`);
    } catch (error) {
      setProblem(error instanceof Failure ? error.message : 'That did not work. Try again; what you typed is still here.');
      setTimeout(() => summary.current?.focus());
    }
  }

  /** Rows and columns of a spreadsheet, from this box on to the right and down. */
  function paste(event: ClipboardEvent, row: number, column: number): void {
    const block = pasted(event.clipboardData.getData('text'));
    if (block === undefined) return;
    event.preventDefault();
    const next = {...values};
    for (const [down, line] of block.entries())
      for (const [across, text] of line.entries()) {
        const [organisation, job] = [organisations[row + down], jobFunctions[column + across]];
        if (organisation && job) next[keyOf(organisation.id, job.key)] = text;
      }
    setValues(next);
  }

  return (
    <form method="post" onSubmit={save} noValidate>
      {problem !== '' && (
        <div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
          <h2>There is a problem</h2>
          <p>{problem}</p>
          <ul>
            {wrong.map((cell) => (
              <li key={fieldOf(cell)}>
                <a href={`#${fieldOf(cell)}`}>Write a whole number, or leave it empty: {nameOf(cell)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ScrollTable label="Headcounts">
        <table className="headcounts">
          <thead>
            <tr>
              <th scope="col">Organisation</th>
              {jobFunctions.map(({key, name}) => (
                <th scope="col" key={key}>
                  {name}
                </th>
              ))}
              <th scope="col">All</th>
            </tr>
          </thead>
          <tbody>
            {organisations.map(({id: organisation, name}, row) => (
              <tr key={organisation}>
                <th scope="row">{name}</th>
                {jobFunctions.map(({key}, column) => {
                  const cell = {organisation, jobFunction: key};
                  return (
                    <td key={key}>
                      <input
                        id={fieldOf(cell)}
                        className="input"
                        inputMode="numeric"
                        autoComplete="off"
                        aria-label={nameOf(cell)}
                        aria-invalid={wholeNumber(typedIn(cell)) === undefined}
                        value={values[keyOf(organisation, key)] ?? ''}
                        onChange={({target}) => setValues({...values, [keyOf(organisation, key)]: target.value})}
                        onPaste={(event) => paste(event, row, column)}
                      />
                    </td>
                  );
                })}
                <td className="number">{total(cells.filter((cell) => cell.organisation === organisation))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All</th>
              {jobFunctions.map(({key}) => (
                <td className="number" key={key}>
                  {total(cells.filter((cell) => cell.jobFunction === key))}
                </td>
              ))}
              <td className="number">{total(cells)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollTable>
      <p className="actions">
        <button className="button" type="submit">
          Save the headcounts
        </button>
      </p>
      <Success>{said}</Success>
    </form>
  );
}
