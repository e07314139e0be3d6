/** How somebody stands with a quiz, in a word or two, and what to do about it. */
import type {Standing} from '../../../server/records/contract.ts';
import {formatDate} from '../../ui/format/dates.ts';

export type Stands = {pill: '' | 'good' | 'warn' | 'bad'; words: string; todo: string};

export function howItStands(standing: Standing | undefined): Stands {
  if (standing === undefined || standing.state === 'never') return {pill: '', words: 'Not taken', todo: 'Take the quiz'};
  const {state, validUntil, refresh, expiresSoon} = standing;
  const until = validUntil === null ? '' : formatDate(validUntil);
  if (state === 'below') return {pill: 'bad', words: 'Below the standard', todo: 'Take it again'};
  if (state === 'expired') return {pill: 'warn', words: `Expired on ${until}`, todo: 'Take it again'};
  if (refresh > 0) return {pill: 'warn', words: 'Changed since you passed', todo: 'Catch up'};
  if (expiresSoon) return {pill: 'warn', words: `Only until ${until}`, todo: 'Take it again'};
  return {pill: 'good', words: `Counts until ${until}`, todo: 'Look at it again'};
}

const pressing: readonly Stands['pill'][] = ['bad', 'warn'];
/** Whether something has to be done about it. */
export const asks = (standing: Standing): boolean => pressing.includes(howItStands(standing).pill);

/** Failed first, then expired, then what is soon no longer true. */
const urgency = (standing: Standing | undefined): number =>
  standing?.state === 'below' ? 0 : standing?.state === 'expired' ? 1 : 2;

const isAsked = (standing: Standing | undefined): boolean => standing?.needed ?? true;

/** What asks for something, what was never taken, what counts, what the job does not ask for: only what there is, each in its own order, the worst first. */
export function byNeed<Quiz>(quizzes: readonly Quiz[], standingOf: (quiz: Quiz) => Standing | undefined) {
  const of = (pills: readonly Stands['pill'][]) => quizzes.filter((quiz) => pills.includes(howItStands(standingOf(quiz)).pill));
  const never = of(['']);
  return [
    {name: 'Needs you', quizzes: of(pressing).sort((a, b) => urgency(standingOf(a)) - urgency(standingOf(b)))},
    {name: 'Not taken yet', quizzes: never.filter((quiz) => isAsked(standingOf(quiz)))},
    {name: 'Up to date', quizzes: of(['good'])},
    {name: 'Not needed for your job', quizzes: never.filter((quiz) => !isAsked(standingOf(quiz)))},
  ].filter((group) => group.quizzes.length > 0);
}
