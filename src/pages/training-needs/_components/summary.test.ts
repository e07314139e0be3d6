import {describe, expect, it} from 'vitest';
import type {NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {standingOf, summaryOf} from './summary.ts';

const cell = (low: number, high: number): NeedsCell & {kind: 'shown'} => ({
  kind: 'shown',
  required: 9,
  requiredIsWhole: true,
  assessed: 5,
  meeting: 3,
  share: 0.6,
  interval: {low, high},
});
const needsWith = (totals: NeedsCell[]): TrainingNeeds => ({
  asOf: '2026-11-21T10:00:00.000Z',
  organisations: [{id: null, name: 'All organisations'}],
  competencies: totals.map((total, index) => ({key: `k${index}`, name: 'Name', tier: 'basic', hasQuiz: true, cells: [total]})),
  parameters: {standard: 0.8, fewestQuestions: 4, target: 0.9, confidence: 0.95, smallestGroup: 10},
});

describe('standingOf', () => {
  it('claims only what the whole interval says', () => {
    expect(standingOf(cell(0.5, 0.89), 0.9)).toBe('below');
    expect(standingOf(cell(0.5, 0.9), 0.9)).toBe('unclear');
    expect(standingOf(cell(0.9, 1), 0.9)).toBe('met');
    expect(standingOf({...cell(0, 0), interval: null}, 0.9)).toBeUndefined();
  });
});

describe('summaryOf', () => {
  it('is a sentence one can read out', () => {
    expect(summaryOf(needsWith([cell(0.1, 0.5), cell(0.6, 0.95), {kind: 'suppressed'}]))).toBe(
      'One competency is below the target of 90% of people. For 1 it is not clear yet. 1 cannot be shown: the groups are too small.',
    );
    expect(summaryOf(needsWith([{kind: 'suppressed'}]))).toContain('Nothing can be said yet');
  });
});
