/** From evidence to the analysis, as the coordinator sees it. */
import type {Framework} from '../../quizzes/format.ts';
import type {Headcount, Organisation} from '../people/contract.ts';
import {isBorderline} from '../statistics/beta.ts';
import {type Certain, confidentlyWrong} from '../statistics/certainty.ts';
import {bandNames, bandOf, byPriority, type NeedState, needState} from '../statistics/need.ts';
import {type Estimate, estimateAlone, estimateShares} from '../statistics/shrinkage.ts';
import {wilsonInterval} from '../statistics/wilson.ts';
import type {Need, NeedsCell, TrainingNeeds} from './contract.ts';

/** What one active person has shown; expired and too little evidence are told apart, and are no evidence. */
export type Shown = {
  organisation: string;
  jobFunction: string;
  state: 'meets' | 'below' | 'expired' | 'insufficient';
  /** How likely this person really has the standard, 0 to 1; null where it is not known. */
  probability: number | null;
};
/** What is known of one competency. */
export type Known = {shown: readonly Shown[]; certain: readonly Certain[]; suspects: number};
type Input = {
  framework: Framework;
  organisations: readonly Organisation[];
  headcounts: readonly Headcount[];
  /** By competency; absent where nobody took its quiz. */
  known: ReadonlyMap<string, Known>;
  competenciesWithQuiz: ReadonlySet<string>;
  smallestGroup: number;
  now: Date;
};
export type Competency = TrainingNeeds['competencies'][number];

const estimateConfidence = 0.9;
/** All together stand alone: from fewer people nothing is said to be needed, however badly two of them did. */
const fewestForNeed = 10;
/** Two-sided, for the expected number of people. */
const z90 = 1.6448536269514722;

/** The whole of it, most urgent competency first. The unassessed are shown apart, and never guessed. */
export function trainingNeeds(input: Input): TrainingNeeds {
  return assembled(
    input,
    input.framework.competencies.map((competency) => needsOf(competency, input.known.get(competency.key), input)),
  );
}

/** The whole of it from its parts. */
export function assembled(
  {framework, organisations, smallestGroup, now}: Pick<Input, 'framework' | 'organisations' | 'smallestGroup' | 'now'>,
  competencies: readonly Competency[],
): TrainingNeeds {
  const {required, evidence} = framework;
  return {
    asOf: now.toISOString(),
    organisations: [{id: null, name: 'All organisations'}, ...organisations],
    functions: framework.functions.map(({key, name}) => ({key, name})),
    competencies: competencies.toSorted(byUrgency),
    parameters: {
      standard: required.score,
      fewestQuestions: evidence.fewest_questions,
      target: required.share,
      confidence: 0.95,
      estimateConfidence,
      smallestGroup,
    },
  };
}

type Around = Pick<Input, 'framework' | 'organisations' | 'headcounts' | 'competenciesWithQuiz'>;

/** What there is to say of one competency. */
export function needsOf(
  competency: Framework['competencies'][number],
  known: Known | undefined,
  {framework, organisations, headcounts, competenciesWithQuiz}: Around,
): Competency {
  const {key, name, tier} = competency;
  const {shown, certain, suspects} = known ?? {shown: [], certain: [], suspects: 0};
  const target = framework.required.share;
  const jobs = framework.functions.filter(({needs}) => needs.includes(key)).map((each) => each.key);
  const ofJobs = shown.filter(({jobFunction}) => jobs.includes(jobFunction));
  const heads = headcounts.filter(({jobFunction}) => jobs.includes(jobFunction));

  const groups = organisations.map(({id}) => ofJobs.filter(({organisation}) => organisation === id));
  const estimates = estimateShares(groups.map(countOf), target, estimateConfidence);
  const perJob = jobs.map((job) => ofJobs.filter(({jobFunction}) => jobFunction === job));
  const jobEstimates = estimateShares(perJob.map(countOf), target, estimateConfidence);
  const total = countOf(ofJobs);
  const whole = total.n === 0 ? undefined : ofAll(total, target);

  return {
    key,
    name,
    tier,
    hasQuiz: competenciesWithQuiz.has(key),
    cells: [
      cellOf(ofJobs, heads, jobs.length * organisations.length, whole),
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
    need: whole === undefined ? null : needOf(competency, ofJobs, certain, whole),
    suspects,
  };
}

function ofAll(total: {k: number; n: number}, target: number): Estimate & {state: NeedState} {
  const estimate = estimateAlone(total, target, estimateConfidence);
  return {...estimate, state: total.n < fewestForNeed ? 'unclear' : needState(estimate.below)};
}

/** Of those with evidence, how many meet the standard. */
function countOf(shown: readonly Shown[]): {k: number; n: number} {
  const assessed = shown.filter(isAssessed);
  return {k: assessed.filter(({state}) => state === 'meets').length, n: assessed.length};
}

const isAssessed = ({state}: Shown): boolean => state === 'meets' || state === 'below';

/** `jobs`: how many headcounts there would be if all were entered. */
function cellOf(
  shown: readonly Shown[],
  heads: readonly Headcount[],
  jobs: number,
  estimate: (Estimate & {state?: NeedState}) | undefined,
): NeedsCell {
  const {k, n} = countOf(shown);
  return {
    kind: 'shown',
    required: heads.length === 0 ? null : heads.reduce((sum, {people}) => sum + people, 0),
    requiredIsWhole: heads.length === jobs,
    assessed: n,
    meeting: k,
    borderline: shown.filter(({probability}) => probability !== null && isBorderline(probability)).length,
    expired: shown.filter(({state}) => state === 'expired').length,
    share: n === 0 ? null : k / n,
    interval: n === 0 ? null : wilsonInterval(k, n),
    estimate: n === 0 || estimate === undefined ? null : {...estimate, state: estimate.state ?? needState(estimate.below)},
  };
}

function needOf(
  ratings: Framework['competencies'][number],
  shown: readonly Shown[],
  certain: readonly Certain[],
  {below, state}: Estimate & {state: NeedState},
): Need {
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
    confidentlyWrong: confidentlyWrong(certain),
  };
}

const states = ['confirmed', 'likely', 'unclear', 'met'] as const;

/** Confirmed needs first, each by priority; what nobody has shown anything of last. */
function byUrgency(a: Competency, b: Competency): number {
  const place = ({need}: Competency) => (need === null ? states.length : states.indexOf(need.state));
  const rank = ({need}: Competency) => ({
    band: (need?.band ?? 6) as 1 | 2 | 3 | 4 | 5 | 6,
    people: need?.people.expected ?? 0,
    wrong: need?.confidentlyWrong?.share ?? 0,
  });
  return place(a) - place(b) || byPriority(rank(a), rank(b));
}
