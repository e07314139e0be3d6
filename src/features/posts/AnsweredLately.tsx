/** Home: what was answered last, asked for once somebody has come near it, so that the page above waits for nothing. */
import Link from '@docusaurus/Link';
import {useEffect, useRef, useState} from 'react';
import type {AnsweredPost} from '../../../server/posts/contract.ts';
import {formatDate} from '../../ui/dates.ts';

type State = {step: 'loading'} | {step: 'failed'} | {step: 'loaded'; posts: AnsweredPost[]};
const names = {suggestion: 'Suggestion', question: 'Question'};

export function AnsweredLately() {
  const [state, setState] = useState<State>({step: 'loading'});
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const near = new IntersectionObserver(
      ([seen]) => {
        if (!seen?.isIntersecting) return;
        near.disconnect();
        read().then(
          (posts) => setState({step: 'loaded', posts}),
          () => setState({step: 'failed'}),
        );
      },
      {rootMargin: '300px'},
    );
    if (place.current) near.observe(place.current);
    return () => near.disconnect();
  }, []);
  return (
    <section aria-labelledby="answered" ref={place}>
      <h2 id="answered">Answered lately</h2>
      {state.step === 'failed' && <p>The list could not be loaded.</p>}
      {state.step === 'loaded' && state.posts.length === 0 && (
        <p>Nothing yet. Ask how something is done, or say what would help.</p>
      )}
      {state.step === 'loaded' && state.posts.length > 0 && (
        <ul className="lines">
          {state.posts.map(({id, kind, url, title, settledOn}) => (
            <li key={id}>
              <Link to={url}>{title}</Link>
              <span className="facts">
                {names[kind]}, {formatDate(settledOn)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to="/questions">Questions</Link> · <Link to="/suggestions">Suggestions</Link>
      </p>
    </section>
  );
}

async function read(): Promise<AnsweredPost[]> {
  const [{call}, {postsApi}] = await Promise.all([import('../../api/client.ts'), import('../../../server/posts/contract.ts')]);
  return (await call(postsApi.answered, {})).posts;
}
