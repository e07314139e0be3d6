/** What the answers say of a quiz as a whole: how people do, and whether its questions agree. */

import {alphaIfRemoved, quizStatistics} from '../../statistics/items/quiz-statistics.ts';
import {mean, median, standardDeviation} from '../../statistics/moments.ts';
import type {Sitting} from '../evidence/answers-store.ts';
import type {QuizLine} from './contract.ts';
import {fewestForFirm, fewestForIndices, firstSittings, type ItemFacts} from './statistics.ts';

export type QuizReport = Omit<QuizLine, 'id' | 'title'> & {
  /** By question id: the internal consistency without it, in percent; where there is one with it. */
  consistencyWithout: ReadonlyMap<string, number | null>;
};

/**
 * Over the first assessment of each person, in shares of the questions served. Internal consistency has a meaning only where the same
 * questions were served: it is of the form that most had, if ten had it.
 *
 * `sittings`: of one quiz, the oldest first.
 */
export function quizReport(sittings: readonly Sitting[], facts: readonly ItemFacts[]): QuizReport {
  const firsts = firstSittings(sittings).map(({answers}) => answers);
  const shares = firsts.map((attempt) => attempt.reduce((sum, {points}) => sum + points, 0) / attempt.length);
  const current = new Set(facts.map(({id, rev}) => `${id} ${rev}`));
  const forms = Map.groupBy(
    firsts.filter((attempt) => attempt.every(({questionId, rev}) => current.has(`${questionId} ${rev}`))),
    (attempt) =>
      attempt
        .map(({questionId}) => questionId)
        .sort()
        .join(' '),
  );
  const [form = '', same = []] = [...forms].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const ids = form.split(' ');
  const marks = {
    items: ids.map((id) => ({id, max: 1})),
    attempts: same.map((attempt) => ids.map((id) => attempt.find(({questionId}) => questionId === id)?.points ?? null)),
  };
  const {internalConsistency, errorRatio, standardError} = quizStatistics(marks);
  const isTold = same.length >= fewestForIndices && internalConsistency !== null;
  const without = alphaIfRemoved(marks);
  return {
    n: firsts.length,
    mean: mean(shares),
    median: median(shares),
    sd: standardDeviation(shares),
    consistency: isTold
      ? {
          n: same.length,
          questions: ids.length,
          internalConsistency,
          errorRatio: errorRatio ?? 0,
          standardError: (standardError ?? 0) / ids.length,
          isIndicative: same.length < fewestForFirm,
        }
      : null,
    consistencyWithout: new Map(isTold ? ids.map((id, index) => [id, without[index] ?? null]) : []),
  };
}
