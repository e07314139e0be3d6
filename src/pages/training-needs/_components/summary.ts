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
  const hidden = competencies.filter(({cells}) => cells[0]?.kind === 'suppressed').length;
  const count = (state: NeedState) => competencies.filter(({need}) => need?.state === state).length;
  const unknown = competencies.filter(({need}) => need === null).length - hidden;
  const unclear = count('unclear') + unknown;
  if (unknown + hidden === competencies.length)
    return 'Nothing can be said yet: nobody has been assessed, or every group is too small to show.';
  return [
    `Confirmed needs: ${count('confirmed')}.`,
    `Likely: ${count('likely')}.`,
    `Too little evidence: ${unclear}.`,
    `At the target: ${count('met')}.`,
    ...(hidden > 0 ? [`Not shown: ${hidden}.`] : []),
    ...(unclear > competencies.length / 2 ? ['Of most too little is known: ask people to take the quizzes first.'] : []),
  ].join(' ');
}

/** So many places are named, and none in which fewer were assessed; the heat map has all. */
const mostPlaces = 3;
const fewestNamed = 10;

/** Organisations, or jobs, in which the need is confirmed or likely, those with most people first: with how many did not meet the standard. */
export function whereOf(cells: readonly (NeedsCell | null)[], names: readonly string[], all: string): string {
  const assessed = cells.flatMap((cell, index) =>
    cell?.kind === 'shown' && cell.estimate !== null && cell.assessed >= fewestNamed
      ? [{name: names[index] ?? '', lack: cell.assessed - cell.meeting, n: cell.assessed, below: cell.estimate.below}]
      : [],
  );
  const found = assessed.filter(({below}) => below >= 0.7).sort((a, b) => b.lack - a.lack || b.below - a.below);
  if (found.length === 0) return '';
  const named = found.slice(0, mostPlaces).map(({name, lack, n}) => `${name} (${lack} of ${n})`);
  const more = found.length - named.length;
  const start = found.length > mostPlaces && found.length === assessed.length ? `all ${found.length} ${all}; most in ` : '';
  return `${start}${named.join(', ')}${more > 0 && start === '' ? ` and ${more} more` : ''}`;
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
    `${need.bandName}.`,
    ...(need.confidentlyWrong && need.confidentlyWrong.low > 0.1 ? ['Begin with what people are sure of and have wrong.'] : []),
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
  return `${stateNames[estimate.state]}: ${meeting} of ${assessed}, between ${percent(estimate.low)} and ${percent(estimate.high)}`;
}
