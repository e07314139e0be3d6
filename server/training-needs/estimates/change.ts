/** Whether a gap moved after something was done about it, and what luck alone would have done. */
import {addPeriod} from '../../../quizzes/format.ts';
import {differenceOfShares, exactMcNemar} from '../../statistics/change.ts';
import {beliefOf} from '../../statistics/knowledge.ts';
import {type Form, luckOf} from '../../statistics/luck.ts';
import type {Change} from '../contract.ts';
import type {Answer, Sitting} from '../evidence/answers-store.ts';
import {byPerson, hasPassed, type Rules, scoreOf} from '../evidence/evidence.ts';

/** A result may be renewed so long before it ends: then the time has come. */
const noticePeriod = 'P30D';

/**
 * Null where nobody has shown enough on one side. An attempt with a question that was asked in another revision on the other side does
 * not count: it would be another test. Whose turn it was is told from all attempts.
 *
 * `sittings`: of one competency, of the people it is about, the oldest first.
 */
export function changeSince(sittings: readonly Sitting[], at: Date, rules: Rules, form: Form): Change | null {
  const day = at.toISOString();
  const isChanged = changedQuestions(sittings, day);
  const isComparable = ({answers}: Sitting) => answers.length >= rules.fewest && !answers.some(isChanged);
  const people = [...byPerson(sittings).values()];
  const isBefore = ({submittedAt}: Sitting) => submittedAt <= day;
  const passed = (sitting: Sitting) => hasPassed(sitting, rules);
  const countOf = (sittings: readonly Sitting[]) => ({k: sittings.filter(passed).length, n: sittings.length});

  const firsts = people.map((sittings) => {
    const due = dueIn(sittings).filter(isComparable);
    return {before: due.filter(isBefore).at(-1), since: due.find((sitting) => !isBefore(sitting))};
  });
  const before = firsts.flatMap((each) => each.before ?? []);
  const since = firsts.flatMap((each) => each.since ?? []);
  const pairs = firsts.flatMap(({before: one, since: two}) => (one && two ? [{before: passed(one), since: passed(two)}] : []));
  const others = countOf(firsts.flatMap((each) => (each.before === undefined && each.since ? [each.since] : [])));
  const retried = people
    .flatMap((sittings) => retryIn(sittings, isBefore, passed) ?? [])
    .filter(({again, failed}) => isComparable(again) && failed.every(isComparable));
  if (before.length === 0 || since.length + retried.length === 0) return null;

  const better = pairs.filter((each) => each.since && !each.before).length;
  const worse = pairs.filter((each) => each.before && !each.since).length;
  return {
    before: countOf(before),
    since: countOf(since),
    others: others.n === 0 ? null : {...differenceOfShares(countOf(before), others), n: others.n},
    due: pairs.length === 0 ? null : {better, worse, n: pairs.length, chance: exactMcNemar(better, worse)},
    retried:
      retried.length === 0
        ? null
        : {
            passed: retried.filter(({again}) => passed(again)).length,
            n: retried.length,
            luck: luckOf(
              beliefOf(before.map((sitting) => scoreOf([sitting], rules))),
              retried.map(({failed}) => scoreOf(failed, rules)),
              form,
            ),
          },
  };
}

/** Whether a question was asked on both sides of a day, but never in the same revision. */
function changedQuestions(sittings: readonly Sitting[], day: string): (answer: Answer) => boolean {
  const revisionsIn = (isMeant: (sitting: Sitting) => boolean) => {
    const asked = new Map<string, Set<number>>();
    for (const {answers} of sittings.filter(isMeant))
      for (const {questionId, rev} of answers) asked.set(questionId, (asked.get(questionId) ?? new Set()).add(rev));
    return asked;
  };
  const early = revisionsIn(({submittedAt}) => submittedAt <= day);
  const late = revisionsIn(({submittedAt}) => submittedAt > day);
  return ({questionId, rev}) => {
    const [before, since] = [early.get(questionId), late.get(questionId)];
    return before !== undefined && since !== undefined && !(before.has(rev) && since.has(rev));
  };
}

/** The first attempt, and each that was taken because the one before had ended or was about to: not those that try again after a miss. */
function dueIn(sittings: readonly Sitting[]): Sitting[] {
  return sittings.filter((sitting, index) => {
    const previous = sittings[index - 1];
    return previous === undefined || hadEnded(previous, sitting);
  });
}

function hadEnded({validUntil}: Sitting, {submittedAt}: Sitting): boolean {
  return validUntil !== null && addPeriod(new Date(submittedAt), noticePeriod).toISOString() >= validUntil;
}

/** Who had failed when the day came and tried again before that result ended: what was failed until then, and the first try since. */
function retryIn(
  sittings: readonly Sitting[],
  isBefore: (sitting: Sitting) => boolean,
  passed: (sitting: Sitting) => boolean,
): {failed: Sitting[]; again: Sitting} | undefined {
  const earlier = sittings.filter(isBefore);
  const [last, again] = [earlier.at(-1), sittings[earlier.length]];
  if (last === undefined || again === undefined || passed(last) || hadEnded(last, again)) return undefined;
  const start = earlier.findLastIndex((sitting, index) => index === 0 || hadEnded(earlier[index - 1] as Sitting, sitting));
  return {failed: earlier.slice(Math.max(0, start)), again};
}
