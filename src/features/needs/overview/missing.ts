/** What the analysis lacks, in numbers, with where to do something about it. */
import type {NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {places} from '../../../places.ts';

type Line = {text: string; to: string; name: string};

const shown = (cell: NeedsCell | undefined) => (cell?.kind === 'shown' ? cell : undefined);

/** Below this share assessed the rest may be otherwise. */
const fewAssessed = 0.5;

export function missingIn({competencies}: Pick<TrainingNeeds, 'competencies'>): Line[] {
  const asked = competencies.filter(({hasQuiz}) => hasQuiz);
  const totals = asked.flatMap(({cells}) => shown(cells[0]) ?? []);
  const nobody = totals.filter(({assessed}) => assessed === 0).length;
  const few = totals.filter(({required, assessed}) => required !== null && assessed > 0 && assessed < fewAssessed * required);
  const withoutHeads = totals.some(({required: heads, requiredIsWhole}) => heads === null || !requiredIsWhole);
  const doubted = sum(competencies.map(({inDoubt}) => inDoubt));
  return [
    doubted > 0 && {
      text: `${doubted === 1 ? 'One question is' : `${doubted} questions are`} in doubt: everybody gets the point for it until you decide.`,
      to: places.questionsInDoubt.to,
      name: 'Decide',
    },
    nobody > 0 && {
      text: `Nobody has a result in ${nobody} of ${asked.length} quizzes.`,
      to: places.people.to,
      name: 'Invite people',
    },
    few.length > 0 && {
      text: `In ${few.length === 1 ? 'one subject' : `${few.length} subjects`} fewer than half of those who need it have taken the quiz.`,
      to: places.needsWhere.to,
      name: 'See where',
    },
    withoutHeads && {
      text: 'How many people need what is not known everywhere.',
      to: places.headcounts.to,
      name: 'Enter headcounts',
    },
  ].filter((line) => line !== false);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
