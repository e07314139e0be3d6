/** How somebody stands, from their latest assessments. */
import {addPeriod, type Framework, type Quiz} from '../../quizzes/format.ts';
import {isPass} from '../../quizzes/pass-mark.ts';
import type {ColleagueState, Standing, StandingState, TierStanding} from './contract.ts';

/** The latest submitted assessment of one person in one competency. */
export type Assessment = {
  attemptId: string;
  personId: string;
  /** Where that person belongs now. */
  organisation: string | null;
  competency: string;
  quizId: string;
  /** Whole points, with the marks of questions in doubt. */
  correct: number;
  served: number;
  /** When its questions were drawn: what changed after that it did not ask. */
  startedAt: string;
  submittedAt: string;
  validUntil: string | null;
};
/** A submitted refresher of a quiz. */
export type Refresher = Omit<Assessment, 'competency' | 'validUntil' | 'organisation'>;

/** How long before its end a result is said to expire soon. */
const noticePeriod = 'P30D';

type Known = {
  framework: Framework;
  quizzes: readonly Pick<Quiz, 'id' | 'competency'>[];
  /** The questions of a quiz that changed after a time. */
  changed: (quizId: string, since: string) => {questions: readonly string[]; last: string | null};
  now: Date;
};
type Evidence = {assessments: readonly Assessment[]; refreshers: readonly Refresher[]};

/** One standing a competency, in the order of the framework. Somebody without a job function needs all of them. */
export function standingsOf(
  jobFunction: string | null,
  {assessments, refreshers}: Evidence,
  {framework, quizzes, changed, now}: Known,
): Standing[] {
  const needs = framework.functions.find(({key}) => key === jobFunction)?.needs;
  return framework.competencies.map(({key, name, tier}) => {
    const latest = assessments.find(({competency}) => competency === key);
    const state = stateOf(latest, framework, now);
    // Only what was met can be out of date; what was not is to be taken again anyway.
    const changes =
      state === 'current' && latest ? changed(latest.quizId, askedAt(latest, refreshers, framework.required.score)) : undefined;
    return {
      competency: key,
      name,
      tier,
      quizId: quizzes.find(({competency}) => competency === key)?.id ?? null,
      needed: needs?.includes(key) ?? true,
      state,
      met: latest !== undefined && isMet(latest, framework),
      correct: latest?.correct ?? null,
      served: latest?.served ?? null,
      submittedAt: latest?.submittedAt ?? null,
      validUntil: latest?.validUntil ?? null,
      changedAt: changes?.last ?? null,
      expiresSoon: state === 'current' && latest !== undefined && isBefore(latest.validUntil, addPeriod(now, noticePeriod)),
      refresh: changes?.questions.length ?? 0,
    };
  });
}

function stateOf(latest: Assessment | undefined, framework: Framework, now: Date): StandingState {
  if (latest === undefined) return 'never';
  if (latest.validUntil !== null && latest.validUntil <= now.toISOString()) return 'expired';
  return isMet(latest, framework) ? 'current' : 'below';
}

const isMet = ({correct, served}: Assessment, {required, evidence}: Framework) =>
  isPass(correct, served, required.score, evidence.fewest_questions);

const isBefore = (time: string | null, limit: Date) => time !== null && time <= limit.toISOString();

/** When somebody was last asked and answered as they should: in the assessment, or in a refresher after it that met the standard. */
export function askedAt(
  {quizId, startedAt}: Pick<Assessment, 'quizId' | 'startedAt'>,
  refreshers: readonly Refresher[],
  standard: number,
): string {
  const met = refreshers.filter((each) => each.quizId === quizId && isPass(each.correct, each.served, standard));
  return [startedAt, ...met.map((each) => each.startedAt)].sort().at(-1) ?? startedAt;
}

/** What has no quiz yet cannot be asked of anybody. */
export function tierStandings(standings: readonly Standing[]): TierStanding[] {
  return (['basic', 'enhanced'] as const).map((tier) => {
    const needed = standings.filter((each) => each.tier === tier && each.needed && each.quizId !== null);
    const current = needed.filter(({state}) => state === 'current').length;
    return {tier, needed: needed.length, current, passed: needed.length > 0 && current === needed.length};
  });
}

/** What a champion sees of what the job asks for: below the standard and never assessed are one thing to them. */
export function colleagueState({needed, state, expiresSoon, refresh}: Standing): ColleagueState {
  if (!needed) return 'not-needed';
  if (state === 'current') return refresh > 0 ? 'refresh' : expiresSoon ? 'expires-soon' : 'current';
  return state === 'expired' ? 'expired' : 'not-yet';
}
