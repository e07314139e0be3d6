/** A line a competency with how many are current, and for the chosen one who is not. */

import {useRef, useState} from 'react';
import type * as z from 'zod';
import {type ColleagueState, recordsApi} from '../../../server/records/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {byName} from '../../ui/format/by-name.ts';
import {Loading} from '../../ui/Loading.tsx';
import {ScrollTable} from '../../ui/ScrollTable.tsx';
import {useCopy} from '../../ui/useCopy.ts';

type Data = z.output<typeof recordsApi.organisation.answer>;

/** Those whom one may help come first. */
const groups: {name: string; hint: string; states: ColleagueState[]}[] = [
  {name: 'Expired', hint: 'They met the standard or tried, and the result is too old now.', states: ['expired']},
  {name: 'Not passed yet', hint: 'Not taken, or below the standard.', states: ['not-yet']},
  {name: 'Ends within 30 days', hint: 'Or a short refresher waits.', states: ['expires-soon', 'refresh']},
  {name: 'Current', hint: '', states: ['current']},
];

export function Records() {
  const {state} = useEndpoint(recordsApi.organisation, {});
  return (
    <Loading state={state}>
      {(data) => (
        <>
          <p className="lead">{data.organisation}</p>
          {!data.named ? (
            <p>The coordinator has turned names off, so nobody is listed here. Numbers of people are under Training needs.</p>
          ) : (
            <>
              <p>
                It is here so that you can offer help. It holds no scores, and it is not performance management. Everybody reads,
                before they start a quiz, that you may see this.
              </p>
              <ByCompetency data={data} />
            </>
          )}
        </>
      )}
    </Loading>
  );
}

const needsHelp = (state: ColleagueState) => state !== 'current';

/** The message goes from the champion's own mail: a word from a colleague, and no machine that nags. */
function Remind({names, subject}: {names: readonly string[]; subject: string}) {
  const list = useCopy<HTMLPreElement>(names.join('\n'));
  const text = useCopy<HTMLPreElement>(
    `The quiz about “${subject}” takes five minutes and tells you what to read; if you pass, nothing. Only you see your score: ${window.location.origin}${places.training.to}`,
  );
  return (
    <p className="actions">
      <button type="button" className="button button--quiet button--small" onClick={list.copy}>
        Copy the {names.length === 1 ? 'name' : `${names.length} names`}
      </button>
      <button type="button" className="button button--quiet button--small" onClick={text.copy}>
        Copy a reminder to send
      </button>
      <span role="status">{text.said || list.said}</span>
    </p>
  );
}

function ByCompetency({data: {competencies, people: everybody}}: {data: Data}) {
  const [job, setJob] = useState('');
  const jobs = [...new Set(everybody.flatMap(({jobFunction}) => jobFunction ?? []))].sort();
  const people = everybody.filter(({jobFunction}) => job === '' || jobFunction === job);
  const [chosen, setChosen] = useState<number>();
  const heading = useRef<HTMLHeadingElement>(null);
  const choose = (index: number) => {
    setChosen(index);
    setTimeout(() => heading.current?.focus());
  };
  const inGroup = (index: number, states: readonly ColleagueState[]) =>
    people.filter((person) => states.includes(person.states[index] ?? 'not-needed'));
  const asked = competencies
    .map((each, index) => ({...each, index}))
    .filter(({index}) => people.some(({states}) => states[index] !== 'not-needed'));
  if (asked.length === 0) return <p>Nobody of your organisation has a job function that asks for a quiz.</p>;
  return (
    <>
      {jobs.length > 1 && (
        <p className="filter-form">
          <label>
            Job
            <select className="input" value={job} onChange={({target}) => setJob(target.value)}>
              <option value="">All jobs</option>
              {jobs.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
        </p>
      )}
      <ScrollTable label="Training record">
        <table>
          <caption>How many people whose job asks for it. Choose a competency to see who.</caption>
          <thead>
            <tr>
              <th scope="col">Competency</th>
              {groups.map(({name}) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asked.map(({key, name, index}) => (
              <tr key={key}>
                <th scope="row">
                  <button type="button" className="link-button" aria-pressed={chosen === index} onClick={() => choose(index)}>
                    {name}
                  </button>
                </th>
                {groups.map((group) => (
                  <td key={group.name} className="number">
                    {inGroup(index, group.states).length}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {chosen !== undefined && (
        <section aria-labelledby="who">
          <h2 id="who" ref={heading} tabIndex={-1}>
            {competencies[chosen]?.name}
          </h2>
          {groups.map(({name, hint, states}) => {
            const who = inGroup(chosen, states);
            return (
              <div key={name}>
                <h3>
                  {name}: {who.length}
                </h3>
                {hint && who.length > 0 && <p className="facts">{hint}</p>}
                {states.some(needsHelp) && who.length > 0 && (
                  <Remind names={who.map((person) => person.name)} subject={competencies[chosen]?.name ?? ''} />
                )}
                <ul className="names">
                  {who.toSorted(byName).map((person, row) => (
                    // Two colleagues may have one name.
                    // biome-ignore lint/suspicious/noArrayIndexKey: a line holds nothing of its own.
                    <li key={row}>
                      {person.name}
                      {person.jobFunction && <span className="facts">{person.jobFunction}</span>}
                    </li>
                  ))}
                </ul>
              </div>
            );
          })}
        </section>
      )}
    </>
  );
}
