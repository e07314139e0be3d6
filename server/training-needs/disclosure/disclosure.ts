/**
 * What others than the coordinator may see of the analysis: applied last, on the server. Everything they get is worked out from counts
 * they may see and from what these leave of the total; so nothing that is hidden can shine through an estimate, a rank or a colour.
 */
import type {Framework} from '../../../quizzes/format.ts';
import type {NeedsCell, Place, TrainingNeeds} from '../contract.ts';
import {type Counted, cellOf, isNeed, judgedByGroup, judgedTogether, requiredOf} from '../estimates/cell.ts';
import {
  type AnalysisContext,
  aimsOf,
  type Competency,
  concernedBy,
  factsOf,
  headingsOf,
  inOrder,
  parametersOf,
} from '../estimates/needs.ts';
import type {OptIns} from './opt-in-store.ts';
import {type DisclosedFigure, isSafe, type Placed} from './steps.ts';

/** By competency, how many colleagues a champion sees by name as current. */
export type Current = ReadonlyMap<string, number>;
/** Whose champion is looking, or null for anybody who may see needs at all; what the champion sees by name, or null where nobody is named. */
export type Viewer = {organisation: string | null; current: Current | null; optIns: OptIns};
export type CountedGroup = {id: string; n: number; k: number};

/** Organisations that nobody else may see: so many that even two of their champions together cannot work out a third. */
const fewestUnseen = 4;

const hidden: NeedsCell = {kind: 'suppressed'};

/**
 * Whether the total of these groups may be seen: nothing can be worked out from it. What is left when every group that anybody may see
 * is taken away, and one more that its own champion knows, must be a group that could be shown, or nobody; and the organisations that
 * others have never seen must be enough, or none.
 */
export function isTotalSafe(groups: readonly CountedGroup[], {ever}: Pick<OptIns, 'ever'>, smallest: number): boolean {
  const others = groups.filter((group) => group.n > 0 && !isSafe(group, smallest));
  const isSafeOrNobody = (some: readonly CountedGroup[]) => {
    const sum = sumOf(some);
    return sum.n === 0 || isSafe(sum, smallest);
  };
  const present = groups.filter(({n}) => n > 0);
  const unseen = present.filter(({id}) => !ever.has(id)).length;
  return (
    isSafe(sumOf(groups), smallest) &&
    // Whoever knows one organisation by name must not be left with a few others.
    present.every((own) => isSafe(sumOf(present.filter((group) => group !== own)), smallest)) &&
    isSafeOrNobody(others) &&
    others.every((own) => isSafeOrNobody(others.filter((group) => group !== own))) &&
    (unseen === 0 || unseen >= fewestUnseen)
  );
}

const sumOf = (groups: readonly CountedGroup[]) => groups.reduce((sum, {k, n}) => ({k: sum.k + k, n: sum.n + n}), {k: 0, n: 0});

const countOf = (people: readonly Placed[]) => ({n: people.length, k: people.filter(({passed}) => passed).length});

const countedOf = (people: readonly Placed[]): Counted[] =>
  people.map(({passed, score}) => ({state: passed ? ('passed' as const) : ('failed' as const), score}));

/** One competency; job functions over all organisations stay with the coordinator, because beside the total each would be one difference more. */
function disclosedOf(
  competency: Framework['competencies'][number],
  figures: readonly DisclosedFigure[],
  context: AnalysisContext,
  columns: readonly string[],
  viewer: Viewer,
  smallest: number,
): Competency {
  const {framework, organisations, headcounts, competenciesWithQuiz} = context;
  const aims = aimsOf(context);
  const {jobs, concerned: heads} = concernedBy(competency.key, framework, headcounts);
  const all = figures.find(({organisation}) => organisation === null)?.people ?? [];
  const groups = [...Map.groupBy(all, ({organisation}) => organisation)].map(([id, people]) => ({id, ...countOf(people)}));
  const total = isTotalSafe(groups, viewer.optIns, smallest);
  const seen = columns.flatMap((id) => {
    const people = figures.find(({organisation}) => organisation === id)?.people ?? [];
    return isSafe(countOf(people), smallest) ? [{id, people}] : [];
  });
  const rest = total ? all.filter(({organisation}) => !seen.some(({id}) => id === organisation)) : [];
  const estimates = judgedByGroup([...seen.map(({people}) => countedOf(people)), countedOf(rest)], aims);
  const cellFor = (id: string): NeedsCell => {
    const own = {heads: heads.filter(({organisation}) => organisation === id), jobs: jobs.length};
    const index = seen.findIndex((group) => group.id === id);
    const estimate = estimates[index] ?? null;
    // Beside names a count would tell who failed, so that a champion is told of the own organisation in words.
    if (id === viewer.organisation)
      return {
        kind: 'own',
        ...requiredOf(own.heads, own.jobs),
        current: viewer.current === null ? null : (viewer.current.get(competency.key) ?? 0),
        howSure: estimate?.howSure ?? null,
        size: estimate?.size ?? null,
      };
    return index === -1 ? hidden : cellOf(countedOf(seen[index]?.people ?? []), own, estimate);
  };
  const whole = total ? judgedTogether(countedOf(all), aims) : null;
  const cells = columns.map(cellFor);
  return {
    ...factsOf(competency, competenciesWithQuiz),
    gaps: isNeed(whole)
      ? [{kind: 'all'}]
      : cells.flatMap((cell, index): Place[] =>
          cell.kind === 'shown' && isNeed(cell.estimate) ? [{kind: 'organisation', id: columns[index] ?? ''}] : [],
        ),
    cells: [total ? cellOf(countedOf(all), {heads, jobs: jobs.length * organisations.length}, whole) : hidden, ...cells],
    byFunction: framework.functions.map(({key: job}) => (jobs.includes(job) ? hidden : null)),
    // Who said how sure they were are fewer than who took the quiz: steps of these would be steps of one or two.
    certainty: null,
    confidentlyWrong: null,
    inDoubt: 0,
  };
}

/** The whole of it as one reader may see it. `figures`: by competency. */
export function disclosedTo(
  viewer: Viewer,
  figures: ReadonlyMap<string, readonly DisclosedFigure[]>,
  context: AnalysisContext,
  {smallestGroup, now}: {smallestGroup: number; now: Date},
): TrainingNeeds {
  const {framework, organisations} = context;
  const columns = organisations.filter(({id}) => id === viewer.organisation || viewer.optIns.now.has(id));
  const own = organisations.find(({id}) => id === viewer.organisation);
  const ids = columns.map(({id}) => id);
  const competencies = framework.competencies.map((competency) =>
    disclosedOf(competency, figures.get(competency.key) ?? [], context, ids, viewer, smallestGroup),
  );
  return inOrder({
    // The day alone, and no later than now: when exactly the last one handed in is theirs.
    asOf: `${newestStep(competencies, ids, figures) ?? now.toISOString().slice(0, 10)}T00:00:00.000Z`,
    audience: own ? {kind: 'champion', id: own.id, organisation: own.name} : {kind: 'everyone'},
    ...headingsOf(framework, columns, viewer.optIns.now),
    competencies,
    parameters: parametersOf(context, smallestGroup),
  });
}

/** The day on which a figure that this reader sees came to light last. */
function newestStep(
  competencies: readonly Competency[],
  columns: readonly string[],
  figures: ReadonlyMap<string, readonly DisclosedFigure[]>,
): string | undefined {
  return competencies
    .flatMap(({key, cells}) =>
      cells.flatMap((cell, index) => {
        const isTold = cell.kind === 'shown' || (cell.kind === 'own' && cell.howSure !== null);
        const of = index === 0 ? null : columns[index - 1];
        return isTold ? (figures.get(key) ?? []).filter(({organisation}) => organisation === of) : [];
      }),
    )
    .map(({disclosedAt}) => disclosedAt.slice(0, 10))
    .sort()
    .at(-1);
}
