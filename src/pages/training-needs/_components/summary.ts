/** Where a cell stands against the target, and the page's first sentence: what the coordinator would tell somebody. */
import type {NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';

type Shown = NeedsCell & {kind: 'shown'};
export type Standing = 'below' | 'unclear' | 'met';

export const standingNames: Record<Standing, string> = {
  below: 'Below the target',
  unclear: 'Not clear yet',
  met: 'Meets the target',
};

/** Below or met only where the whole interval says so. Undefined where nobody was assessed. */
export function standingOf({interval}: Shown, target: number): Standing | undefined {
  if (interval === null) return undefined;
  if (interval.high < target) return 'below';
  return interval.low >= target ? 'met' : 'unclear';
}

export function summaryOf({competencies, parameters}: TrainingNeeds): string {
  const hidden = competencies.filter(({cells: [total]}) => total?.kind === 'suppressed').length;
  const standings = competencies.flatMap(({cells: [total]}) =>
    total?.kind === 'shown' ? (standingOf(total, parameters.target) ?? []) : [],
  );
  if (standings.length === 0) return 'Nothing can be said yet: nobody has been assessed, or every group is too small to show.';
  const target = `${Math.round(parameters.target * 100)}%`;
  const count = (standing: Standing) => standings.filter((each) => each === standing).length;
  const without = competencies.length - standings.length - hidden;
  const sentences = [
    count('below') > 0 && `${competenciesIn(count('below'))} below the target of ${target} of people.`,
    count('unclear') > 0 && `For ${count('unclear')} it is not clear yet.`,
    count('met') > 0 && `${competenciesIn(count('met'))} at the target of ${target}.`,
    hidden > 0 && `${hidden} cannot be shown: the groups are too small.`,
    without > 0 && `${without === 1 ? 'One has' : `${without} have`} no evidence yet.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

function competenciesIn(count: number): string {
  return count === 1 ? 'One competency is' : `${count} competencies are`;
}
