import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {personStore} from '../people/store.ts';
import {attemptStore} from '../quizzes/store.ts';
import {databases} from '../testing/databases.ts';
import {aFramework, anAttempt, aPerson} from '../testing/factories.ts';
import {aService} from '../testing/service.ts';
import type {NeedsCell} from './contract.ts';
import {disclosedTo, type Evidence, trainingNeeds} from './rules.ts';
import {evidenceStore} from './store.ts';

const organisations = [
  {id: 'blaby', name: 'Blaby'},
  {id: 'melton', name: 'Melton'},
];
const now = new Date('2026-11-21T10:00:00.000Z');
const oneEvidence = (given: Partial<Evidence> = {}): Evidence => ({
  competency: 'find',
  organisation: 'blaby',
  jobFunction: 'call-taker',
  correct: 4,
  served: 5,
  validUntil: '2027-01-01T00:00:00.000Z',
  ...given,
});
const table = (evidence: Evidence[], headcounts: {organisation: string; jobFunction: string; people: number}[] = []) =>
  trainingNeeds({
    framework: aFramework(),
    organisations,
    headcounts,
    evidence,
    competenciesWithQuiz: new Set(['find']),
    smallestGroup: 10,
    now,
  });
/** Columns: all, blaby, melton. */
const cellOf = (needs: ReturnType<typeof table>, competency: string, column: number) =>
  needs.competencies.find(({key}) => key === competency)?.cells[column] as NeedsCell;
const people = (count: number, given: Partial<Evidence>) => Array.from({length: count}, () => oneEvidence(given));

describe('trainingNeeds', () => {
  it('counts who meets the standard, with the Wilson interval of the share', () => {
    const needs = table([oneEvidence(), oneEvidence({correct: 5}), oneEvidence({correct: 3})]);
    expect(cellOf(needs, 'find', 1)).toMatchObject({kind: 'shown', required: null, assessed: 3, meeting: 2, share: 2 / 3});
    expect(cellOf(needs, 'find', 0)).toEqual(cellOf(needs, 'find', 1));
    expect(cellOf(needs, 'find', 2)).toMatchObject({assessed: 0, share: null, interval: null});
  });

  it('takes the headcount of the jobs that need the competency, and of no other', () => {
    const headcounts = [
      {organisation: 'blaby', jobFunction: 'call-taker', people: 30},
      {organisation: 'blaby', jobFunction: 'analyst', people: 2},
      {organisation: 'melton', jobFunction: 'call-taker', people: 5},
    ];
    const needs = table([], headcounts);
    expect([0, 1, 2].map((column) => cellOf(needs, 'find', column))).toMatchObject([
      {required: 37},
      {required: 32},
      {required: 5},
    ]);
    expect([0, 1, 2].map((column) => cellOf(needs, 'interrogate', column))).toMatchObject([
      {required: 2},
      {required: 2},
      {required: null},
    ]);
  });

  it('leaves out what has expired, what had too few questions, and jobs that do not need it', () => {
    const needs = table([
      oneEvidence({validUntil: '2026-11-21T10:00:00.000Z'}),
      oneEvidence({correct: 3, served: 3}),
      oneEvidence({competency: 'interrogate', jobFunction: 'call-taker'}),
    ]);
    expect(cellOf(needs, 'find', 0)).toMatchObject({assessed: 0});
    expect(cellOf(needs, 'interrogate', 0)).toMatchObject({assessed: 0});
  });
});

describe('disclosedTo', () => {
  const mixed = (count: number, organisation: string) => [
    ...people(count - 1, {organisation}),
    oneEvidence({organisation, correct: 0}),
  ];

  it('shows a champion their own organisation and the total, and nothing of others', () => {
    const seen = disclosedTo('blaby', table([...mixed(12, 'blaby'), ...mixed(15, 'melton')]));
    expect(seen.organisations.map(({id}) => id)).toEqual([null, 'blaby']);
    expect(cellOf(seen, 'find', 0)).toMatchObject({kind: 'shown', assessed: 27});
    expect(cellOf(seen, 'find', 1)).toMatchObject({kind: 'shown', assessed: 12});
  });

  it.each([
    ['fewer than ten', mixed(9, 'blaby')],
    ['everybody alike', people(12, {})],
    ['nobody', [] as Evidence[]],
  ])('hides a cell of %s, so that nothing tells its value', (_what, evidence) => {
    const seen = disclosedTo('blaby', table(evidence));
    expect(cellOf(seen, 'find', 1)).toEqual({kind: 'suppressed'});
  });

  it('hides the total where subtracting one’s own people from it would leave a small group', () => {
    const seen = disclosedTo('blaby', table([...mixed(12, 'blaby'), ...mixed(9, 'melton')]));
    expect(cellOf(seen, 'find', 0)).toEqual({kind: 'suppressed'});
    expect(cellOf(seen, 'find', 1)).toMatchObject({assessed: 12});
  });

  it('never leaves fewer than ten people apart, whatever the numbers', () => {
    const group = fc.record({assessed: fc.integer({min: 0, max: 30}), meeting: fc.integer({min: 0, max: 30})});
    fc.assert(
      fc.property(group, group, (blaby, melton) => {
        const of = ({assessed, meeting}: {assessed: number; meeting: number}, organisation: string) =>
          Array.from({length: assessed}, (_, number) => oneEvidence({organisation, correct: number < meeting ? 5 : 0}));
        const seen = disclosedTo('blaby', table([...of(blaby, 'blaby'), ...of(melton, 'melton')]));
        const [total, own] = [cellOf(seen, 'find', 0), cellOf(seen, 'find', 1)];
        for (const cell of [total, own]) if (cell.kind === 'shown') expect(cell.assessed).toBeGreaterThanOrEqual(10);
        if (total.kind === 'shown' && own.kind === 'shown')
          expect([0, ...Array(60).keys()].filter((n) => n === 0 || n >= 10)).toContain(total.assessed - own.assessed);
      }),
    );
  });
});

describe.each(databases)('evidenceStore on %s', (_name, open) => {
  it('gives the latest assessment a person and competency, of active people with a place', async () => {
    const {db} = await open();
    const [attempts, store] = [attemptStore(db), personStore(db)];
    const [active, suspended, placeless] = [aPerson(), aPerson({suspended: true}), aPerson({organisation: null})];
    for (const person of [active, suspended, placeless]) {
      await store.add(person);
      await attempts.add(anAttempt({personId: person.id, correct: 1, submittedAt: '2026-11-01T10:00:00.000Z'}));
    }
    await attempts.add(anAttempt({personId: active.id, correct: 5, submittedAt: '2026-11-02T10:00:00.000Z'}));
    await attempts.add(anAttempt({personId: active.id, correct: 0, submittedAt: '2026-11-03T10:00:00.000Z', mode: 'practice'}));
    await attempts.add(anAttempt({personId: active.id, correct: null, submittedAt: null}));
    expect(await evidenceStore(db).latest()).toEqual([
      {
        competency: 'find',
        organisation: 'blaby',
        jobFunction: 'call-taker',
        correct: 5,
        served: 5,
        validUntil: '2027-11-01T09:05:00.000Z',
      },
    ]);
  });
});

describe('training needs over HTTP', () => {
  it('shows the coordinator small groups, and a champion none', async () => {
    const service = await aService();
    const person = await service.add({organisation: 'blaby'});
    await attemptStore(service.database.db).add(anAttempt({personId: person.id}));
    const read = async (caller: 'coordinator' | 'champion') =>
      (await (await service.agent(caller, {organisation: 'blaby'})).get('/api/training-needs').expect(200)).body;
    const full = await read('coordinator');
    expect(full.organisations).toHaveLength(12);
    expect(full.competencies[0].cells[0]).toMatchObject({assessed: 1, meeting: 1});
    const own = await read('champion');
    expect(own.organisations.map(({id}: {id: string | null}) => id)).toEqual([null, 'blaby']);
    expect(own.competencies[0].cells).toEqual([{kind: 'suppressed'}, {kind: 'suppressed'}]);
  });
});
