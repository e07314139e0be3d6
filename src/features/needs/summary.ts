/** The page's first sentences: what the coordinator would tell somebody. */

import type {NeedState, NeedsCell, TrainingNeeds} from '../../../server/training-needs/contract.ts';
import {percent} from '../../ui/percent.ts';

type Shown = NeedsCell & {kind: 'shown'};
type Competency = TrainingNeeds['competencies'][number];

export const stateNames: Record<NeedState, string> = {
  confirmed: 'Confirmed need',
  likely: 'Likely need',
  unclear: 'Too little evidence',
  met: 'Meets the target',
};

/** Counts, and what to do first. */
export function summaryOf({competencies}: Pick<TrainingNeeds, 'competencies'>): string {
  const local = competencies.filter(isLocal).length;
  const hidden = competencies.filter(({cells}) => cells[0]?.kind === 'suppressed').length;
  const count = (state: NeedState) => competencies.filter(({need}) => need?.state === state).length;
  const unknown = competencies.filter(({need}) => need === null).length - hidden;
  const unclear = count('unclear') + unknown;
  if (unknown + hidden === competencies.length)
    return 'Nothing can be said yet: nobody has been assessed, or every group is too small to show. Ask people to take the quizzes.';
  return [
    `Confirmed needs: ${count('confirmed')}.`,
    `Likely: ${count('likely')}.`,
    `Too little evidence: ${unclear}.`,
    `At the target: ${count('met')}.`,
    ...(local > 0 ? [`Of these, needed in some places: ${local}.`] : []),
    ...(hidden > 0 ? [`Not shown: ${hidden}.`] : []),
    ...(unclear > competencies.length / 2 ? ['Of most too little is known: ask people to take the quizzes first.'] : []),
  ].join(' ');
}

/** So many places are named, and none in which fewer were assessed; the heat map has all. */
const mostPlaces = 3;
const fewestNamed = 10;

type Place = {name: string; lack: number; assessed: number};

/** Where people are who did not meet the standard: each organisation, or job, in which the need is confirmed or likely, most people first. */
function placesOf(cells: readonly (NeedsCell | null)[], names: readonly string[], target: number): Place[] {
  return (
    cells
      .flatMap((cell, index) =>
        cell?.kind === 'shown'
          ? [{name: names[index] ?? '', lack: lackOf(cell), assessed: cell.assessed, estimate: cell.estimate}]
          : [],
      )
      .filter(({estimate, assessed}) => estimate !== null && estimate.below >= 0.7 && assessed >= fewestNamed)
      // One that only the others draw below the target is no place to begin.
      .filter(({lack, assessed}) => lack / assessed > 1 - target)
      .sort((a, b) => b.lack - a.lack || a.assessed - b.assessed)
  );
}

const lackOf = ({assessed, meeting}: Shown): number => assessed - meeting;

/** The first of these with how many of how many, and how many are elsewhere, so that everybody is accounted for. */
function whereOf(found: readonly Place[], all: number): string {
  if (found.length === 0) return '';
  const named = found.slice(0, mostPlaces);
  const elsewhere = all - named.reduce((sum, {lack}) => sum + lack, 0);
  const list = named.map(({name, lack, assessed}) => `${name} (${lack} of ${assessed})`).join(', ');
  return elsewhere > 0 ? `${list}; ${elsewhere} elsewhere` : list;
}

/** Whether a need is confirmed somewhere although all together show none: a total can hide one job. */
export function isLocal({need, cells, byFunction}: Pick<Competency, 'need' | 'cells' | 'byFunction'>): boolean {
  const isConfirmed = (cell: NeedsCell | null) =>
    cell?.kind === 'shown' && cell.assessed >= fewestNamed && cell.estimate?.state === 'confirmed';
  const isUrgent = need?.state === 'confirmed' || need?.state === 'likely';
  return !isUrgent && [...cells.slice(1), ...byFunction].some(isConfirmed);
}

/** From this share on one of several holds the whole of it. */
const nearlyAll = 0.8;

/** The one organisation, or job, in which all or nearly all of them are, where there are several. */
function mostlyIn(found: readonly Place[], all: number, cells: readonly (NeedsCell | null)[]): string | undefined {
  const [first] = found;
  const several = cells.filter((cell) => cell?.kind === 'shown' && cell.assessed > 0).length > 1;
  if (!several || first === undefined || first.lack < nearlyAll * all) return undefined;
  return `${first.lack === all ? 'all' : 'nearly all'} of them: ${first.name}`;
}

type Where = {places: string; jobs: string; mostly: string | undefined};

/** By organisation and by job, each counted apart. */
export function whoIn(
  {cells, byFunction}: Pick<Competency, 'cells' | 'byFunction'>,
  {organisations, functions, parameters: {target}}: Pick<TrainingNeeds, 'organisations' | 'functions' | 'parameters'>,
): Where {
  const [total, ...own] = cells;
  const all = total?.kind === 'shown' ? lackOf(total) : 0;
  const places = placesOf(
    own,
    organisations.slice(1).map(({name}) => name),
    target,
  );
  const jobs = placesOf(
    byFunction,
    functions.map(({name}) => name),
    target,
  );
  return {
    places: whereOf(places, all),
    jobs: whereOf(jobs, all),
    mostly: mostlyIn(jobs, all, byFunction) ?? mostlyIn(places, all, own),
  };
}

/** What to do about a need, in the order in which to do it: never training first where the questions or the evidence do not carry it. */
export function suggestionFor({need, suspects, cells}: Pick<Competency, 'need' | 'suspects' | 'cells'>): string {
  const total = cells[0];
  if (total?.kind === 'suppressed') return 'Not shown: too few people, or somebody could be told apart.';
  if (need === null)
    return suspects > 0
      ? 'Look at the doubted questions first: without them too little is left to say anything.'
      : 'Ask people to take the quiz first.';
  if (need.state === 'unclear') return 'Ask more people to take the quiz before you decide.';
  if (need.state === 'met') return 'Nothing to do now.';
  const coverage = total?.kind === 'shown' && total.required ? total.assessed / total.required : undefined;
  const parts = [
    ...(suspects > 0 ? [`Look at the doubted questions first: ${suspects === 1 ? 'one is' : `${suspects} are`} left out.`] : []),
    ...(coverage !== undefined && coverage < 0.5
      ? [`Ask the others to take the quiz before you plan for them: only ${percent(coverage)} have.`]
      : []),
    coverage !== undefined && coverage < 0.5 ? `Those assessed: ${lowerFirst(need.bandName)}.` : `${need.bandName}.`,
    ...(need.confidentlyWrong && need.confidentlyWrong.low > 0.1 ? ['Begin with what people are sure of and have wrong.'] : []),
  ];
  return parts.join(' ');
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export function cellInWords(cell: NeedsCell | null | undefined): string {
  if (cell === null || cell === undefined) return 'Not asked for';
  if (cell.kind === 'suppressed') return 'Hidden';
  return shownInWords(cell);
}

function shownInWords({assessed, meeting, estimate, expired}: Shown): string {
  if (estimate === null) return expired !== null && expired > 0 ? `Nobody now; ${expired} expired` : 'Nobody assessed';
  return `${stateNames[estimate.state]}: ${meeting} of ${assessed}, between ${percent(estimate.low)} and ${percent(estimate.high)}`;
}
