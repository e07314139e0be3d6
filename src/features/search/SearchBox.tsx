/** Search as you type: an ARIA combobox whose options are the best pages; the button and the last option lead to all of them. */
import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import {Search} from 'lucide-react';
import {type KeyboardEvent, useEffect, useId, useRef, useState} from 'react';
import type {SearchResult} from '../../../server/search/contract.ts';
import {mostAsked} from '../../../server/search/length.shared.ts';
import {stateNames} from '../../../server/verifications/states.shared.ts';
import {useTier} from '../content/tier.ts';
import {addressOf, countGap} from './ask.ts';
import {DangerCard} from './DangerCard.tsx';
import {kinds} from './result-kinds.ts';
import {statusOf, useAnswer} from './useAnswer.ts';
import {useShortcut} from './useShortcut.ts';

const tooShortToCount = 3;

/** `start`: what stands in it at first. */
/** `labelled`: whether a heading says already what the large one is for. */
type Props = {label: string; large?: boolean; labelled?: boolean; start?: string};

export function SearchBox({label, large = false, labelled = !large, start = ''}: Props) {
  const id = useId();
  const history = useHistory();
  const tier = useTier();
  const [text, setText] = useState(start);
  const [everywhere, setEverywhere] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const box = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useShortcut(input);
  /** Enter was pressed before the answer to what is typed had come. */
  const entered = useRef(false);
  const asked = everywhere || tier === 'enhanced' ? 'all' : 'basic';

  const goRef = useRef(enter);
  goRef.current = enter;
  const state = useAnswer(text.trim(), asked, (found) => {
    setActive(-1);
    if (entered.current) goRef.current(found.results);
    entered.current = false;
  });

  useEffect(() => {
    const close = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, []);

  const results = state.step === 'found' ? state.found.results : [];
  const allResults = `/search?${new URLSearchParams({q: text.trim(), ...(asked === 'all' ? {tier: 'all'} : {})})}`;
  const shown = open && text.trim() !== '';

  function go(result: SearchResult | undefined): void {
    if (result === undefined) return;
    setOpen(false);
    setText('');
    history.push(addressOf(result));
  }

  /** Whoever typed what a page is called wants that page; everybody else chooses, with their words kept. */
  function enter([first]: readonly SearchResult[]): void {
    const typed = text.trim().toLowerCase();
    if (first && first.title.toLowerCase() === typed) go(first);
    else goToAll();
  }

  function goToAll(): void {
    if (text.trim() === '') input.current?.focus();
    else {
      setOpen(false);
      history.push(allResults);
    }
  }

  /** Left without choosing anything: the coordinator learns that this search led nowhere. */
  function leave(): void {
    setOpen(false);
    if (state.step !== 'found' || state.query !== text.trim() || state.query.length < tooShortToCount) return;
    countGap(state.query, state.found.results.length === 0 ? 'nothing' : 'unopened');
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (results.length > 0)
        setActive((before) => (before + step + results.length + (before === -1 && step === -1 ? 1 : 0)) % results.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (active >= 0) go(results[active]);
      else if (state.step === 'found' && state.query === text.trim()) enter(results);
      else entered.current = text.trim() !== '';
    }
  }

  return (
    // Without JavaScript the form leads to the results page, which says what to do instead.
    <form
      className={large ? 'search search--large' : 'search'}
      role="search"
      action="/search"
      ref={box}
      onSubmit={(event) => {
        event.preventDefault();
        goToAll();
      }}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) leave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        entered.current = false;
        setOpen(false);
        setActive(-1);
      }}
      aria-label={large ? 'Main search' : 'Search'}
    >
      <label htmlFor={id} className={labelled ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        ref={input}
        name="q"
        className="input"
        type="text"
        role="combobox"
        autoComplete="off"
        maxLength={mostAsked}
        spellCheck={false}
        placeholder={large ? undefined : 'Search'}
        aria-expanded={shown && results.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        value={text}
        onChange={(event) => {
          entered.current = false;
          setText(event.target.value);
          setEverywhere(false);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" className="button" onPointerDown={(event) => event.preventDefault()}>
        <Search aria-hidden size={18} />
        <span className={large ? undefined : 'visually-hidden'}>Search</span>
      </button>
      <div className="search-results" hidden={!shown}>
        {state.step === 'found' && state.found.danger && <DangerCard />}
        <div role="listbox" id={`${id}-list`} aria-label="Pages found" tabIndex={-1} hidden={results.length === 0}>
          {results.map((result, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input.
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input.
            <div
              key={result.url}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => go(result)}
            >
              <strong>{result.title}</strong>
              <span className="facts">
                {kinds[result.kind]}
                {result.tier && ` · ${result.tier === 'basic' ? 'Basic' : 'Enhanced'}`}
                {result.state && ` · ${stateNames[result.state]}`}
              </span>
              <span>{result.excerpt}</span>
            </div>
          ))}
        </div>
        <p className="search-status">
          <span role="status">{shown ? statusOf(state) : ''}</span>
          {state.step === 'found' && state.found.total > results.length && (
            <Link to={allResults} onPointerDown={(event) => event.preventDefault()} onClick={() => setOpen(false)}>
              All {state.found.total} pages
            </Link>
          )}
          {state.step === 'found' && asked === 'basic' && state.found.more > 0 && (
            <button
              type="button"
              className="link-button"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => {
                setEverywhere(true);
                // The button is gone with the answer to it.
                input.current?.focus();
              }}
            >
              Guides for administrators too ({state.found.more})
            </button>
          )}
        </p>
      </div>
    </form>
  );
}
