/**
 * What others than the coordinator may see of the analysis: applied last, on the server. Everything they get is worked out from cells
 * they may see and from what these leave of the total; so nothing that is hidden can shine through an estimate, a rank or a colour.
 */
import type {Framework} from '../../quizzes/format.ts';
import type {Counted} from '../statistics/change.ts';
import {estimateShares, momentEstimate} from '../statistics/shrinkage.ts';
import {cellOf, countOf, estimateConfidence, judgedAlone} from './cells.ts';
import type {NeedsCell, TrainingNeeds} from './contract.ts';
import type {SaidSure} from './evidence.ts';
import type {InLight} from './in-light.ts';
import {type Around, byUrgency, type Competency, certaintyOf, concernedBy, needOf, parametersOf} from './rules.ts';

/** Whose champion is looking, or null for anybody who may see needs at all; and which organisations have opted in. */
export type Seer = {organisation: string | null; optedIn: ReadonlySet<string>};
export type CountedGroup = Counted & {id: string};

const hidden: NeedsCell = {kind: 'suppressed'};

/** Large enough, and neither none nor all of them. */
const isSafe = ({k, n}: Counted, smallest: number): boolean => n >= smallest && k > 0 && k < n;

const sumOf = (groups: readonly Counted[]): Counted =>
  groups.reduce((sum, {k, n}) => ({k: sum.k + k, n: sum.n + n}), {k: 0, n: 0});

/**
 * Which organisations, and whether the total of all.
 *
 * An organisation is seen by its own champion, and by others if it has opted in. The total is seen if what is left when every cell that
 * anybody sees is taken from it is still a group of its own, or nobody. Where only one organisation would be left that others may not
 * see, the smallest of those that opted in is hidden with it, and if there is none, the total.
 */
export function visibleCells(
  groups: readonly CountedGroup[],
  {organisation, optedIn}: Seer,
  smallest: number,
): {total: boolean; organisations: string[]} {
  const safe = groups.filter((group) => isSafe(group, smallest));
  const rest = sumOf(groups.filter((group) => !safe.includes(group)));
  const wanted = safe.filter(({id}) => id === organisation || optedIn.has(id));
  if (!isSafe(sumOf(groups), smallest) || (rest.n > 0 && !isSafe(rest, smallest)))
    return {total: false, organisations: ids(wanted)};
  const outside = groups.filter((group) => group.n > 0 && !wanted.includes(group));
  if (outside.length !== 1) return {total: true, organisations: ids(wanted)};
  const [complement] = wanted.filter(({id}) => id !== organisation).sort((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1));
  return complement === undefined
    ? {total: false, organisations: ids(wanted)}
    : {total: true, organisations: ids(wanted.filter((group) => group !== complement))};
}

const ids = (groups: readonly CountedGroup[]): string[] => groups.map(({id}) => id);

/** One competency; job functions over all organisations stay with the coordinator, because beside the total each would be one difference more. */
function disclosedOf(
  competency: Framework['competencies'][number],
  {shown, sure}: InLight,
  {framework, organisations, headcounts, competenciesWithQuiz}: Around,
  columns: readonly string[],
  seer: Seer,
  smallest: number,
): Competency {
  const {key, name, tier} = competency;
  const target = framework.required.share;
  const {jobs, concerned} = concernedBy(key, framework, shown);
  const heads = concernedBy(key, framework, headcounts).concerned;
  const counts = organisations.map(({id}) => ({id, ...countOf(concerned.filter(({organisation}) => organisation === id))}));
  const visible = visibleCells(counts, seer, smallest);
  const seen = counts.filter(({id}) => visible.organisations.includes(id));
  const rest = sumOf(counts.filter((group) => !seen.includes(group)));
  const groups = visible.total && rest.n > 0 ? [...seen, rest] : seen;
  const estimates = estimateShares(groups, target, estimateConfidence);
  const whole = visible.total ? judgedAlone(sumOf(counts), target) : undefined;
  const saidSure = isSafeToSay(sure, smallest) ? sure : {...sure, answers: []};
  const withoutSmallCounts = (cell: NeedsCell): NeedsCell =>
    cell.kind === 'shown' ? {...cell, borderline: null, expired: null} : cell;
  return {
    key,
    name,
    tier,
    hasQuiz: competenciesWithQuiz.has(key),
    cells: [
      whole ? withoutSmallCounts(cellOf(concerned, heads, jobs.length * organisations.length, whole)) : hidden,
      ...columns.map((id) => {
        const index = seen.findIndex((group) => group.id === id);
        if (index === -1) return hidden;
        const own = <T extends {organisation: string}>(all: readonly T[]) => all.filter(({organisation}) => organisation === id);
        return withoutSmallCounts(cellOf(own(concerned), own(heads), jobs.length, estimates[index]));
      }),
    ],
    byFunction: framework.functions.map(({key: job}) => (jobs.includes(job) ? hidden : null)),
    need: whole ? needOf(competency, concerned, saidSure, whole) : null,
    certainty: whole ? certaintyOf(saidSure) : null,
    prior: whole ? momentEstimate(groups) : null,
    suspects: 0,
  };
}

/** The same of what people were sure of: enough of them, and neither all right nor all wrong. */
function isSafeToSay({answers, people, surePeople}: SaidSure, smallest: number): boolean {
  const mixed = (some: SaidSure['answers']) => some.some(({right}) => right) && some.some(({right}) => !right);
  return Math.min(people, surePeople) >= smallest && mixed(answers) && mixed(answers.filter(({certainty}) => certainty === 3));
}

/** The whole of it as one reader may see it. */
export function disclosedTo(
  seer: Seer,
  known: ReadonlyMap<string, InLight>,
  around: Around,
  {smallestGroup, now}: {smallestGroup: number; now: Date},
): TrainingNeeds {
  const {framework, organisations} = around;
  const columns = organisations.filter(({id}) => id === seer.organisation || seer.optedIn.has(id));
  const until = [...known.values()].flatMap((each) => each.until ?? []).reduce((a, b) => (a > b ? a : b), '');
  const own = organisations.find(({id}) => id === seer.organisation);
  const competencies = framework.competencies.map((competency) =>
    disclosedOf(
      competency,
      known.get(competency.key) ?? nothingKnown,
      around,
      columns.map(({id}) => id),
      seer,
      smallestGroup,
    ),
  );
  return {
    asOf: until || now.toISOString(),
    audience: own ? {kind: 'champion', organisation: own.name} : {kind: 'everyone'},
    organisations: [
      {id: null, name: 'All organisations', optedIn: false},
      ...columns.map((each) => ({...each, optedIn: seer.optedIn.has(each.id)})),
    ],
    functions: framework.functions.map(({key, name}) => ({key, name})),
    competencies: competencies.sort(byUrgency),
    parameters: parametersOf(framework, smallestGroup),
  };
}

const nothingKnown: InLight = {shown: [], sure: {answers: [], people: 0, surePeople: 0}, until: null};
