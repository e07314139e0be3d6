/** From answers to what each person has shown in one competency. */
import {meetsStandard} from '../../../quizzes/format.ts';
import {probabilityOfStandard} from '../../statistics/beta.ts';
import type {Certain} from '../../statistics/certainty.ts';
import type {CertaintyAnswers, Shown} from '../estimates/cell.ts';
import type {Answered} from './answers-store.ts';

export type Rules = {
  /** Share of questions to have right, and fewest that count. */
  standard: number;
  fewest: number;
  /** Whether a question is left out until somebody has looked at it. */
  isSuspect: (questionId: string, rev: number) => boolean;
  now: Date;
};

/** What one person has shown, and in which attempt. */
export type Evidence = Shown & {attemptId: string};

/**
 * By the latest assessment of each person; who is suspended, or has no organisation or job function, is in no cell and not in it.
 *
 * `answers`: of one competency, the oldest first.
 */
export function evidenceByPerson(answers: readonly Answered[], {standard, fewest, isSuspect, now}: Rules): Map<string, Evidence> {
  const latest = latestAttempts(answers).map((attempt) => {
    const sound = attempt.filter(({questionId, rev}) => !isSuspect(questionId, rev));
    const points = sound.reduce((sum, each) => sum + each.points, 0);
    return {head: attempt[0] as Answered, correct: Math.floor(points + 1e-9), served: sound.length};
  });
  const isExpired = (head: Answered) => isExpiredAt(head, now);
  const current = latest.filter(({head, served}) => !isExpired(head) && served >= fewest);
  const all = current.reduce((sum, {correct, served}) => ({correct: sum.correct + correct, served: sum.served + served}), {
    correct: 0,
    served: 0,
  });
  const shown = latest.flatMap(({head, correct, served}): [string, Evidence][] => {
    const {organisation, jobFunction, attemptId} = head;
    if (organisation === null || jobFunction === null) return [];
    const person = {organisation, jobFunction, attemptId};
    if (isExpired(head)) return [[head.personId, {...person, state: 'expired', probability: null}]];
    if (served < fewest) return [[head.personId, {...person, state: 'insufficient', probability: null}]];
    const peers = {correct: all.correct - correct, served: all.served - served};
    const state = meetsStandard(correct, served, standard, fewest) ? 'meets' : 'below';
    return [[head.personId, {...person, state, probability: probabilityOfStandard({correct, served}, standard, peers)}]];
  });
  return new Map(shown);
}

/** What people said how sure they were of, in their latest assessments, while these have not expired. */
export function certaintyIn(answers: readonly Answered[], {isSuspect, now}: Pick<Rules, 'isSuspect' | 'now'>): CertaintyAnswers {
  const current = latestAttempts(answers).filter(([head]) => head !== undefined && !isExpiredAt(head, now));
  const said = current.map((attempt) =>
    attempt.flatMap(({questionId, rev, points, certainty}): Certain[] =>
      isSuspect(questionId, rev) || !isLevel(certainty) ? [] : [{right: points === 1, certainty}],
    ),
  );
  return {
    answers: said.flat(),
    people: said.filter(({length}) => length > 0).length,
  };
}

const isExpiredAt = ({validUntil}: Answered, now: Date): boolean => validUntil !== null && validUntil <= now.toISOString();

const isLevel = (certainty: number | null): certainty is 1 | 2 | 3 => certainty === 1 || certainty === 2 || certainty === 3;

function latestAttempts(answers: readonly Answered[]): Answered[][] {
  const attempts = [...Map.groupBy(answers, ({attemptId}) => attemptId).values()];
  return [...new Map(attempts.map((attempt) => [attempt[0]?.personId, attempt])).values()];
}
