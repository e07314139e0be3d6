/** How the shares were at several days, and what moved in the last half year. */
import type {Framework} from '../../../quizzes/format.ts';
import type {Form} from '../../statistics/luck.ts';
import type {TrendLine} from '../contract.ts';
import type {Sitting} from '../evidence/answers-store.ts';
import {evidenceByPerson, type Rules} from '../evidence/evidence.ts';
import {type Aims, judgedTogether} from './cell.ts';
import {changeSince} from './change.ts';
import {concernedBy, countedIn} from './needs.ts';

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
 * `sittings`: of one competency, the oldest first.
 */
export function trendOf(
  {key, name}: Framework['competencies'][number],
  framework: Framework,
  sittings: readonly Sitting[],
  {rules, aims, form}: {rules: Rules; aims: Aims; form: Form},
): TrendLine {
  const {concerned} = concernedBy(key, framework, sittings);
  const days = trendDays(rules.now);
  const halfYearAgo = days[2] ?? rules.now;
  return {
    key,
    name,
    points: days.map((now) => {
      const then = concerned.filter(({submittedAt}) => submittedAt <= now.toISOString());
      const counted = countedIn([...evidenceByPerson(then, {...rules, now}).values()]);
      const estimate = judgedTogether(counted, aims);
      if (estimate === null) return null;
      const {mean, low, high} = estimate;
      return {k: counted.filter(({state}) => state === 'passed').length, n: counted.length, mean, low, high};
    }),
    change: changeSince(concerned, halfYearAgo, rules, form),
  };
}
