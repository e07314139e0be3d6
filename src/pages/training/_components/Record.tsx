/** One's own latest assessment of each competency. */
import Link from '@docusaurus/Link';
import {quizzesApi, type RecordEntry} from '../../../../server/quizzes/contract.ts';
import {call} from '../../../api/client.ts';
import {useSession} from '../../../api/session.ts';
import {formatDate} from '../../../components/dates.ts';
import {Loading} from '../../../components/Loading.tsx';
import {useLoaded} from '../../../components/useLoaded.ts';

export function Record() {
  const state = useSession();
  if (state.step !== 'known') return null;
  return (
    <section aria-labelledby="record">
      <h2 id="record">Your record</h2>
      {state.session.person === null ? (
        <p>
          <Link to="/sign-in?next=/training">Sign in</Link> to take a quiz and to see what you have done.
        </p>
      ) : (
        <Entries />
      )}
    </section>
  );
}

const readRecord = () => call(quizzesApi.record, {});

function Entries() {
  const {state} = useLoaded(readRecord);
  return (
    <Loading state={state}>
      {({entries}) =>
        entries.length === 0 ? (
          <p>You have not taken a quiz yet. Choose one below; it takes about five minutes.</p>
        ) : (
          <div className="table-scroll" role="region" aria-label="Table of your results" tabIndex={0}>
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
                {entries.map((entry) => (
                  <tr key={entry.competency}>
                    <th scope="row">
                      <Link to={`/training/${entry.quizId}`}>{entry.name}</Link>
                    </th>
                    <td>
                      {entry.correct} of {entry.served} right
                    </td>
                    <td>{formatDate(entry.submittedAt)}</td>
                    <td>{stateOf(entry)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Loading>
  );
}

function stateOf({met, expired, validUntil}: RecordEntry): string {
  if (expired) return 'Expired: take it again';
  const until = validUntil === null ? '' : `, counts until ${formatDate(validUntil)}`;
  return met ? `Meets the standard${until}` : `Below the standard${until}`;
}
