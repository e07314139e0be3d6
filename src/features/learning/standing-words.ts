/** How somebody stands with a quiz, in a word or two, and what to do about it. */
import type {Standing} from '../../../server/records/contract.ts';
import {formatDate} from '../../ui/dates.ts';

export type Stands = {pill: '' | 'good' | 'warn' | 'bad'; words: string; todo: string};

export function howItStands(standing: Standing | undefined): Stands {
  if (standing === undefined || standing.state === 'never') return {pill: '', words: '', todo: 'Take the quiz'};
  const {state, validUntil, refresh, expiresSoon} = standing;
  const until = validUntil === null ? '' : formatDate(validUntil);
  if (state === 'below') return {pill: 'bad', words: 'Below the standard', todo: 'Take it again'};
  if (state === 'expired') return {pill: 'warn', words: `Expired on ${until}`, todo: 'Take it again'};
  if (refresh > 0) return {pill: 'warn', words: 'Changed since you passed', todo: 'Refresh'};
  if (expiresSoon) return {pill: 'warn', words: `Only until ${until}`, todo: 'Take it again'};
  return {pill: 'good', words: `Counts until ${until}`, todo: 'Look at it again'};
}

/** What asks for something first, then what is asked for and was never taken, then the rest; else in their own order. */
export function attentionFirst<Quiz>(quizzes: readonly Quiz[], standingOf: (quiz: Quiz) => Standing | undefined): Quiz[] {
  const place = (quiz: Quiz) => {
    const standing = standingOf(quiz);
    const {pill} = howItStands(standing);
    if (pill === 'bad' || pill === 'warn') return 0;
    if (pill === 'good') return 2;
    return standing?.needed ? 1 : 3;
  };
  return quizzes.toSorted((a, b) => place(a) - place(b));
}
