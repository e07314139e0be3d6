/** From evidence to the analysis, as the coordinator sees it. */
import type {Framework} from '../../../quizzes/format.ts';
import type {Headcount} from '../../people/contract.ts';
import {confidentlyWrong, cornerOf} from '../../statistics/certainty.ts';
import {bandNames, bandOf, byPriority} from '../../statistics/need.ts';
import {estimateShares, momentEstimate} from '../../statistics/shrinkage.ts';
import type {Organisation} from '../../who/contract.ts';
import type {Certainty, Need, TrainingNeeds} from '../contract.ts';
import {type CertaintyAnswers, cellOf, countOf, estimateConfidence, type Judged, judgedAlone, type Shown} from './cell.ts';

/** What is known of one competency. */
export type Known = {shown: readonly Shown[]; sure: CertaintyAnswers; suspects: number};
export type AnalysisContext = {
  framework: Framework;
  organisations: readonly Organisation[];
  headcounts: readonly Headcount[];
  competenciesWithQuiz: ReadonlySet<string>;
};
type Ratings = Framework['competencies'][number];
export type Competency = TrainingNeeds['competencies'][number];

/** Two-sided, for the expected number of people. */
const z90 = 1.6448536269514722;

export const parametersOf = ({required, evidence}: Framework, smallestGroup: number): TrainingNeeds['parameters'] => ({
  standard: required.score,
  fewestQuestions: evidence.fewest_questions,
  target: required.share,
  confidence: 0.95,
  estimateConfidence,
  smallestGroup,
});

/** What the rows and columns are called. */
export const headingsOf = (
  {functions}: Pick<Framework, 'functions'>,
  organisations: readonly Organisation[],
  optedIn: ReadonlySet<string>,
): Pick<TrainingNeeds, 'organisations' | 'functions'> => ({
  organisations: [
    {id: null, name: 'All organisations', optedIn: false},
    ...organisations.map((each) => ({...each, optedIn: optedIn.has(each.id)})),
  ],
  functions: functions.map(({key, name}) => ({key, name})),
});

/** The whole of it from its parts, most urgent competency first. */
export function assembled(
  {framework, organisations}: Pick<AnalysisContext, 'framework' | 'organisations'>,
  competencies: readonly Competency[],
  {smallestGroup, optedIn, now}: {smallestGroup: number; optedIn: ReadonlySet<string>; now: Date},
): TrainingNeeds {
  return {
    asOf: now.toISOString(),
    audience: {kind: 'coordinator'},
    ...headingsOf(framework, organisations, optedIn),
    competencies: competencies.toSorted(byUrgency),
    parameters: parametersOf(framework, smallestGroup),
  };
}

/** Those that a competency is about: the jobs that need it, and among what is given who has one of them. */
export function concernedBy<P extends {jobFunction: string | null}>(
  key: string,
  {functions}: Pick<Framework, 'functions'>,
  given: readonly P[],
): {jobs: string[]; concerned: P[]} {
  const jobs = functions.filter(({needs}) => needs.includes(key)).map((each) => each.key);
  return {jobs, concerned: given.filter(({jobFunction}) => jobFunction !== null && jobs.includes(jobFunction))};
}

/** What there is to say of one competency. The unassessed are shown apart, and never guessed. */
export function needsOf(
  competency: Ratings,
  known: Known | undefined,
  {framework, organisations, headcounts, competenciesWithQuiz}: AnalysisContext,
): Competency {
  const {key, name, tier} = competency;
  const {shown, sure, suspects} = known ?? {shown: [], sure: {answers: [], people: 0}, suspects: 0};
  const target = framework.required.share;
  const {jobs, concerned} = concernedBy(key, framework, shown);
  const heads = concernedBy(key, framework, headcounts).concerned;

  const groups = organisations.map(({id}) => concerned.filter(({organisation}) => organisation === id));
  const estimates = estimateShares(groups.map(countOf), target, estimateConfidence);
  const perJob = jobs.map((job) => concerned.filter(({jobFunction}) => jobFunction === job));
  const jobEstimates = estimateShares(perJob.map(countOf), target, estimateConfidence);
  const whole = judgedAlone(countOf(concerned), target);

  return {
    key,
    name,
    tier,
    hasQuiz: competenciesWithQuiz.has(key),
    cells: [
      cellOf(concerned, heads, jobs.length * organisations.length, whole),
      ...organisations.map(({id}, index) =>
        cellOf(
          groups[index] ?? [],
          heads.filter(({organisation}) => organisation === id),
          jobs.length,
          estimates[index],
        ),
      ),
    ],
    byFunction: framework.functions.map(({key: job}) => {
      const index = jobs.indexOf(job);
      if (index === -1) return null;
      return cellOf(
        perJob[index] ?? [],
        heads.filter(({jobFunction}) => jobFunction === job),
        organisations.length,
        jobEstimates[index],
      );
    }),
    need: whole === undefined ? null : needOf(competency, concerned, sure, whole),
    certainty: certaintyOf(sure),
    prior: whole === undefined ? null : momentEstimate(groups.map(countOf)),
    suspects,
  };
}

/** `shown`: of those it concerns. */
function needOf(ratings: Ratings, shown: readonly Shown[], {answers}: CertaintyAnswers, {below, state}: Judged): Need {
  const lacks = shown.flatMap(({probability}) => (probability === null ? [] : [1 - probability]));
  const expected = lacks.reduce((sum, each) => sum + each, 0);
  const reach = z90 * Math.sqrt(lacks.reduce((sum, each) => sum + each * (1 - each), 0));
  const band = bandOf(ratings);
  return {
    state,
    below,
    people: {expected, low: Math.max(0, expected - reach), high: Math.min(lacks.length, expected + reach)},
    band,
    bandName: bandNames[band],
    confidentlyWrong: confidentlyWrong(answers),
  };
}

/** Answers by what they show and how sure people were; null where nobody said how sure. */
function certaintyOf({answers, people}: CertaintyAnswers): Certainty | null {
  if (answers.length === 0) return null;
  const corners = answers.map(cornerOf);
  const count = (corner: (typeof corners)[number]) => corners.filter((each) => each === corner).length;
  return {
    people,
    mastery: count('mastery'),
    doubt: count('doubt'),
    uninformed: count('uninformed'),
    misinformed: count('misinformed'),
  };
}

const states = ['confirmed', 'likely', 'unclear', 'met'] as const;

/** Confirmed needs first, each by priority; what nobody has shown anything of last. */
export function byUrgency(a: Competency, b: Competency): number {
  const place = ({need}: Competency) => (need === null ? states.length : states.indexOf(need.state));
  const rank = ({need}: Competency) => ({
    band: (need?.band ?? 6) as 1 | 2 | 3 | 4 | 5 | 6,
    people: need?.people.expected ?? 0,
    wrong: need?.confidentlyWrong?.share ?? 0,
  });
  return place(a) - place(b) || byPriority(rank(a), rank(b));
}
