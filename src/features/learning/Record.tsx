/** One's own standing in each competency, with what to do about it. */
import Link from '@docusaurus/Link';
import type {Standing, TierStanding} from '../../../server/records/contract.ts';
import {formatDate} from '../../ui/dates.ts';
import {ScrollTable} from '../../ui/ScrollTable.tsx';
import {Certificates} from '../certificates/Certificates.tsx';

export type OwnRecord = {standings: Standing[]; tiers: TierStanding[]; seenByChampion: boolean};

export function Record({record: {standings, tiers, seenByChampion}}: {record: OwnRecord}) {
  return (
    <section aria-labelledby="record">
      <h2 id="record">Your record</h2>
      <Standings standings={standings.filter(({needed, state}) => needed || state !== 'never')} />
      <p className="facts">
        {seenByChampion
          ? 'You see your answers and scores, and nobody else does. A champion of your organisation sees by name which results are current. The coordinator sees numbers of people.'
          : 'You see your record, and nobody else does. The coordinator and champions see numbers of people.'}
      </p>
      <Certificates tiers={tiers} />
    </section>
  );
}

function Standings({standings}: {standings: readonly Standing[]}) {
  if (standings.every(({state}) => state === 'never'))
    return <p>You have not taken a quiz yet. Choose one below; it takes about five minutes.</p>;
  return (
    <ScrollTable label="Table of your results">
      <table>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col">Result</th>
            <th scope="col">Taken</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {standings.map((standing) => (
            <tr key={standing.competency}>
              <th scope="row">
                {standing.quizId ? <Link to={`/training/${standing.quizId}`}>{standing.name}</Link> : standing.name}
              </th>
              <td>{standing.correct === null ? '–' : `${standing.correct} of ${standing.served} right`}</td>
              <td>{standing.submittedAt === null ? '–' : formatDate(standing.submittedAt)}</td>
              <td>
                <State standing={standing} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function State({standing: {state, validUntil, expiresSoon, refresh, quizId, met, name}}: {standing: Standing}) {
  const until = validUntil === null ? '' : formatDate(validUntil);
  if (state === 'never') return <>Not taken yet</>;
  if (state === 'expired') return <>{`Expired on ${until}: take it again${met ? '; you met the standard then' : ''}`}</>;
  if (state === 'below') return <>{`Below the standard, counts until ${until}`}</>;
  return (
    <>
      {expiresSoon ? `Meets the standard, but only until ${until}` : `Meets the standard, counts until ${until}`}
      {refresh > 0 && (
        <>
          {'. '}
          <Link to={`/training/${quizId}`}>
            What it is about has changed: refresh
            <span className="visually-hidden"> {name}</span>
          </Link>
        </>
      )}
    </>
  );
}
