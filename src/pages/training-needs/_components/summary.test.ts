import {describe, expect, it} from 'vitest';
import type {NeedState, NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {cellInWords, suggestionFor, summaryOf, whereOf} from './summary.ts';

const cell = (below = 0.95, given: object = {}): NeedsCell => ({
  kind: 'shown',
  required: 20,
  requiredIsWhole: true,
  assessed: 15,
  meeting: 9,
  borderline: 2,
  expired: 0,
  share: 0.6,
  interval: {low: 0.36, high: 0.8},
  estimate: {mean: 0.6, low: 0.4, high: 0.8, below, state: below >= 0.9 ? 'confirmed' : below >= 0.7 ? 'likely' : 'unclear'},
  ...given,
});
const competency = (state: NeedState | null, given: object = {}): TrainingNeeds['competencies'][number] => ({
  key: 'find',
  name: 'Finding',
  tier: 'basic',
  hasQuiz: true,
  cells: [cell()],
  byFunction: [],
  need:
    state === null
      ? null
      : {state, below: 0.9, people: {expected: 6, low: 3, high: 9}, band: 2, bandName: 'Train', confidentlyWrong: null},
  suspects: 0,
  certainty: null,
  prior: null,
  ...given,
});

describe('summaryOf', () => {
  it('counts what is confirmed, likely, not known and met', () => {
    const states = ['confirmed', 'confirmed', 'likely', 'unclear', null, 'met'] as const;
    expect(summaryOf({competencies: states.map((state) => competency(state))})).toBe(
      'Confirmed needs: 2. Likely: 1. Too little evidence: 2. At the target: 1.',
    );
  });

  it('says that nothing can be said', () => {
    expect(summaryOf({competencies: [competency(null)]})).toMatch(/^Nothing can be said yet/);
  });
});

describe('whereOf', () => {
  it('names confirmed and likely places, the surest first, and no hidden one', () => {
    expect(whereOf([cell(0.75), cell(0.99), cell(0.5), {kind: 'suppressed'}, null], ['a', 'b', 'c', 'd', 'e'])).toEqual([
      'b',
      'a',
    ]);
  });
});

describe('suggestionFor', () => {
  it.each([
    ['nobody assessed', competency(null), 'Ask people to take the quiz first.'],
    [
      'nothing left but doubted questions',
      competency(null, {suspects: 5}),
      'Look at the doubted questions first: without them too little is left to say anything.',
    ],
    ['too little evidence', competency('unclear'), 'Ask more people to take the quiz before you decide.'],
    ['a confirmed need', competency('confirmed'), 'Train.'],
    ['doubted questions', competency('likely', {suspects: 1}), 'Train. Some questions are doubted: look at them first.'],
    [
      'few assessed',
      competency('confirmed', {cells: [cell(0.95, {required: 40})]}),
      'Train. Only 38% have been assessed: ask the others to take the quiz before you plan for them.',
    ],
    ['a target that is met', competency('met'), 'Nothing to do now.'],
  ])('with %s', (_what, given, sentence) => {
    expect(suggestionFor(given)).toBe(sentence);
  });
});

describe('cellInWords', () => {
  it.each([
    [cell(), 'Confirmed need: 9 of 15, likely 40% to 80%'],
    [{kind: 'suppressed'} as const, 'Hidden'],
    [null, 'Not asked for'],
    [cell(0, {estimate: null, expired: 3}), 'Nobody now; 3 expired'],
  ])('of %j', (given, words) => {
    expect(cellInWords(given)).toBe(words);
  });
});
