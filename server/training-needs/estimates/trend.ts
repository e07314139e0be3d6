/** How the shares were at several days, and whether people moved in the last half year. */
import type {Framework} from '../../../quizzes/format.ts';
import {wilsonInterval} from '../../statistics/wilson.ts';
import type {TrendLine} from '../contract.ts';
import type {Answered} from '../evidence/answers-store.ts';
import {evidenceByPerson, type Rules} from '../evidence/evidence.ts';
import {countOf} from './cell.ts';
import {changeSince} from './change.ts';
import {concernedBy} from './needs.ts';

/** A year by quarters, today included, the oldest first. */
export function trendDays(now: Date): Date[] {
  return [12, 9, 6, 3, 0].map((months) => {
    const day = new Date(now);
    day.setUTCMonth(day.getUTCMonth() - months);
    // From the 31st a shorter month would run over into the next.
    if (day.getUTCDate() !== now.getUTCDate()) day.setUTCDate(0);
    return day;
  });
}

/**
 * Of all organisations together, with organisations and jobs as they are now. Null where nobody had evidence that day.
 *
 * `answers`: of one competency, the oldest first.
 */
export function trendOf(
  {key, name}: Framework['competencies'][number],
  framework: Framework,
  answers: readonly Answered[],
  rules: Rules,
): TrendLine {
  const {concerned} = concernedBy(key, framework, answers);
  const days = trendDays(rules.now);
  const halfYearAgo = days[2] ?? rules.now;
  return {
    key,
    name,
    points: days.map((now) => {
      const then = concerned.filter(({submittedAt}) => submittedAt <= now.toISOString());
      const {k, n} = countOf([...evidenceByPerson(then, {...rules, now}).values()]);
      return n === 0 ? null : {k, n, ...wilsonInterval(k, n)};
    }),
    change: changeSince(concerned, halfYearAgo, rules),
  };
}
