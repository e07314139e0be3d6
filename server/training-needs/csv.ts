/** What a reader may see of the analysis, for a spreadsheet: a row a cell, with its method and cautions at the end. */
import {csvText} from '../csv.ts';
import type {NeedsCell, TrainingNeeds} from './contract.ts';

const names = [
  'Competency',
  'Tier',
  'Group',
  'Kind of group',
  'Required',
  'Required is a least',
  'Assessed',
  'Meeting the standard',
  'Borderline',
  'Expired',
  'Likely share',
  'Likely from',
  'Likely to',
  'Chance that it is below the target',
  'State',
];

/** A hidden cell is a row without a number, whatever it holds. */
export function toCsv({asOf, competencies, organisations, functions, parameters}: TrainingNeeds): string {
  const rows = competencies.flatMap(({name, tier, cells, byFunction}) => [
    ...cells.map((cell, index) => [name, tier, organisations[index]?.name ?? '', 'Organisation', ...figures(cell)]),
    ...byFunction.flatMap((cell, index) =>
      cell === null ? [] : [[name, tier, functions[index]?.name ?? '', 'Job function', ...figures(cell)]],
    ),
  ]);
  return csvText([names, ...rows, [], ...notes(asOf, parameters)]);
}

function figures(cell: NeedsCell): string[] {
  if (cell.kind === 'suppressed') return [...Array(names.length - 5).fill(''), 'Hidden'];
  const {required, requiredIsWhole, assessed, meeting, borderline, expired, estimate} = cell;
  const share = (value: number | undefined) => (value === undefined ? '' : value.toFixed(3));
  return [
    required === null ? '' : String(required),
    required === null ? '' : requiredIsWhole ? 'no' : 'yes',
    String(assessed),
    String(meeting),
    borderline === null ? '' : String(borderline),
    expired === null ? '' : String(expired),
    share(estimate?.mean),
    share(estimate?.low),
    share(estimate?.high),
    share(estimate?.below),
    estimate?.state ?? '',
  ];
}

const notes = (
  asOf: string,
  {standard, fewestQuestions, target, estimateConfidence, smallestGroup}: TrainingNeeds['parameters'],
): string[][] =>
  [
    `As at ${asOf}. Standard: ${standard} of at least ${fewestQuestions} questions. Target: ${target} of people.`,
    `Likely ranges hold the share with a chance of ${estimateConfidence}; small groups are estimated together with the others.`,
    `For everybody but the coordinator groups of fewer than ${smallestGroup} are hidden, and those in which all are alike.`,
    'Those who took a quiz may differ from those who did not; a total can hide differences between jobs; among many cells some gaps are chance. This is not performance management.',
  ].map((note) => [note]);
