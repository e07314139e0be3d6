/** Finds a page of the site and puts a link to it into the text. */
import {useId, useState} from 'react';
import {type SearchResult, searchApi} from '../../../server/search/contract.ts';
import {call} from '../../api/client.ts';
import {useAction} from '../../ui/useAction.ts';

const isPublished = ({kind}: SearchResult) => kind === 'guide' || kind === 'document' || kind === 'screencast';

export function LinkGuide({onChoose}: {onChoose: (markdown: string) => void}) {
  const id = useId();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<SearchResult[]>();
  const {run, busy, problem} = useAction();
  const look = () =>
    run(async () =>
      setFound((await call(searchApi.search, {query: {q: words, tier: 'all'}})).results.filter(isPublished).slice(0, 5)),
    );
  return (
    <details className="link-guide">
      <summary>Link to a guide or document</summary>
      <div className="copy-link">
        <label htmlFor={id}>
          Words in its title
          <input
            id={id}
            className="input"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              // Enter looks it up; it does not send the answer.
              if (event.key !== 'Enter') return;
              event.preventDefault();
              look();
            }}
          />
        </label>
        <button type="button" className="button button--quiet" aria-disabled={busy} onClick={look}>
          Find
        </button>
      </div>
      <div role="status">
        {problem}
        {found?.length === 0 && <p>Nothing found. Try another word.</p>}
        {found !== undefined && found.length > 0 && (
          <ul>
            {found.map(({url, title}) => (
              <li key={url}>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => onChoose(`[${title.replace(/[\\[\]]/g, '\\$&')}](${url})`)}
                >
                  Add: {title}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}
