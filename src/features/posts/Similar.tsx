/** What is there already, while a title is being typed. Opening one instead of posting is counted as a number, and nothing else. */
import Link from '@docusaurus/Link';
import {useEffect, useState} from 'react';
import {type SearchResult, searchApi} from '../../../server/search/contract.ts';
import {call} from '../../api/client.ts';
import {kinds} from '../search/result-kinds.ts';

const pauseMilliseconds = 300;

export function Similar({title}: {title: string}) {
  const [results, setResults] = useState<SearchResult[]>([]);

  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      call(searchApi.similar, {query: {q: title.slice(0, 200)}, signal: abort.signal}).then(
        (found) => setResults(found.results),
        // It helps where it can; where it cannot, the form works as before.
        () => {},
      );
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [title]);

  return (
    <div className="similar" aria-live="polite">
      {results.length > 0 && (
        <section className="notice" aria-label="Already here">
          <p>
            <strong>Is it one of these?</strong> What you typed stays here.
          </p>
          <ul>
            {results.map(({url, title: name, kind}) => (
              <li key={url}>
                <Link to={url} onClick={() => call(searchApi.foundInstead, {body: {}}).catch(() => {})}>
                  {name}
                </Link>{' '}
                <span className="facts">{kinds[kind]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
