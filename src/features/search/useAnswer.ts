/** What the search says to what is typed: asked after a short pause, the answer to an older question dropped. */
import {useEffect, useRef, useState} from 'react';
import type {Found} from '../../../server/search/contract.ts';
import {Failure} from '../../api/client.ts';
import {type Asked, search} from './ask.ts';

export type AnswerState =
  | {step: 'idle'}
  | {step: 'searching'}
  | {step: 'found'; query: string; found: Found}
  | {step: 'failed'; sentence: string};

const pauseMilliseconds = 120;
const most = 6;

/** `onFound` is called once for each answer. */
export function useAnswer(query: string, tier: Asked['tier'], onFound: (found: Found) => void): AnswerState {
  const [state, setState] = useState<AnswerState>({step: 'idle'});
  const told = useRef(onFound);
  told.current = onFound;

  useEffect(() => {
    if (query === '') return setState({step: 'idle'});
    const abort = new AbortController();
    const timer = setTimeout(() => {
      setState((before) => (before.step === 'found' ? before : {step: 'searching'}));
      search({q: query, tier, limit: most}, abort.signal).then(
        (found) => {
          setState({step: 'found', query, found});
          told.current(found);
        },
        (error: unknown) => {
          if (!abort.signal.aborted)
            setState({step: 'failed', sentence: error instanceof Failure ? error.message : 'Search did not work. Try again.'});
        },
      );
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query, tier]);

  return state;
}

/** As a sentence for everybody, those who hear the page among them. */
export function statusOf(state: AnswerState): string {
  if (state.step === 'searching') return 'Searching …';
  if (state.step === 'failed') return state.sentence;
  if (state.step !== 'found') return '';
  const {results, total, didYouMean} = state.found;
  if (results.length === 0) return `Nothing found for “${state.query}”. Try another word for it, or look through the guides.`;
  const unsure = state.found.fits ? '' : 'Nothing fits well; these come closest. ';
  const mended = didYouMean === null ? '' : `Searched for “${didYouMean}”. `;
  return `${mended}${unsure}${total === 1 ? 'One page found.' : `${total} pages found. Use the arrow keys to choose.`}`;
}
