/** A line a competency with how many are current, and for the chosen one who is not. */

import {useRef, useState} from 'react';
import type * as z from 'zod';
import {type ColleagueState, recordsApi} from '../../../server/records/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {Loading} from '../../ui/Loading.tsx';
import {ScrollTable} from '../../ui/ScrollTable.tsx';

type Data = z.output<typeof recordsApi.organisation.answer>;

/** Those whom one may help come first. */
const groups: {name: string; hint: string; states: ColleagueState[]}[] = [
  {name: 'Expired', hint: 'They met the standard or tried, and the result is too old now.', states: ['expired']},
  {name: 'Not yet', hint: 'Not taken, or below the standard.', states: ['not-yet']},
  {name: 'Soon', hint: 'Current, but it ends within 30 days or a refresher waits.', states: ['expires-soon', 'refresh']},
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

function ByCompetency({data: {competencies, people}}: {data: Data}) {
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
                <ul className="names">
                  {who.map((person, row) => (
                    // Two colleagues may have one name.
                    // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown.
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
