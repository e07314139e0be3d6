/** Home: what was answered last. */
import Link from '@docusaurus/Link';
import type {AnsweredPost} from '../../../server/posts/contract.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {useWhenNear} from './useWhenNear.ts';

const names = {suggestion: 'Suggestion', question: 'Question'};

export function AnsweredLately() {
  const {state, place} = useWhenNear(read);
  return (
    <section aria-labelledby="answered" ref={place}>
      <h2 id="answered">Answered lately</h2>
      {state.step === 'failed' && <p>The list could not be loaded.</p>}
      {state.step === 'loaded' && state.value.length === 0 && (
        <p>Nothing yet. Ask how something is done, or say what would help.</p>
      )}
      {state.step === 'loaded' && state.value.length > 0 && (
        <ul className="lines">
          {state.value.map(({id, kind, url, title, settledOn}) => (
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
