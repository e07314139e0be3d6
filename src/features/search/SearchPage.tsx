/** Everything that was found, at an address of its own. It is in no search engine, and nothing personal is remembered. */
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useEffect, useRef, useState} from 'react';
import {clockOf} from '../../../server/screencasts/cast.shared.ts';
import type {Found, SearchResult} from '../../../server/search/contract.ts';
import {cutToAsk, mostAsked} from '../../../server/search/length.shared.ts';
import {useShared} from '../../api/shared.ts';
import {Loading} from '../../ui/Loading.tsx';
import {WithRail} from '../../ui/layout/WithRail.tsx';
import {Page} from '../../ui/Page.tsx';
import {StateTag} from '../content/StateTag.tsx';
import {useTier} from '../content/tier.ts';
import {addressOf, countGap, readFound, searchPath} from './ask.ts';
import {DangerCard} from './DangerCard.tsx';
import {Definition} from './Definition.tsx';
import {markAsked} from './marks.ts';
import {Quote} from './Quote.tsx';
import {aGroup, grouped, type ResultGroup} from './result-groups.ts';
import {kinds} from './result-kinds.ts';
import {SearchBox} from './SearchBox.tsx';

const most = 50;

export default function Search() {
  const {search: address} = useLocation();
  const chosen = useTier();
  // The built page asks for nothing; the address is read once the page runs.
  const runs = useIsBrowser();
  const asked = new URLSearchParams(runs ? address : '');
  const typed = (asked.get('q') ?? '').trim();
  const q = cutToAsk(typed);
  const tier = asked.get('tier') === 'all' || chosen === 'enhanced' ? 'all' : 'basic';
  return (
    <Page title="Search" description="Search guides, documents, questions and news." wide>
      <Head>
        <meta name="robots" content="noindex" />
        {q !== '' && <title>{`“${q}” – Search`}</title>}
      </Head>
      <noscript>
        <p>
          Searching needs JavaScript. <a href="/guides">All guides in one list</a>, and{' '}
          <a href="/toolkit">all forms and letters</a>, read without it.
        </p>
      </noscript>
      <SearchBox key={q} label="Search for" large labelled start={q} />
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
          <Answer q={q} {...answer} />
        </div>
      )}
    </Loading>
  );
}

/** The card stands for the glossary's entry, which is among the pages. */
function Answer({q, results, total, more, didYouMean, definition, fits, danger, answer}: Found & {q: string}) {
  const listed = results.filter(({url}) => url !== definition?.url);
  const best = fits ? listed[0] : undefined;
  return (
    <WithRail label="Where else to look" rail={<AskInstead q={q} />}>
      {danger && <DangerCard />}
      {didYouMean !== null && (
        <p>
          Did you mean <Link to={`/search?${new URLSearchParams({q: didYouMean})}`}>{didYouMean}</Link>? These are the pages for
          it.
        </p>
      )}
      <Definition definition={definition} />
      <Quote answer={answer} />
      <p role="status">{sentence({shown: listed.length, total, q, fits})}</p>
      {!fits && (
        <p>
          <Link to={askPath(q)}>Ask it as a question</Link>: a colleague or the coordinator answers.
        </p>
      )}
      {best && <Best result={best} q={q} />}
      {grouped(listed).map(({name, results: all}) => (
        <Group key={name} name={name} results={all.filter((each) => each !== best)} q={q} />
      ))}
      {more > 0 && (
        <p>
          <Link to={`/search?${new URLSearchParams({q, tier: 'all'})}`}>
            {more === 1
              ? 'One guide for administrators and champions fits too'
              : `${more} guides for administrators and champions fit too`}
          </Link>
        </p>
      )}
    </WithRail>
  );
}

const askPath = (q: string) => `/questions/ask?${new URLSearchParams({title: q})}`;

function AskInstead({q}: {q: string}) {
  return (
    <>
      <h2>Not here?</h2>
      <p>
        <Link className="button button--quiet" to={askPath(q)}>
          Ask a question
        </Link>
      </p>
      <p>
        <Link to="/guides">All guides</Link>
      </p>
      <p>
        <Link to="/toolkit">All forms and letters</Link>
      </p>
    </>
  );
}

/** What was asked for, where the search is sure of it. */
function Best({result, q}: {result: SearchResult; q: string}) {
  return (
    <section className="result-best" aria-label="Best match">
      <p className="facts facts--row">
        <span>Best match · {kinds[result.kind]}</span>
        {result.state && <StateTag state={result.state} />}
      </p>
      <Link to={addressOf(result)}>{result.title}</Link>
      <p>
        <Marked text={result.excerpt} asked={q} />
      </p>
      <Moments of={result} />
    </section>
  );
}

/** Of a screencast, where its film shows it. */
function Moments({of: {url, moments}}: {of: SearchResult}) {
  if (moments.length === 0) return null;
  return (
    <ul className="result-moments">
      {moments.map(({title, anchor, at}) => (
        <li key={anchor}>
          <Link to={`${url}?t=${at}#film`}>
            {clockOf(at)} {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Group({name, results, q}: ResultGroup & {q: string}) {
  const [all, setAll] = useState(false);
  const shown = all ? results : results.slice(0, aGroup);
  if (results.length === 0) return null;
  return (
    <section className="result-group" aria-label={name}>
      <h2>
        {name} <span className="facts">{results.length}</span>
      </h2>
      <ol className="rows">
        {shown.map((result) => (
          <li key={result.url}>
            <div>
              <Link to={addressOf(result)}>{result.title}</Link>
              <p>
                <Marked text={result.excerpt} asked={q} />
              </p>
              <Moments of={result} />
            </div>
            <p className="row-end">
              {result.tier === 'enhanced' && <span className="tag tag--enhanced">Enhanced</span>}
              {result.state && <StateTag state={result.state} />}
            </p>
          </li>
        ))}
      </ol>
      {shown.length < results.length && (
        <p>
          <button type="button" className="button button--quiet" onClick={() => setAll(true)}>
            Show {results.length - shown.length} more<span className="visually-hidden"> under {name}</span>
          </button>
        </p>
      )}
    </section>
  );
}

function Marked({text, asked}: {text: string; asked: string}) {
  return markAsked(text, asked).map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place.
    part.asked ? <strong key={at}>{part.text}</strong> : part.text,
  );
}

function sentence({shown, total, q, fits}: {shown: number; total: number; q: string; fits: boolean}): string {
  if (total === 0) return `Nothing found for “${q}”. Try another word for it.`;
  if (!fits) return `Nothing fits “${q}” well. These come closest.`;
  if (total === 1) return `One result for “${q}”`;
  return total > most ? `More than ${most} results for “${q}”: add a word to narrow it down` : `${shown} results for “${q}”`;
}
