/** The gaps that an analysis tells of, largest first: one list for the page, the report and the tables. */
import type {NeedEstimate, NeedsCell, Place, ShownCell, TrainingNeeds} from './contract.ts';

type Competency = TrainingNeeds['competencies'][number];
type Named = Pick<TrainingNeeds, 'organisations' | 'functions'>;
export type Range = {expected: number; low: number; high: number};
export type KnownCell = ShownCell & {estimate: NeedEstimate};
export type Gap = {competency: Competency; place: Place /** In words. */; name: string; cell: KnownCell};

/** How many of so many people probably lack the standard. */
const lackOf = (people: number, {mean, low, high}: NeedEstimate): Range => ({
  expected: people * (1 - mean),
  low: people * (1 - high),
  high: people * (1 - low),
});

/** People who probably lack the standard: of those assessed, of the others, and of all; without a headcount nobody knows of others. */
export function lackIn({required, assessed, estimate}: KnownCell): {assessed: Range; others: Range | null; all: Range} {
  const others = required === null ? null : Math.max(0, required - assessed);
  return {
    assessed: lackOf(assessed, estimate),
    others: others === null ? null : lackOf(others, estimate),
    all: lackOf(assessed + (others ?? 0), estimate),
  };
}

/** People below the target beyond those it allows for: what orders the list. */
const excessOf = ({required, assessed, estimate}: KnownCell, target: number): number =>
  Math.max(required ?? 0, assessed) * (target - estimate.mean);

const isKnown = (cell: NeedsCell | null | undefined): cell is KnownCell => cell?.kind === 'shown' && cell.estimate !== null;

/** The cell of a place, and what it is called; undefined where nothing is known of it, or it is hidden. */
function gapAt(competency: Competency, place: Place, {organisations, functions}: Named): Gap | undefined {
  const index = indexOf(place, {organisations, functions});
  const cell = place.kind === 'job' ? competency.byFunction[index] : competency.cells[index];
  const name =
    place.kind === 'all' ? 'Everybody who needs it' : (place.kind === 'job' ? functions[index] : organisations[index])?.name;
  return isKnown(cell) ? {competency, place, name: name ?? '', cell} : undefined;
}

function indexOf(place: Place, {organisations, functions}: Named): number {
  if (place.kind === 'all') return 0;
  return place.kind === 'job'
    ? functions.findIndex(({key}) => key === place.key)
    : organisations.findIndex(({id}) => id === place.id);
}

/** A competency that is lacked everywhere is one gap; one that is lacked in places is a gap for each of them. */
export function gapsOf(needs: Pick<TrainingNeeds, 'competencies' | 'organisations' | 'functions' | 'parameters'>): Gap[] {
  const {target} = needs.parameters;
  return needs.competencies
    .flatMap((competency) => competency.gaps.flatMap((place) => gapAt(competency, place, needs) ?? []))
    .sort(
      (a, b) =>
        excessOf(b.cell, target) - excessOf(a.cell, target) ||
        a.competency.band - b.competency.band ||
        a.competency.key.localeCompare(b.competency.key),
    );
}

/** Organisations and jobs in which a competency that is lacked everywhere is a need by itself, most people below the target first. */
export function worstPlaces(competency: Competency, needs: Named & Pick<TrainingNeeds, 'parameters'>): Gap[] {
  const {target} = needs.parameters;
  const all: Place[] = [
    ...needs.organisations.flatMap(({id}): Place[] => (id === null ? [] : [{kind: 'organisation', id}])),
    ...needs.functions.map(({key}): Place => ({kind: 'job', key})),
  ];
  return all
    .flatMap((place) => gapAt(competency, place, needs) ?? [])
    .filter(({cell}) => cell.estimate.howSure === 'sure' || cell.estimate.howSure === 'likely')
    .sort((a, b) => excessOf(b.cell, target) - excessOf(a.cell, target));
}
