/**
 * What others than the coordinator may see of the analysis: applied last, on the server. Everything they get is worked out from counts
 * they may see and from what these leave of the total; so nothing that is hidden can shine through an estimate, a rank or a colour.
 */
import type {Framework} from '../../../quizzes/format.ts';
import type {Counted} from '../../statistics/change.ts';
import {bandNames, bandOf} from '../../statistics/need.ts';
import {estimateShares, momentEstimate} from '../../statistics/shrinkage.ts';
import type {Need, NeedsCell, TrainingNeeds} from '../contract.ts';
import {countedCell, estimateConfidence, type Judged, judgedAlone} from '../estimates/cell.ts';
import {type AnalysisContext, byUrgency, type Competency, concernedBy, headingsOf, parametersOf} from '../estimates/needs.ts';
import type {OptIns} from './opt-in-store.ts';
import type {DisclosedStep} from './steps.ts';

/** Whose champion is looking, or null for anybody who may see needs at all. */
export type Viewer = {organisation: string | null; optIns: OptIns};
export type CountedGroup = Counted & {id: string};

/** Organisations that nobody else may see: so many that even two of their champions together cannot work out a third. */
const fewestUnseen = 4;

const hidden: NeedsCell = {kind: 'suppressed'};

/** Large enough, and neither none nor all of them. */
const isSafe = ({k, n}: Counted, smallest: number): boolean => n >= smallest && k > 0 && k < n;

const sumOf = (groups: readonly Counted[]): Counted =>
  groups.reduce((sum, {k, n}) => ({k: sum.k + k, n: sum.n + n}), {k: 0, n: 0});

/**
 * Which organisations, and whether the total of all.
 *
 * An organisation is seen by its own champion, and by others while it has opted in. The total is seen if nothing can be worked out from
 * it: what is left when every group that anybody sees is taken away, and one more that its own champion knows, must be a group that
 * could be shown, or nobody; and the organisations that others have never seen must be enough, or none.
 */
export function visibleCells(
  groups: readonly CountedGroup[],
  {organisation, optIns}: Viewer,
  smallest: number,
): {total: boolean; organisations: string[]} {
  const safe = groups.filter((group) => isSafe(group, smallest));
  const others = groups.filter((group) => !safe.includes(group) && group.n > 0);
  const isSafeOrNobody = (some: readonly Counted[]) => {
    const sum = sumOf(some);
    return sum.n === 0 || isSafe(sum, smallest);
  };
  const unseen = groups.filter(({id, n}) => n > 0 && !optIns.ever.has(id)).length;
  return {
    total:
      isSafe(sumOf(groups), smallest) &&
      isSafeOrNobody(others) &&
      others.every((own) => isSafeOrNobody(others.filter((group) => group !== own))) &&
      (unseen === 0 || unseen >= fewestUnseen),
    organisations: safe.filter(({id}) => id === organisation || optIns.now.has(id)).map(({id}) => id),
  };
}

/** One competency; job functions over all organisations stay with the coordinator, because beside the total each would be one difference more. */
function disclosedOf(
  competency: Framework['competencies'][number],
  steps: readonly DisclosedStep[],
  {framework, organisations, headcounts, competenciesWithQuiz}: AnalysisContext,
  columns: readonly string[],
  viewer: Viewer,
  smallest: number,
): Competency {
  const {key, name, tier} = competency;
  const target = framework.required.share;
  const {jobs, concerned: heads} = concernedBy(key, framework, headcounts);
  const counts = steps.map(({organisation, people}) => ({
    id: organisation,
    n: people.length,
    k: people.filter(({meets}) => meets).length,
  }));
  const visible = visibleCells(counts, viewer, smallest);
  const seen = counts.filter(({id}) => visible.organisations.includes(id));
  const rest = sumOf(counts.filter((group) => !seen.includes(group)));
  const groups = visible.total && rest.n > 0 ? [...seen, rest] : seen;
  const estimates = estimateShares(groups, target, estimateConfidence);
  const total = sumOf(counts);
  const whole = visible.total ? judgedAlone(total, target) : undefined;
  return {
    key,
    name,
    tier,
    hasQuiz: competenciesWithQuiz.has(key),
    cells: [
      whole ? countedCell(total, heads, jobs.length * organisations.length, whole) : hidden,
      ...columns.map((id) => {
        const index = seen.findIndex((group) => group.id === id);
        const group = seen[index];
        if (group === undefined) return hidden;
        const own = heads.filter(({organisation}) => organisation === id);
        return countedCell(group, own, jobs.length, estimates[index]);
      }),
    ],
    byFunction: framework.functions.map(({key: job}) => (jobs.includes(job) ? hidden : null)),
    need: whole ? needFrom(competency, total.n, whole) : null,
    // Who said how sure they were are fewer than who took the quiz: steps of these would be steps of one or two.
    certainty: null,
    prior: whole ? momentEstimate(groups) : null,
    suspects: 0,
  };
}

/** People in need from the counts alone: from the doubt of each person one could work out every score. */
function needFrom(ratings: Framework['competencies'][number], n: number, {mean, low, high, below, state}: Judged): Need {
  const band = bandOf(ratings);
  return {
    state,
    below,
    people: {expected: n * (1 - mean), low: n * (1 - high), high: n * (1 - low)},
    band,
    bandName: bandNames[band],
    confidentlyWrong: null,
  };
}

/** The whole of it as one reader may see it. `steps`: by competency. */
export function disclosedTo(
  viewer: Viewer,
  steps: ReadonlyMap<string, readonly DisclosedStep[]>,
  context: AnalysisContext,
  {smallestGroup, now}: {smallestGroup: number; now: Date},
): TrainingNeeds {
  const {framework, organisations} = context;
  const columns = organisations.filter(({id}) => id === viewer.organisation || viewer.optIns.now.has(id));
  const own = organisations.find(({id}) => id === viewer.organisation);
  const competencies = framework.competencies.map((competency) =>
    disclosedOf(
      competency,
      steps.get(competency.key) ?? [],
      context,
      columns.map(({id}) => id),
      viewer,
      smallestGroup,
    ),
  );
  return {
    // The day alone, and no later than now: when exactly the last one handed in is theirs.
    asOf: `${newestStep(competencies, steps) ?? now.toISOString().slice(0, 10)}T00:00:00.000Z`,
    audience: own ? {kind: 'champion', id: own.id, organisation: own.name} : {kind: 'everyone'},
    ...headingsOf(framework, columns, viewer.optIns.now),
    competencies: competencies.sort(byUrgency),
    parameters: parametersOf(framework, smallestGroup),
  };
}

/** The day on which something came to light last, of competencies in which this reader sees any figure. */
function newestStep(
  competencies: readonly Competency[],
  steps: ReadonlyMap<string, readonly DisclosedStep[]>,
): string | undefined {
  return competencies
    .filter(({cells}) => cells.some(({kind}) => kind === 'shown'))
    .flatMap(({key}) => (steps.get(key) ?? []).map(({disclosedAt}) => disclosedAt.slice(0, 10)))
    .sort()
    .at(-1);
}
