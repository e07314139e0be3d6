/** What a reader may see of the analysis as tables: the gaps, the groups behind them, and how it was worked out. */
import {cautions, type NeedsCell, type TrainingNeeds} from '../contract.ts';
import {gapsOf, lackIn} from '../gaps.shared.ts';

export type Value = string | number | null;
export type Sheet = {name: string; headings: string[]; rows: Value[][]};

const hidden = 'Hidden';

export const sheetsOf = (needs: TrainingNeeds): [gaps: Sheet, groups: Sheet, method: Sheet] => [
  gapsSheet(needs),
  groupsSheet(needs),
  {name: 'Method', headings: ['How this was worked out'], rows: methodLines(needs).map((line) => [line])},
];

/** A gap a row, the largest first. */
function gapsSheet(needs: TrainingNeeds): Sheet {
  return {
    name: 'Gaps',
    headings: [
      'Competency',
      'Tier',
      'For whom',
      'How sure',
      'Size',
      'People who probably lack it',
      'from',
      'to',
      'Did not pass',
      'Assessed',
      'Band',
      'What is worth doing',
      'Sure and wrong',
      'Sure answers',
    ],
    rows: gapsOf(needs).map(({competency: {name, tier, band, bandName, confidentlyWrong}, name: place, cell}) => {
      const {all} = lackIn(cell);
      return [
        name,
        tier,
        place,
        cell.estimate.howSure,
        cell.estimate.size,
        rounded(all.expected, 1),
        rounded(all.low, 1),
        rounded(all.high, 1),
        cell.assessed - cell.passed,
        cell.assessed,
        band,
        bandName,
        confidentlyWrong?.k ?? null,
        confidentlyWrong?.n ?? null,
      ];
    }),
  };
}

const figureHeadings = [
  'Required',
  'Required is a least',
  'Assessed',
  'Passed',
  'Expired',
  'Asked too few questions',
  'Share at the standard',
  'from',
  'to',
  'Chance that it is a need',
  'How sure',
  'Size',
];

/** A cell a row; a hidden cell is a row without a number, whatever it holds. */
function groupsSheet({competencies, organisations, functions}: TrainingNeeds): Sheet {
  return {
    name: 'Groups',
    headings: ['Competency', 'Tier', 'Group', 'Kind of group', ...figureHeadings],
    rows: competencies.flatMap(({name, tier, cells, byFunction}) => [
      ...cells.map((cell, index) => [name, tier, organisations[index]?.name ?? '', 'Organisation', ...figures(cell)]),
      ...byFunction.flatMap((cell, index) =>
        cell === null ? [] : [[name, tier, functions[index]?.name ?? '', 'Job function', ...figures(cell)]],
      ),
    ]),
  };
}

function figures(cell: NeedsCell): Value[] {
  if (cell.kind === 'suppressed') return [...Array<null>(figureHeadings.length - 2).fill(null), hidden, null];
  const isLeast = cell.required === null ? '' : cell.requiredIsWhole ? 'no' : 'yes';
  if (cell.kind === 'own')
    return [cell.required, isLeast, ...Array<null>(figureHeadings.length - 4).fill(null), cell.howSure ?? hidden, cell.size];
  const {required, assessed, passed, expired, insufficient, estimate} = cell;
  return [
    required,
    isLeast,
    assessed,
    passed,
    expired,
    insufficient,
    rounded(estimate?.mean),
    rounded(estimate?.low),
    rounded(estimate?.high),
    rounded(estimate?.below),
    estimate?.howSure ?? '',
    estimate?.size ?? '',
  ];
}

function rounded(value: number | undefined, digits = 3): number | null {
  return value === undefined ? null : Number(value.toFixed(digits));
}

/** Parameters, cut-off and cautions, a sentence or two a line: no table leaves without them. */
function methodLines({asOf, audience, parameters}: TrainingNeeds): string[] {
  const {standard, fewestQuestions, target, smallestGap, confidence, smallestGroup} = parameters;
  return [
    `For ${audience.kind === 'champion' ? `the champion of ${audience.organisation}` : audience.kind === 'everyone' ? 'everyone who may see training needs' : 'the coordinator alone: it holds small groups'}.`,
    `Results handed in until ${asOf}, of at least ${fewestQuestions} questions. The standard: somebody knows ${standard} of the questions or more. Target: ${target} of people at the standard. Smallest gap worth acting on: ${smallestGap}.`,
    'A share at the standard is estimated from answers, not from passes: people of a group differ (beta-binomial), and small groups are seen in the light of the others. Everything that is not known is integrated out.',
    `Ranges hold the share with a chance of ${confidence}. Sure: the chance that the share is below the target by more than the smallest gap is 0.9 or more; likely: 0.7 or more; met: 0.1 or less. Of fewer than ten people nothing is sure.`,
    `For everybody but the coordinator groups of fewer than ${smallestGroup} are hidden, and those in which fewer than three passed or did not; figures move on in steps of as many people.`,
    ...cautions,
  ];
}
