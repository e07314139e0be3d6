/** Whether a gap moved after something was done about it. */
import {differenceOfShares, exactMcNemar} from '../../statistics/change.ts';
import type {Change} from '../contract.ts';
import type {Answered} from '../evidence/answers-store.ts';
import {evidenceByPerson, type Rules} from '../evidence/evidence.ts';

/**
 * Each person's latest result that counted at a time, and the latest since that counts now. Only questions that were asked in the same revision both before
 * and since count: another question would be another test. Null where nobody has shown enough on one side.
 *
 * `answers`: of one competency, of the people it is about, the oldest first.
 */
export function changeSince(answers: readonly Answered[], at: Date, rules: Rules): Change | null {
  const [early, late] = [
    answers.filter(({submittedAt}) => submittedAt <= at.toISOString()),
    answers.filter(({submittedAt}) => submittedAt > at.toISOString()),
  ];
  const item = ({questionId, rev}: Answered) => `${questionId} ${rev}`;
  const asked = new Set(early.map(item));
  const shared = new Set(late.map(item).filter((each) => asked.has(each)));
  const stateOf = (some: readonly Answered[], now: Date) =>
    new Map(
      [
        ...evidenceByPerson(
          some.filter((each) => shared.has(item(each))),
          {...rules, now},
        ),
      ].flatMap(([person, {state}]) => (state === 'meets' || state === 'below' ? [[person, state === 'meets'] as const] : [])),
    );
  const [before, since] = [stateOf(early, at), stateOf(late, rules.now)];
  if (before.size === 0 || since.size === 0) return null;
  const countOf = (people: Iterable<boolean>) => {
    const all = [...people];
    return {k: all.filter(Boolean).length, n: all.length};
  };
  const both = [...since].filter(([person]) => before.has(person));
  const others = countOf([...since].filter(([person]) => !before.has(person)).map(([, meets]) => meets));
  const better = both.filter(([person, meets]) => meets && !before.get(person)).length;
  const worse = both.filter(([person, meets]) => !meets && before.get(person)).length;
  return {
    before: countOf(before.values()),
    since: countOf(since.values()),
    others: others.n === 0 ? null : {...differenceOfShares(countOf(before.values()), others), n: others.n},
    same: both.length === 0 ? null : {better, worse, n: both.length, chance: exactMcNemar(better, worse)},
  };
}
