/** Which best bet what was typed asks for: the same telling words, in whatever order. */
import type {BestBet} from './contract.ts';
import {termOf, wordsOf} from './engine/terms.ts';

export function betFor(bets: readonly BestBet[], typed: string): BestBet | undefined {
  const asked = keyOf(typed);
  if (asked === '') return undefined;
  return bets.find(({words}) => words.split(',').some((each) => keyOf(each) === asked));
}

const keyOf = (text: string): string =>
  [...new Set(wordsOf(text).map(termOf))]
    .filter((term) => term !== '')
    .sort()
    .join(' ');
