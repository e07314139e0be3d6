/** Everything that was found, at an address of its own. It is in no search engine, and nothing personal is remembered. */
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {type FormEvent, useEffect, useRef} from 'react';
import type {Found} from '../../../server/search/contract.ts';
import {cutToAsk, mostAsked} from '../../../server/search/length.shared.ts';
import {useShared} from '../../api/shared.ts';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {StateTag} from '../content/StateTag.tsx';
import {useTier} from '../content/tier.ts';
import {addressOf, countGap, readFound, searchPath} from './ask.ts';
import {Definition} from './Definition.tsx';
import {kinds} from './result-kinds.ts';

const most = 20;

export default function Search() {
  const {search: address} = useLocation();
  const history = useHistory();
  const chosen = useTier();
  // The built page asks for nothing; the address is read once the page runs.
  const runs = useIsBrowser();
  const asked = new URLSearchParams(runs ? address : '');
  const typed = (asked.get('q') ?? '').trim();
  const q = cutToAsk(typed);
  const tier = asked.get('tier') === 'all' || chosen === 'enhanced' ? 'all' : 'basic';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const again = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    history.push(`/search?${new URLSearchParams({q: again})}`);
  };
  return (
    <Page title="Search" description="Search guides, documents, questions and news.">
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <noscript>
        <p>
          Searching needs JavaScript. <a href="/guides">All guides in one list</a>, and{' '}
          <a href="/toolkit">all forms and leaflets</a>, read without it.
        </p>
      </noscript>
      <form key={q} className="search-again" action="/search" onSubmit={submit} aria-label="Search again">
        <label htmlFor="search-again">Search for</label>
        <span className="actions">
          <input id="search-again" name="q" className="input" defaultValue={q} maxLength={mostAsked} autoComplete="off" />
          <button type="submit" className="button">
            Search
          </button>
        </span>
      </form>
      {/* Its place is kept, so that nothing moves when the answer comes. */}
      <div className="search-answer">
        {runs && q === '' && <p>Type what you need to do, such as “record a report” or “warning letter”.</p>}
        {q !== typed && <p>Only the first {mostAsked} characters are searched for.</p>}
        {q !== '' && <Results key={`${q} ${tier}`} q={q} tier={tier} />}
      </div>
    </Page>
  );
}

function Results({q, tier}: {q: string; tier: 'basic' | 'all'}) {
  const {state} = useShared(searchPath({q, tier, limit: most}), readFound);
  const opened = useRef(false);
  const found = state.step === 'loaded' ? state.value : undefined;

  useEffect(() => {
    if (found === undefined) return;
    if (found.results.length === 0) return countGap(q, 'nothing');
    let counted = false;
    const leave = () => {
      if (!opened.current && !counted) countGap(q, 'unopened');
      counted = true;
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [found, q]);

  return (
    <Loading state={state}>
      {(answer) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the links inside being followed.
        // biome-ignore lint/a11y/useKeyWithClickEvents: following a link by key is a click.
        <div
          onClick={(event) => {
            if ((event.target as HTMLElement).closest('a')) opened.current = true;
          }}
        >
          <Answer q={q} tier={tier} {...answer} />
        </div>
      )}
    </Loading>
  );
}

/** The card stands for the glossary's entry, which is among the pages. */
function Answer({q, tier, results, total, more, didYouMean, definition}: Found & {q: string; tier: 'basic' | 'all'}) {
  return (
    <>
      {didYouMean !== null && (
        <p>
          Did you mean <Link to={`/search?${new URLSearchParams({q: didYouMean})}`}>{didYouMean}</Link>? These are the pages for
          it.
        </p>
      )}
      <Definition definition={definition} />
      <p role="status">
        {sentence(results.length, total, q)}
        {definition !== null && total > 1 && ' The definition above is one of them.'}
      </p>
      <ol className="lines">
        {results
          .filter(({url}) => url !== definition?.url)
          .map((result) => (
            <li key={result.url}>
              <Link to={addressOf(result)}>{result.title}</Link>
              <span>{result.excerpt}</span>
              <span className="facts facts--row">
                <span>
                  {kinds[result.kind]}
                  {result.tier && ` · ${result.tier === 'basic' ? 'Basic' : 'Enhanced'}`}
                </span>
                {result.state && <StateTag state={result.state} />}
              </span>
            </li>
          ))}
      </ol>
      {more > 0 && (
        <p>
          <Link to={`/search?${new URLSearchParams({q, tier: 'all'})}`}>
            {more === 1 ? 'One enhanced guide fits too' : `${more} enhanced guides fit too`}
          </Link>
        </p>
      )}
      {tier === 'basic' || results.length > 0 ? null : <p>Basic and enhanced guides were searched.</p>}
      <p>
        Not here? <Link to="/questions/ask">Ask a question</Link>, or look through <Link to="/guides">all guides</Link> and{' '}
        <Link to="/toolkit">all forms and leaflets</Link>.
      </p>
    </>
  );
}

function sentence(shown: number, total: number, q: string): string {
  if (total === 0) return `Nothing found for “${q}”. Try another word for it.`;
  if (total === 1) return 'One page found.';
  return shown < total ? `The best ${shown} of ${total} pages found.` : `${total} pages found.`;
}
