import {describe, expect, it} from 'vitest';
import type {Step} from './contract.ts';
import {
  type Actor,
  currentVersion,
  filesOf,
  isOlder,
  type KeptFile,
  type KeptVersion,
  newVersion,
  stateOf,
  takeStep,
  withdraw,
} from './rules.ts';

const today = '2026-11-21';
const by = {role: 'enhanced' as const, organisation: null};
const aFile = (given: Partial<KeptFile> = {}): KeptFile => ({
  ...{language: 'en', variant: 'standard', kind: 'docx', hash: 'a'.repeat(64), size: 10, since: 1},
  ...given,
});
const aVersion = (given: Partial<KeptVersion> = {}): KeptVersion => ({
  ...{
    number: 1,
    state: 'approved',
    note: 'First',
    by,
    sentBy: null,
    madeOn: today,
    sentOn: null,
    files: [aFile()],
    asked: [],
    approvals: [],
  },
  ...{agreedBy: '', validFrom: null, reviewOn: null, reason: ''},
  ...given,
});

describe('the current version', () => {
  const sample = aVersion({state: 'sample', by: null});
  const approved = aVersion({number: 2});

  it.each([
    ['none, before anything was decided', [aVersion({state: 'draft'})], undefined],
    ['the sample that came with the site', [sample, aVersion({number: 2, state: 'in-approval'})], 1],
    ['the latest that was approved', [sample, approved, aVersion({number: 3})], 3],
    ['what was approved here, whatever the site brings later', [approved, aVersion({number: 3, state: 'sample', by: null})], 2],
    ['a newer sample where nothing was decided', [sample, aVersion({number: 2, state: 'sample', by: null})], 2],
    ['the one before, until a new one is valid', [approved, aVersion({number: 3, validFrom: '2026-11-22'})], 2],
    ['the new one from its day on', [approved, aVersion({number: 3, validFrom: today})], 3],
    ['the withdrawn one: what was before does not come back', [sample, approved, aVersion({number: 3, state: 'withdrawn'})], 3],
    ['one that was approved after a withdrawal', [aVersion({state: 'withdrawn'}), aVersion({number: 2})], 2],
  ])('is %s', (_what, versions, number) => {
    expect(currentVersion(versions, today)?.number).toBe(number);
  });

  it('makes those before it superseded, and a sample that came after it too', () => {
    const versions = [sample, approved, aVersion({number: 3}), aVersion({number: 4, state: 'sample', by: null})];
    expect(versions.map((each) => stateOf(each, versions, today))).toEqual([
      'superseded',
      'superseded',
      'approved',
      'superseded',
    ]);
  });
});

describe('the files of a version', () => {
  it('keep the version in which their bytes came', () => {
    const before = [aFile(), aFile({language: 'pl', hash: 'b'.repeat(64)})];
    const next = filesOf([aFile({hash: 'c'.repeat(64)}), before[1] as KeptFile], before, 2);
    expect(next.map(({since}) => since)).toEqual([2, 1]);
    expect(next.map((file) => isOlder(file, next))).toEqual([false, true]);
  });

  it('are never two in one place', () => {
    expect(() => filesOf([aFile(), aFile({hash: 'b'.repeat(64)})], [], 1)).toThrow(/marked/);
  });
});

const enhanced: Actor = {caller: 'enhanced', personId: 'sender', by};
const champion: Actor = {caller: 'champion', personId: 'champion', by: {role: 'champion', organisation: 'Blaby'}};
const coordinator: Actor = {caller: 'coordinator', personId: 'coordinator', by: {role: 'coordinator', organisation: null}};
const send: Step = {step: 'send', asked: ['champion', 'coordinator'], agreedBy: '', validFrom: null, reviewOn: '2027-11-21'};
const taken = (version: KeptVersion, ...steps: [Parameters<typeof takeStep>[1], Actor][]) =>
  steps.reduce((each, [step, actor]) => takeStep(each, step, actor, today).version as KeptVersion, version);

describe('the life of a version', () => {
  const draft = aVersion({state: 'draft'});
  const sent = taken(draft, [send, enhanced]);

  it('is approved once everybody who was asked has approved it, each in their role', () => {
    const one = taken(sent, [{step: 'approve'}, champion]);
    expect(one).toMatchObject({state: 'in-approval', approvals: [{as: 'champion', by: champion.by, on: today}]});
    expect(taken(one, [{step: 'approve'}, coordinator])).toMatchObject({state: 'approved', reviewOn: '2027-11-21'});
  });

  it.each([
    ['who sent it', {...coordinator, personId: 'sender'}, /somebody else/],
    ['who was not asked', enhanced, /not asked for/],
  ])('is not approved by %s', (_who, actor, sentence) => {
    expect(() => takeStep(sent, {step: 'approve'}, actor, today)).toThrow(sentence);
  });

  it('may be taken back by who sent it and by the coordinator, and sent back with a reason by who was asked', () => {
    expect(taken(sent, [{step: 'take-back'}, enhanced]).state).toBe('draft');
    expect(taken(sent, [{step: 'take-back'}, coordinator]).state).toBe('draft');
    expect(() => takeStep(sent, {step: 'take-back'}, champion, today)).toThrow(/Only who sent it/);
    expect(takeStep(sent, {step: 'send-back', reason: 'The date is wrong.'}, champion, today)).toMatchObject({
      version: {state: 'draft', approvals: []},
      words: 'The date is wrong.',
    });
  });

  it.each(['approved', 'withdrawn', 'sample'] as const)('ends where it is %s: nothing touches it any more', (state) => {
    const steps: Step[] = [send, {step: 'approve'}, {step: 'discard'}, {step: 'take-back'}];
    for (const step of steps) expect(() => takeStep(aVersion({state}), step, coordinator, today)).toThrow(/not/);
  });

  it('has one draft at a time', () => {
    expect(() => newVersion([draft], {files: [aFile()], note: 'x'}, by, today)).toThrow(/Version 1 is not finished/);
    expect(newVersion([aVersion()], {files: [aFile()], note: 'x'}, by, today)).toMatchObject({number: 2, state: 'draft'});
  });

  it('is withdrawn with a reason, once', () => {
    const gone = withdraw([aVersion()], 'The law changed.', today);
    expect(gone).toMatchObject({state: 'withdrawn', reason: 'The law changed.'});
    expect(() => withdraw([gone], 'Again', today)).toThrow(/nothing|no current/);
  });
});
