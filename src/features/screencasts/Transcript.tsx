/** What is said, by chapter: it follows the video, leads to each moment, and can be searched. */
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useEffect, useRef, useState} from 'react';
import {type Cast, clockOf} from '../../../server/screencasts/cast.shared.ts';
import {cueAt, foundIn} from './moments.ts';

type Props = {cast: Cast; now: number; onSeek: (at: number) => void};

export function Transcript({cast, now, onSeek}: Props) {
  const isBrowser = useIsBrowser();
  const [wanted, setWanted] = useState('');
  /** Which of what was found is shown; undefined before the first. */
  const [turn, setTurn] = useState<number>();
  const list = useRef<HTMLDivElement>(null);
  const found = foundIn(cast.cues, wanted);
  const said = cueAt(cast.cues, now);
  /** The first is the one that comes next in the film. */
  const next = (by: number) =>
    turn === undefined
      ? Math.max(
          0,
          found.findIndex((cue) => cue >= said),
        )
      : turn + by;
  const go = (to: number) => {
    const turned = ((to % found.length) + found.length) % found.length;
    setTurn(turned);
    onSeekQuietly(found[turned] as number);
  };
  /** The field keeps the focus: the next Enter goes on. */
  const onSeekQuietly = (cue: number) => {
    const field = document.activeElement as HTMLElement | null;
    onSeek(cast.cues[cue]?.from ?? 0);
    field?.focus({preventScroll: true});
  };
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>(`[data-cue="${said}"]`);
    // Within the list alone: the page stays where its reader is.
    if (line && list.current) list.current.scrollTop = line.offsetTop - list.current.clientHeight / 3;
  }, [said]);
  return (
    <section aria-label="Transcript" className="transcript">
      <h2 className="nav-heading">What is said</h2>
      {isBrowser && (
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            if (found.length > 0) go(next(1));
          }}
        >
          <label>
            Find in this film
            <input
              className="input"
              type="search"
              value={wanted}
              onChange={({target}) => {
                setWanted(target.value);
                setTurn(undefined);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || found.length === 0) return;
                event.preventDefault();
                go(next(event.shiftKey ? -1 : 1));
              }}
            />
          </label>
          <span role="status">{wanted.trim() !== '' && countOf(found.length)}</span>
        </form>
      )}
      <div ref={list} className="transcript-lines" tabIndex={0} role="group" aria-label="Lines">
        {cast.steps.map(({id, title, from, to}) => (
          <div key={id}>
            <h3>{title}</h3>
            <ol>
              {cast.cues.map((cue, at) =>
                cue.from >= from - 0.001 && cue.from < to ? (
                  <li key={cue.from}>
                    <button
                      type="button"
                      data-cue={at}
                      aria-current={at === said ? 'true' : undefined}
                      className={found.includes(at) ? 'cue cue--found' : 'cue'}
                      onClick={() => onSeek(cue.from)}
                    >
                      <span className="chapter-time">{clockOf(cue.from)}</span> {cue.text}
                    </button>
                  </li>
                ) : null,
              )}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}

const countOf = (many: number): string =>
  many === 0
    ? 'Not said in this film.'
    : `${many === 1 ? 'Once' : `${many} times`}. Enter goes to the next, Shift and Enter back.`;
