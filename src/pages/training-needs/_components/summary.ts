/** The page's first sentences: what the coordinator would tell somebody. */
import type {NeedState, NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';

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
  const count = (state: NeedState) => competencies.filter(({need}) => need?.state === state).length;
  const unknown = competencies.filter(({need}) => need === null).length;
  if (unknown === competencies.length)
    return 'Nothing can be said yet: nobody has been assessed, or every group is too small to show.';
  return [
    `Confirmed needs: ${count('confirmed')}.`,
    `Likely: ${count('likely')}.`,
    `Too little evidence: ${count('unclear') + unknown}.`,
    `At the target: ${count('met')}.`,
  ].join(' ');
}

/** Organisations, or jobs, in which the need is confirmed or likely, the surest first. */
export function whereOf(cells: readonly (NeedsCell | null)[], names: readonly string[]): string[] {
  return cells
    .flatMap((cell, index) =>
      cell?.kind === 'shown' && cell.estimate ? [{below: cell.estimate.below, name: names[index] ?? ''}] : [],
    )
    .filter(({below}) => below >= 0.7)
    .sort((a, b) => b.below - a.below)
    .map(({name}) => name);
}

/** So many places are named; the heat map has all. */
const mostPlaces = 3;

export function listed(names: readonly string[]): string {
  const more = names.length - mostPlaces;
  return names.slice(0, mostPlaces).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** What to do about a need: never training alone where the evidence or the questions do not carry it. */
export function suggestionFor({need, suspects, cells}: Pick<Competency, 'need' | 'suspects' | 'cells'>): string {
  const total = cells[0];
  if (need === null)
    return suspects > 0
      ? 'Look at the doubted questions first: without them too little is left to say anything.'
      : 'Ask people to take the quiz first.';
  if (need.state === 'unclear') return 'Ask more people to take the quiz before you decide.';
  if (need.state === 'met') return 'Nothing to do now.';
  const coverage = total?.kind === 'shown' && total.required ? total.assessed / total.required : undefined;
  const parts = [
    `${need.bandName}.`,
    ...(need.confidentlyWrong && need.confidentlyWrong.low > 0.1 ? ['Many are sure of what is not right: begin with that.'] : []),
    ...(suspects > 0 ? ['Some questions are doubted: look at them first.'] : []),
    ...(coverage !== undefined && coverage < 0.5
      ? [`Only ${percent(coverage)} have been assessed: ask the others to take the quiz before you plan for them.`]
      : []),
  ];
  return parts.join(' ');
}

export const percent = (share: number): string => `${Math.round(share * 100)}%`;

export function cellInWords(cell: NeedsCell | null | undefined): string {
  if (cell === null || cell === undefined) return 'Not asked for';
  if (cell.kind === 'suppressed') return 'Hidden';
  return shownInWords(cell);
}

function shownInWords({assessed, meeting, estimate, expired}: Shown): string {
  if (estimate === null) return expired !== null && expired > 0 ? `Nobody now; ${expired} expired` : 'Nobody assessed';
  return `${stateNames[estimate.state]}: ${meeting} of ${assessed}, likely ${percent(estimate.low)} to ${percent(estimate.high)}`;
}
