import {describe, expect, it} from 'vitest';
import {anAttempt} from '../server/fixtures/factories.ts';
import {pointsOf, revisionOf, wholePoints} from './points.ts';

describe('pointsOf', () => {
  const {served: set, answers} = anAttempt({correct: 3});
  const wrong = revisionOf('find-005', 1);

  it('gives everybody the mark of a question in doubt, right or wrong, and of no other revision', () => {
    expect(pointsOf(set, answers)).toBe(3);
    expect(pointsOf(set, answers, new Set([wrong]))).toBe(4);
    expect(pointsOf(set, answers, new Set([revisionOf('find-001', 1)]))).toBe(3);
    expect(pointsOf(set, answers, new Set([revisionOf('find-005', 2)]))).toBe(3);
  });

  it('leaves out what was asked in addition and is open, in doubt or not', () => {
    const open = {...set, more: {keys: ['q4'], answered: false}};
    expect(pointsOf(open, answers, new Set([wrong]))).toBe(3);
  });

  it('counts three thirds as one', () => {
    expect(wholePoints(1 / 3 + 1 / 3 + 1 / 3)).toBe(1);
    expect(wholePoints(2.99)).toBe(2);
  });
});
