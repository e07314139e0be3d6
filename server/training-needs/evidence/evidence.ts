/** From answers to what each person has shown in one competency. */
import {isPass} from '../../../quizzes/pass-mark.ts';
import {revisionOf, wholePoints} from '../../../quizzes/points.ts';
import type {Certain} from '../../statistics/certainty.ts';
import type {Score} from '../../statistics/knowledge.ts';
import type {Sitting} from './answers-store.ts';

export type Rules = {
  /** Share of questions that makes the standard, and fewest that count. */
  standard: number;
  fewest: number;
  /** Questions in doubt: a person is given their mark, a group is told without them. */
  inDoubt: ReadonlySet<string>;
  /** When a session was held last for an organisation, until a time; '' where none was. */
  sessionBefore: (organisation: string, until: Date) => string;
  now: Date;
};

/** What one active person has shown; expired and too few questions are told apart, and are no evidence. */
export type Evidence = {
  organisation: string;
  jobFunction: string;
  state: 'passed' | 'failed' | 'expired' | 'insufficient';
  /** What the group is told from: of the questions that are not in doubt. */
  score: Score;
};
/** Answers with how sure somebody was of them, and how many people gave them. */
export type CertaintyAnswers = {answers: readonly Certain[]; people: number};

/** So long before the latest attempt of a person another still says what that person knows: nobody learns or forgets much in it. */
const sameKnowledgeDays = 90;

/** Each person's, the oldest first. */
export const byPerson = (sittings: readonly Sitting[]): Map<string, Sitting[]> => Map.groupBy(sittings, ({personId}) => personId);

/**
 * By the latest assessment of each person; who is suspended, or has no organisation or job function, is in no cell and not in it. A
 * group is told from all a person answered lately: whoever fails and tries again until luck helps would else look like knowing. What
 * was answered before a session counts no more where somebody answered after it.
 */
export function evidenceByPerson(sittings: readonly Sitting[], rules: Rules): Map<string, Evidence> {
  const shown = new Map<string, Evidence>();
  for (const [person, own] of byPerson(sittings)) {
    const latest = own.at(-1);
    if (latest === undefined) continue;
    const {organisation, jobFunction} = latest;
    if (organisation === null || jobFunction === null) continue;
    const recent = own.length === 1 ? own : recentOf(own, latest, organisation, rules);
    shown.set(person, {organisation, jobFunction, state: stateOf(latest, rules), score: scoreOf(recent, rules)});
  }
  return shown;
}

function recentOf(own: readonly Sitting[], {submittedAt}: Sitting, organisation: string, {sessionBefore, now}: Rules): Sitting[] {
  const session = sessionBefore(organisation, new Date(Math.min(Date.parse(submittedAt), now.getTime())));
  const lately = new Date(Date.parse(submittedAt) - sameKnowledgeDays * 86_400_000).toISOString();
  return own.filter((each) => each.submittedAt >= lately && each.submittedAt > session);
}

function stateOf(sitting: Sitting, {standard, fewest, inDoubt, now}: Rules): Evidence['state'] {
  if (isExpiredAt(sitting, now)) return 'expired';
  if (sitting.answers.length < fewest) return 'insufficient';
  return hasPassed(sitting, {standard, inDoubt}) ? 'passed' : 'failed';
}

/** By whole points, with the marks of questions in doubt. */
export function hasPassed({answers}: Sitting, {standard, inDoubt}: Pick<Rules, 'standard' | 'inDoubt'>): boolean {
  const points = answers.reduce((sum, each) => sum + (inDoubt.has(revisionOf(each.questionId, each.rev)) ? 1 : each.points), 0);
  return isPass(wholePoints(points), answers.length, standard);
}

/** Parts of answers are rounded: a score counts whole questions. */
export function scoreOf(sittings: readonly Sitting[], {inDoubt}: Pick<Rules, 'inDoubt'>): Score {
  let [points, served] = [0, 0];
  for (const {answers} of sittings)
    for (const each of answers)
      if (!inDoubt.has(revisionOf(each.questionId, each.rev))) {
        points += each.points;
        served += 1;
      }
  return {right: Math.round(points), served};
}

/** What people said how sure they were of, in their latest assessments, while these have not expired. */
export function certaintyIn(sittings: readonly Sitting[], {inDoubt, now}: Pick<Rules, 'inDoubt' | 'now'>): CertaintyAnswers {
  if (!sittings.some(({answers}) => answers.some(({certainty}) => certainty !== null))) return {answers: [], people: 0};
  const said = [...byPerson(sittings).values()]
    .flatMap((own) => own.at(-1) ?? [])
    .filter((latest) => !isExpiredAt(latest, now))
    .map((sitting) =>
      sitting.answers.flatMap(({questionId, rev, points, certainty}): Certain[] =>
        inDoubt.has(revisionOf(questionId, rev)) || !isLevel(certainty) ? [] : [{right: points === 1, certainty}],
      ),
    );
  return {answers: said.flat(), people: said.filter(({length}) => length > 0).length};
}

const isExpiredAt = ({validUntil}: Pick<Sitting, 'validUntil'>, now: Date): boolean =>
  validUntil !== null && Date.parse(validUntil) <= now.getTime();

const isLevel = (certainty: number | null): certainty is 1 | 2 | 3 => certainty === 1 || certainty === 2 || certainty === 3;
