/** Whether a gap moved after something was done about it, and what luck alone would have done. */
import {addPeriod} from '../../../quizzes/format.ts';
import {revisionOf} from '../../../quizzes/points.ts';
import {differenceOfShares, exactMcNemar} from '../../statistics/change.ts';
import {beliefOf} from '../../statistics/knowledge.ts';
import {type Form, luckOf} from '../../statistics/luck.ts';
import type {Change} from '../contract.ts';
import type {Answer, Sitting} from '../evidence/answers-store.ts';
import {byPerson, hasPassed, type Rules, scoreOf} from '../evidence/evidence.ts';

/** A result may be renewed so long before it ends: then the time has come. */
const noticePeriod = 'P30D';

/**
 * Null where nobody has shown enough on one side. Only attempts whose questions were asked in the same revision both before and since
 * count: another question would be another test.
 *
 * `sittings`: of one competency, of the people it is about, the oldest first.
 */
export function changeSince(sittings: readonly Sitting[], at: Date, rules: Rules, form: Form): Change | null {
  const day = at.toISOString();
  const isShared = sharedQuestions(sittings, day);
  const people = [...byPerson(sittings).values()].map((own): Sitting[] =>
    own.filter((sitting) => sitting.answers.length >= rules.fewest && sitting.answers.every(isShared)),
  );
  const isBefore = ({submittedAt}: Sitting) => submittedAt <= day;
  const passed = (sitting: Sitting) => hasPassed(sitting, rules);
  const countOf = (sittings: readonly Sitting[]) => ({k: sittings.filter(passed).length, n: sittings.length});

  const firsts = people.map((sittings) => {
    const due = dueIn(sittings);
    return {before: due.filter(isBefore).at(-1), since: due.find((sitting) => !isBefore(sitting))};
  });
  const before = firsts.flatMap((each) => each.before ?? []);
  const since = firsts.flatMap((each) => each.since ?? []);
  const pairs = firsts.flatMap(({before: one, since: two}) => (one && two ? [{before: passed(one), since: passed(two)}] : []));
  const others = countOf(firsts.flatMap((each) => (each.before === undefined && each.since ? [each.since] : [])));
  const retried = people.flatMap((sittings) => retryIn(sittings, isBefore, passed) ?? []);
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

function sharedQuestions(sittings: readonly Sitting[], day: string): (answer: Answer) => boolean {
  const item = ({questionId, rev}: Answer) => revisionOf(questionId, rev);
  const asked = (isMeant: (sitting: Sitting) => boolean) =>
    new Set(sittings.filter(isMeant).flatMap(({answers}) => answers.map(item)));
  const [early, late] = [asked(({submittedAt}) => submittedAt <= day), asked(({submittedAt}) => submittedAt > day)];
  return (answer) => early.has(item(answer)) && late.has(item(answer));
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
