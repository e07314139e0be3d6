import {describe, expect, it} from 'vitest';
import {type Certain, certaintyMark, confidentlyWrong, cornerOf} from './certainty.ts';

describe('certaintyMark', () => {
  it('gives the published marks: right 1, 2, 3; wrong 0, −2, −6', () => {
    const marks = (right: boolean) => ([1, 2, 3] as const).map((certainty) => certaintyMark({right, certainty}));
    expect(marks(true)).toEqual([1, 2, 3]);
    expect(marks(false)).toEqual([0, -2, -6]);
  });
});

describe('confidentlyWrong', () => {
  it('is wrong at 3 over all at 3, with Wilson limits, whatever was said less surely', () => {
    const sure: Certain[] = Array.from({length: 8}, () => ({right: true, certainty: 3}));
    expect(confidentlyWrong([...sure, {right: false, certainty: 2}])).toMatchObject({k: 0, n: 8, share: 0, low: 0});
    expect(confidentlyWrong([...sure, {right: false, certainty: 2}])?.high).toBeCloseTo(0.3244, 4);
    expect(confidentlyWrong([{right: false, certainty: 1}])).toBeNull();
  });
});

describe('cornerOf', () => {
  it.each([
    [true, 3, 'mastery'],
    [true, 2, 'doubt'],
    [false, 1, 'uninformed'],
    [false, 3, 'misinformed'],
  ] as const)('right %s at %i is %s', (right, certainty, corner) => {
    expect(cornerOf({right, certainty})).toBe(corner);
  });
});
