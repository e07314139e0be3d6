import {describe, expect, it} from 'vitest';
import {Path} from '../../quizzes/paths.ts';
import type {Standing} from '../records/contract.ts';
import {progressOn, reasonEnhancedIsLocked, type StepFacts} from './rules.ts';

const path = Path.parse({
  key: 'basic',
  name: 'Basic user',
  description: 'All of it.',
  steps: [
    {read: 'names'},
    {read: 'addresses', optional: true},
    {quiz: 'basic-find'},
    {read: 'forms'},
    {quiz: 'basic-documents'},
    {quiz: 'enhanced-quality'},
  ],
});
const facts: Record<string, StepFacts> = Object.fromEntries(
  (
    [
      ['names', 'find', 'basic'],
      ['addresses', 'find', 'basic'],
      ['basic-find', 'find', 'basic'],
      ['forms', 'documents', 'basic'],
      ['basic-documents', 'documents', 'basic'],
      ['enhanced-quality', 'quality', 'enhanced'],
    ] as const
  ).map(([key, competency, tier]) => [key, {title: key, url: `/${key}`, minutes: 3, tier, competency}]),
);
const standing = (competency: string, given: Partial<Standing> = {}): Standing => ({
  competency,
  name: competency,
  tier: competency === 'quality' ? 'enhanced' : 'basic',
  quizId: competency === 'quality' ? 'enhanced-quality' : `basic-${competency}`,
  needed: true,
  state: 'never',
  met: false,
  correct: null,
  served: null,
  submittedAt: null,
  validUntil: null,
  changedAt: null,
  expiresSoon: false,
  refresh: 0,
  ...given,
});
type Given = {standings?: Standing[]; read?: string[]; open?: boolean; jobFunction?: string | null; of?: Path};
const progress = ({
  standings = [standing('find'), standing('documents'), standing('quality')],
  read = [],
  open = false,
  jobFunction = 'call-taker',
  of = path,
}: Given = {}) =>
  progressOn(of, (step) => facts['read' in step ? step.read : step.quiz], {
    jobFunction,
    standings,
    read: new Set(read),
    enhancedIsOpen: open,
  });
const states = (given?: Given) => progress(given).steps.map(({state}) => state);

describe('progressOn', () => {
  it('begins at the first required step', () => {
    expect(progress()).toMatchObject({required: 5, done: 0, minutesLeft: 15, next: 'names', suggested: true});
  });

  it('goes on after what was read', () => {
    expect(progress({read: ['names']})).toMatchObject({done: 1, minutesLeft: 12, next: 'basic-find'});
  });

  it('needs no reading before a quiz that is passed', () => {
    const passed = [standing('find', {state: 'current'}), standing('documents'), standing('quality')];
    expect(states({standings: passed})).toEqual(['tested-out', 'tested-out', 'done', 'open', 'open', 'closed']);
    expect(progress({standings: passed})).toMatchObject({done: 2, next: 'forms'});
  });

  it('opens what was tested out again when the quiz expires, and keeps what was read', () => {
    const expired = [standing('find', {state: 'expired'}), standing('documents'), standing('quality')];
    expect(states({standings: expired, read: ['names']}).slice(0, 3)).toEqual(['done', 'open', 'open']);
  });

  it('waits where only closed steps are left, and goes on once they are open', () => {
    const basic = [standing('find', {state: 'current'}), standing('documents', {state: 'current'}), standing('quality')];
    expect(progress({standings: basic})).toMatchObject({done: 4, required: 5, next: null});
    expect(progress({standings: basic, open: true}).next).toBe('enhanced-quality');
  });

  it('requires only what the job needs', () => {
    const some = [standing('find'), standing('documents', {needed: false}), standing('quality', {needed: false})];
    expect(progress({standings: some})).toMatchObject({required: 2, minutesLeft: 6});
  });

  it('requires all of a path for another job from whoever opens it', () => {
    const other = {...path, functions: ['analyst']};
    const none = [
      standing('find', {needed: false}),
      standing('documents', {needed: false}),
      standing('quality', {needed: false}),
    ];
    expect(progress({of: other, standings: none})).toMatchObject({suggested: false, required: 5});
  });

  it('leaves out what is not there any more', () => {
    const gone = Path.parse({...path, steps: [{read: 'gone'}, {read: 'names'}]});
    expect(progress({of: gone}).steps.map(({key}) => key)).toEqual(['names']);
  });
});

describe('reasonEnhancedIsLocked', () => {
  const basic = {tier: 'basic' as const, needed: 2, current: 1, passed: false};
  const standings = [standing('find', {state: 'current'}), standing('documents'), standing('risk', {needed: false})];

  it('names what is missing', () => {
    expect(reasonEnhancedIsLocked(standings, [basic], false)).toMatch(/Still to do: documents\. /);
  });

  it.each([
    ['the basic tier is passed', [{...basic, passed: true}], false],
    ['there is an exception', [basic], true],
    ['the job needs nothing basic', [{...basic, needed: 0, current: 0}], false],
  ])('is open where %s', (_why, tiers, excepted) => {
    expect(reasonEnhancedIsLocked(standings, tiers, excepted)).toBeUndefined();
  });
});
