import {describe, expect, it} from 'vitest';
import type {Standing} from '../../../server/records/contract.ts';
import {byNeed, howItStands} from './standing-words.ts';

const standing = (changed: Partial<Standing>): Standing => ({
  competency: 'risk',
  name: 'Risk',
  tier: 'basic',
  quizId: 'basic-risk',
  needed: true,
  state: 'current',
  met: true,
  correct: 5,
  served: 5,
  submittedAt: '2026-11-01T09:00:00.000Z',
  validUntil: '2027-11-01T09:00:00.000Z',
  changedAt: null,
  expiresSoon: false,
  refresh: 0,
  ...changed,
});

describe('how somebody stands with a quiz', () => {
  it.each([
    [{state: 'never'}, 'Not taken', 'Take the quiz'],
    [{state: 'below'}, 'Below the standard', 'Take it again'],
    [{state: 'expired'}, 'Expired on 1 November 2027', 'Take it again'],
    [{refresh: 2}, 'Changed since you passed', 'Catch up'],
    [{expiresSoon: true}, 'Only until 1 November 2027', 'Take it again'],
    [{}, 'Counts until 1 November 2027', 'Look at it again'],
  ] as const)('%j: %s', (changed, words, todo) => {
    expect(howItStands(standing(changed))).toMatchObject({words, todo});
  });

  it('puts what asks for something first, the worst before the rest, then what was not taken, then what counts', () => {
    const all: Record<string, Standing | undefined> = {
      other: undefined,
      counts: standing({}),
      changed: standing({refresh: 1}),
      expired: standing({state: 'expired'}),
      never: standing({state: 'never'}),
      'other job': standing({state: 'never', needed: false}),
      failed: standing({state: 'below'}),
    };
    expect(byNeed(Object.keys(all), (key) => all[key])).toEqual([
      {name: 'Needs you', quizzes: ['failed', 'expired', 'changed']},
      {name: 'Not taken yet', quizzes: ['other', 'never']},
      {name: 'Up to date', quizzes: ['counts']},
      {name: 'Not needed for your job', quizzes: ['other job']},
    ]);
  });
});
