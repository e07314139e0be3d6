/**
 * What others than the coordinator may see of the analysis: applied last, on the server. Everything they get is worked out from cells
 * they may see and from what these leave of the total; so nothing that is hidden can shine through an estimate, a rank or a colour.
 */
import type {Framework} from '../../quizzes/format.ts';
import type {Counted} from '../statistics/change.ts';
import {estimateShares, momentEstimate} from '../statistics/shrinkage.ts';
import {cellOf, countOf, estimateConfidence, judgedAlone, type SaidSure} from './cell-rules.ts';
import type {NeedsCell, TrainingNeeds} from './contract.ts';
import type {InLight} from './in-light.ts';
import {type Around, byUrgency, type Competency, certaintyOf, concernedBy, needOf, parametersOf} from './rules.ts';

/** Whose champion is looking, or null for anybody who may see needs at all; and which organisations have opted in. */
export type Seer = {organisation: string | null; optedIn: ReadonlySet<string>};
export type CountedGroup = Counted & {id: string};

/** Organisations that nobody may see: one reader knows their own of these. */
const fewestLeft = 3;

const hidden: NeedsCell = {kind: 'suppressed'};

/** Large enough, and neither none nor all of them. */
const isSafe = ({k, n}: Counted, smallest: number): boolean => n >= smallest && k > 0 && k < n;

const sumOf = (groups: readonly Counted[]): Counted =>
  groups.reduce((sum, {k, n}) => ({k: sum.k + k, n: sum.n + n}), {k: 0, n: 0});

/**
 * Which organisations, and whether the total of all.
 *
 * An organisation is seen by its own champion, and by others if it has opted in. The total is seen if what is left when every cell that
 * anybody sees is taken from it is still a group of its own, or nobody. And whoever takes from the total what others may see, and their
 * own, must be left with two organisations at least, or with none: otherwise the smallest of those that opted in are hidden as well,
 * and where that is not enough, the total. What others may see is the same for all of them, so that no two can put it together.
 */
export function visibleCells(
  groups: readonly CountedGroup[],
  {organisation, optedIn}: Seer,
  smallest: number,
): {total: boolean; organisations: string[]} {
  const safe = groups.filter((group) => isSafe(group, smallest));
  const rest = sumOf(groups.filter((group) => !safe.includes(group)));
  const total = isSafe(sumOf(groups), smallest) && (rest.n === 0 || isSafe(rest, smallest));
  const open = safe.filter(({id}) => optedIn.has(id)).sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1));
  const assessed = groups.filter(({n}) => n > 0).length;
  const isEnoughLeft = (shown: number) => assessed === shown || assessed - shown >= fewestLeft;
  const shown = [...open.keys(), open.length].findLast(isEnoughLeft);
  const others = open.slice(0, total ? (shown ?? 0) : open.length);
  return {
    total: total && shown !== undefined,
    organisations: safe.filter((group) => group.id === organisation || others.includes(group)).map(({id}) => id),
  };
}

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
