/** From evidence to the analysis, as the coordinator sees it. */
import type {Framework} from '../../../quizzes/format.ts';
import type {Headcount} from '../../people/contract.ts';
import {confidentlyWrong, cornerOf} from '../../statistics/certainty.ts';
import {bandNames, bandOf} from '../../statistics/need.ts';
import type {Organisation} from '../../who/contract.ts';
import type {Certainty, TrainingNeeds} from '../contract.ts';
import type {CertaintyAnswers, Evidence} from '../evidence/evidence.ts';
import {gapsOf} from '../gaps.shared.ts';
import {type Aims, type Counted, cellOf, confidence, judgedByGroup, judgedTogether} from './cell.ts';
import {placesOfGap} from './places.ts';

/** What is known of one competency. */
export type Known = {shown: readonly Evidence[]; sure: CertaintyAnswers; inDoubt: number};
export type AnalysisContext = {
  framework: Framework;
  organisations: readonly Organisation[];
  headcounts: readonly Headcount[];
  competenciesWithQuiz: ReadonlySet<string>;
  smallestGap: number;
};
type Ratings = Framework['competencies'][number];
export type Competency = TrainingNeeds['competencies'][number];

export const aimsOf = ({framework: {required}, smallestGap}: Pick<AnalysisContext, 'framework' | 'smallestGap'>): Aims => ({
  target: required.share,
  standard: required.score,
  smallestGap,
});

export const parametersOf = (
  {framework: {required, evidence}, smallestGap}: Pick<AnalysisContext, 'framework' | 'smallestGap'>,
  smallestGroup: number,
): TrainingNeeds['parameters'] => ({
  standard: required.score,
  fewestQuestions: evidence.fewest_questions,
  target: required.share,
  smallestGap,
  confidence,
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

/** The whole of it from its parts, the largest gaps first. */
export function assembled(
  context: Pick<AnalysisContext, 'framework' | 'organisations' | 'smallestGap'>,
  competencies: readonly Competency[],
  {smallestGroup, optedIn, now}: {smallestGroup: number; optedIn: ReadonlySet<string>; now: Date},
): TrainingNeeds {
  return inOrder({
    asOf: now.toISOString(),
    audience: {kind: 'coordinator'},
    ...headingsOf(context.framework, context.organisations, optedIn),
    competencies: [...competencies],
    parameters: parametersOf(context, smallestGroup),
  });
}

const places = ['sure', 'likely', 'unknown', 'met'];

/** By their largest gap; then those that nobody knows enough of, those at the target, and last those of which nothing was shown. */
export function inOrder(needs: TrainingNeeds): TrainingNeeds {
  const gaps = gapsOf(needs).map(({competency}) => competency.key);
  const placeOf = ({key, cells: [total]}: Competency) => {
    const gap = gaps.indexOf(key);
    if (gap !== -1) return gap;
    const estimate = total?.kind === 'shown' ? total.estimate : null;
    return gaps.length + (estimate ? places.indexOf(estimate.howSure) : places.length);
  };
  return {...needs, competencies: needs.competencies.toSorted((a, b) => placeOf(a) - placeOf(b) || a.band - b.band)};
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

/** What a competency is, whoever asks. */
export const factsOf = (competency: Ratings, competenciesWithQuiz: ReadonlySet<string>) => {
  const {key, name, tier} = competency;
  const band = bandOf(competency);
  return {key, name, tier, hasQuiz: competenciesWithQuiz.has(key), band, bandName: bandNames[band]};
};

/** What there is to say of one competency. The unassessed are told apart, and never guessed one by one. */
export function needsOf(competency: Ratings, known: Known | undefined, context: AnalysisContext): Competency {
  const {framework, organisations, headcounts, competenciesWithQuiz} = context;
  const {shown, sure, inDoubt} = known ?? {shown: [], sure: {answers: [], people: 0}, inDoubt: 0};
  const aims = aimsOf(context);
  const {jobs, concerned} = concernedBy(competency.key, framework, shown);
  const heads = concernedBy(competency.key, framework, headcounts).concerned;

  const byPlace = organisations.map(({id}) => concerned.filter(({organisation}) => organisation === id));
  const places = judgedByGroup(byPlace.map(countedIn), aims);
  const byJob = jobs.map((job) => concerned.filter(({jobFunction}) => jobFunction === job));
  const perJob = judgedByGroup(byJob.map(countedIn), aims);
  const cell = (
    people: readonly Evidence[],
    some: readonly Headcount[],
    headcountsIfAll: number,
    estimate: (typeof places)[number],
  ) => cellOf(countedIn(people), {heads: some, jobs: headcountsIfAll}, estimate, countsOf(people));

  const everybody = countedIn(concerned);
  const whole = judgedTogether(everybody, aims);
  const groups = [
    ...organisations.map(({id}, index) => ({
      place: {kind: 'organisation' as const, id},
      people: countedIn(byPlace[index] ?? []),
      estimate: places[index] ?? null,
    })),
    ...jobs.map((key, index) => ({
      place: {kind: 'job' as const, key},
      people: countedIn(byJob[index] ?? []),
      estimate: perJob[index] ?? null,
    })),
  ];

  return {
    ...factsOf(competency, competenciesWithQuiz),
    gaps: placesOfGap(everybody, whole, groups, aims),
    cells: [
      cell(concerned, heads, jobs.length * organisations.length, whole),
      ...organisations.map(({id}, index) =>
        cell(
          byPlace[index] ?? [],
          heads.filter(({organisation}) => organisation === id),
          jobs.length,
          places[index] ?? null,
        ),
      ),
    ],
    byFunction: framework.functions.map(({key: job}) => {
      const index = jobs.indexOf(job);
      if (index === -1) return null;
      return cell(
        byJob[index] ?? [],
        heads.filter(({jobFunction}) => jobFunction === job),
        organisations.length,
        perJob[index] ?? null,
      );
    }),
    certainty: certaintyOf(sure),
    confidentlyWrong: confidentlyWrong(sure.answers),
    inDoubt,
  };
}

/** Those whose result counts. */
export const countedIn = (people: readonly Evidence[]): (Counted & Evidence)[] =>
  people.flatMap((each) => (isCounted(each) ? [each] : []));

const isCounted = (each: Evidence): each is Counted & Evidence => each.state === 'passed' || each.state === 'failed';

const countsOf = (people: readonly Evidence[]) => ({
  expired: people.filter(({state}) => state === 'expired').length,
  insufficient: people.filter(({state}) => state === 'insufficient').length,
});

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
