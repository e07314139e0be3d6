/** The page's first sentence: what the coordinator would tell somebody. */
import type {NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';

export function summaryOf({competencies, parameters}: TrainingNeeds): string {
  const totals = competencies
    .map(({cells}) => cells[0])
    .filter((cell): cell is NeedsCell & {kind: 'shown'} => cell?.kind === 'shown' && cell.assessed > 0);
  if (totals.length === 0) return 'Nothing can be said yet: nobody has been assessed, or every group is too small to show.';
  const gaps = totals.filter(({interval}) => interval !== null && interval.high < parameters.target).length;
  const met = totals.filter(({interval}) => interval !== null && interval.low >= parameters.target).length;
  const open = totals.length - gaps - met;
  const without = competencies.length - totals.length;
  return `Below the target beyond doubt: ${gaps}. Not clear yet: ${open}. Met: ${met}. Without evidence: ${without}.`;
}
