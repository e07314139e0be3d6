/** What a reader may see of the analysis as tables: the needs, the groups behind them, and how it was worked out. */
import {cautions, type NeedsCell, type TrainingNeeds} from '../contract.ts';

export type Value = string | number | null;
export type Sheet = {name: string; headings: string[]; rows: Value[][]};

const hidden = 'Hidden';

export const sheetsOf = (needs: TrainingNeeds): [needs: Sheet, groups: Sheet, method: Sheet] => [
  needsSheet(needs),
  groupsSheet(needs),
  {name: 'Method', headings: ['How this was worked out'], rows: methodLines(needs).map((line) => [line])},
];

/** A competency a row, the most urgent first. */
function needsSheet({competencies}: TrainingNeeds): Sheet {
  return {
    name: 'Needs',
    headings: [
      'Competency',
      'Tier',
      'State',
      'Chance that the share is below the target',
      'People in need',
      'from',
      'to',
      'Band',
      'What is worth doing',
      'Sure and wrong',
      'Sure answers',
      'Usual share',
      'M',
    ],
    rows: competencies.map(({name, tier, need, prior}) => [
      name,
      tier,
      need?.state ?? '',
      rounded(need?.below),
      rounded(need?.people.expected, 1),
      rounded(need?.people.low, 1),
      rounded(need?.people.high, 1),
      need?.band ?? null,
      need?.bandName ?? '',
      need?.confidentlyWrong?.k ?? null,
      need?.confidentlyWrong?.n ?? null,
      rounded(prior?.mean),
      rounded(prior?.m, 1),
    ]),
  };
}

/** A cell a row; a hidden cell is a row without a number, whatever it holds. */
function groupsSheet({competencies, organisations, functions}: TrainingNeeds): Sheet {
  return {
    name: 'Groups',
    headings: [
      'Competency',
      'Tier',
      'Group',
      'Kind of group',
      'Required',
      'Required is a least',
      'Assessed',
      'Meeting the standard',
      'Wilson interval from',
      'to',
      'Borderline',
      'Expired',
      'Likely share',
      'Likely from',
      'Likely to',
      'Chance that it is below the target',
      'State',
    ],
    rows: competencies.flatMap(({name, tier, cells, byFunction}) => [
      ...cells.map((cell, index) => [name, tier, organisations[index]?.name ?? '', 'Organisation', ...figures(cell)]),
      ...byFunction.flatMap((cell, index) =>
        cell === null ? [] : [[name, tier, functions[index]?.name ?? '', 'Job function', ...figures(cell)]],
      ),
    ]),
  };
}

function figures(cell: NeedsCell): Value[] {
  if (cell.kind === 'suppressed') return [...Array<null>(12).fill(null), hidden];
  const {required, requiredIsWhole, assessed, meeting, interval, borderline, expired, estimate} = cell;
  return [
    required,
    required === null ? '' : requiredIsWhole ? 'no' : 'yes',
    assessed,
    meeting,
    rounded(interval?.low),
    rounded(interval?.high),
    borderline,
    expired,
    rounded(estimate?.mean),
    rounded(estimate?.low),
    rounded(estimate?.high),
    rounded(estimate?.below),
    estimate?.state ?? '',
  ];
}

function rounded(value: number | undefined, digits = 3): number | null {
  return value === undefined ? null : Number(value.toFixed(digits));
}

/** Parameters, cut-off and cautions, a sentence or two a line: no table leaves without them. */
function methodLines({asOf, audience, parameters, competencies}: TrainingNeeds): string[] {
  const {standard, fewestQuestions, target, confidence, estimateConfidence, smallestGroup} = parameters;
  const priors = competencies.flatMap(({name, prior}) => (prior === null ? [] : [`${name} ${prior.m.toFixed(1)}`]));
  return [
    `For ${audience.kind === 'champion' ? `the champion of ${audience.organisation}` : audience.kind === 'everyone' ? 'everyone who may see training needs' : 'the coordinator alone: it holds small groups'}.`,
    `Results handed in until ${asOf}. Standard: ${standard} of at least ${fewestQuestions} questions. Target: ${target} of people. Wilson intervals: ${confidence}.`,
    `Likely ranges hold the share with a chance of ${estimateConfidence}; small groups are estimated together with the others.`,
    `M, how many people the other organisations are worth beside a group’s own, by the moments of their shares: ${priors.length === 0 ? 'none' : priors.join('; ')}. Estimates do not take M as known.`,
    `For everybody but the coordinator groups of fewer than ${smallestGroup} are hidden, and those in which all are alike; figures move on in steps of as many people, and are worked out from what may be seen.`,
    ...cautions,
  ];
}
