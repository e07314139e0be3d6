/** What people searched, marked, asked and wished for: another kind of evidence, beside the needs and never mixed into them. */
import Link from '@docusaurus/Link';
import type {OtherSignals as Said} from '../../../../server/training-needs/contract.ts';
import {formatDay} from '../../../ui/format/dates.ts';
import {ScrollTable} from '../../../ui/ScrollTable.tsx';
import {competencyLink} from '../NeedsLayout.tsx';
import {shortName} from '../words.ts';

type Line = Said['competencies'][number];

/** All competencies, in numbers. */
export function OtherSignals({said: {since, competencies}}: {said: Said}) {
  return (
    <section aria-labelledby="beside">
      <h2 id="beside">What else people say</h2>
      {competencies.length === 0 ? (
        <p>Nothing in the last year: no search that led nowhere, no page marked as unhelpful, no question, no training wish.</p>
      ) : (
        <>
          <p>It is not part of any figure above. Where it points the same way, a need is the more real; where not, ask.</p>
          <ScrollTable label="What else people say, by competency" hint>
            <table>
              <caption>
                Since {formatDay(since)}; a search that was made since then with all its times, once there were three. Searches
                are placed by their words. Open a competency for the words and the links.
              </caption>
              <thead>
                <tr>
                  <th scope="col">Competency</th>
                  <th scope="col" className="number">
                    Searches that led nowhere
                  </th>
                  <th scope="col" className="number">
                    Pages marked as unhelpful
                  </th>
                  <th scope="col" className="number">
                    Questions asked
                  </th>
                  <th scope="col" className="number">
                    Training wishes
                  </th>
                </tr>
              </thead>
              <tbody>
                {competencies.map(({key, name, searches, pages, questions, wishes}) => (
                  <tr key={name}>
                    <th scope="row">{key === null ? name : <Link to={competencyLink(key)}>{shortName(name)}</Link>}</th>
                    {[searches, pages, questions, wishes].map((some, column) => (
                      <td className="number" key={columns[column]}>
                        {some.length}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollTable>
          {competencies.some(({key}) => key === null) && (
            <details>
              <summary>Not linked to a subject</summary>
              <BesideOne line={competencies.find(({key}) => key === null)} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

const columns = ['searches', 'pages', 'questions', 'wishes'];

/** One competency, in words and links. */
export function BesideOne({line}: {line: Line | undefined}) {
  if (line === undefined) return <p>Nothing in the last year.</p>;
  const {searches, pages, questions, wishes} = line;
  return (
    <ul className="lines">
      {searches.length > 0 && (
        <li>
          <strong>Searches with no result:</strong> {searches.map(({words, times}) => `“${words}” (${times} times)`).join(', ')}
        </li>
      )}
      {pages.map(({title, url, unhelpful, helpful}) => (
        <li key={url}>
          <strong>Marked as unhelpful</strong> {unhelpful} of {unhelpful + helpful} times: <Link to={url}>{title}</Link>
        </li>
      ))}
      <Posts name="Asked" posts={questions} />
      <Posts name="Wished for" posts={wishes} />
    </ul>
  );
}

/** So many are named; the lists of posts have all. */
const mostPosts = 5;

function Posts({name, posts}: {name: string; posts: Line['questions']}) {
  if (posts.length === 0) return null;
  return (
    <li>
      <strong>{name}:</strong>{' '}
      {posts.slice(0, mostPosts).map(({title, url}, index) => (
        <span key={url}>
          {index > 0 && ', '}
          <Link to={url}>{title}</Link>
        </span>
      ))}
      {posts.length > mostPosts && ` and ${posts.length - mostPosts} more`}
    </li>
  );
}
