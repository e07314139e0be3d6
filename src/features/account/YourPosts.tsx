/** What one wrote and what one follows. */

import Link from '@docusaurus/Link';
import {type PostLine, postsApi} from '../../../server/posts/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {Loading} from '../../ui/Loading.tsx';

export function YourPosts() {
  const {state} = useEndpoint(postsApi.mine, {});
  return (
    <section aria-labelledby="your-posts">
      <h2 id="your-posts">What you wrote and follow</h2>
      <Loading state={state}>
        {({wrote, follows}) => (
          <>
            <Lines posts={wrote} name="You wrote" empty="You have not asked or suggested anything yet." />
            <Lines
              posts={follows}
              name="You follow"
              empty="You do not follow anything yet. Press “Follow” on a question or suggestion, and what is said there is marked for you."
            />
          </>
        )}
      </Loading>
    </section>
  );
}

const kindNames = {suggestion: 'Suggestion', question: 'Question'};

function Lines({posts, name, empty}: {posts: readonly PostLine[]; name: string; empty: string}) {
  if (posts.length === 0) return <p>{empty}</p>;
  return (
    <>
      <h3>{name}</h3>
      <ul className="lines">
        {posts.map(({id, kind, title, url, receivedOn}) => (
          <li key={id}>
            <Link to={url}>{title}</Link>
            <span className="facts">
              {kindNames[kind]}, {formatDate(receivedOn)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
