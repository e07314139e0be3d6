import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {attemptStore} from '../quizzes/store.ts';
import {aFramework, anAttempt} from '../testing/factories.ts';
import {aService} from '../testing/service.ts';
import type {NeedsCell} from './contract.ts';
import {toCsv} from './csv.ts';
import {disclosedTo} from './disclosure.ts';
import {type Shown, trainingNeeds} from './rules.ts';

const organisations = [
  {id: 'blaby', name: 'Blaby'},
  {id: 'melton', name: 'Melton'},
];
const now = new Date('2026-11-21T10:00:00.000Z');
const one = (given: Partial<Shown> = {}): Shown => ({
  organisation: 'blaby',
  jobFunction: 'call-taker',
  state: 'meets',
  probability: given.state === 'below' ? 0.1 : 0.9,
  ...given,
});
const table = (
  shown: Shown[],
  headcounts: {organisation: string; jobFunction: string; people: number}[] = [],
  competency = 'find',
) =>
  trainingNeeds({
    framework: aFramework(),
    organisations,
    headcounts,
    known: new Map([[competency, {shown, certain: [], suspects: 0}]]),
    competenciesWithQuiz: new Set(['find']),
    smallestGroup: 10,
    now,
  });
/** Columns: all, blaby, melton. */
const cellOf = (needs: ReturnType<typeof table>, competency: string, column: number) =>
  needs.competencies.find(({key}) => key === competency)?.cells[column] as NeedsCell;
const people = (count: number, given: Partial<Shown>) => Array.from({length: count}, () => one(given));

describe('trainingNeeds', () => {
  it('counts who meets the standard, with the Wilson interval of the share', () => {
    const needs = table([one(), one(), one({state: 'below'})]);
    expect(cellOf(needs, 'find', 1)).toMatchObject({kind: 'shown', required: null, assessed: 3, meeting: 2, share: 2 / 3});
    expect(cellOf(needs, 'find', 0)).toMatchObject({assessed: 3, meeting: 2, interval: {low: expect.closeTo(0.2077, 3)}});
    expect(cellOf(needs, 'find', 2)).toMatchObject({assessed: 0, share: null, interval: null, estimate: null});
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
    const none = {probability: null};
    const needs = table([one({state: 'expired', ...none}), one({state: 'insufficient', ...none})]);
    expect(cellOf(needs, 'find', 0)).toMatchObject({assessed: 0, expired: 1});
    expect(needs.competencies.find(({key}) => key === 'find')?.need).toBeNull();
    expect(cellOf(table([one()], [], 'interrogate'), 'interrogate', 0)).toMatchObject({assessed: 0});
  });

  it('says how sure a need is, how many people it is about, and what is worth doing', () => {
    const need = (shown: Shown[]) => table(shown).competencies.find(({key}) => key === 'find')?.need;
    expect(need([...people(40, {}), ...people(40, {state: 'below'})])).toMatchObject({
      state: 'confirmed',
      people: {expected: expect.closeTo(40 * 0.1 + 40 * 0.9, 8)},
      band: 2,
      bandName: 'Train',
    });
    expect(need(people(60, {}))?.state).toBe('met');
    expect(need(people(3, {}))?.state).toBe('unclear');
    // From a few nothing is confirmed, however badly they did.
    expect(need(people(9, {state: 'below'}))?.state).toBe('unclear');
    expect(need(people(10, {state: 'below'}))?.state).toBe('confirmed');
  });

  it('puts confirmed needs first, and what nobody has shown anything of last', () => {
    const known = new Map([
      ['interrogate', {shown: people(40, {jobFunction: 'analyst', state: 'below'}), certain: [], suspects: 0}],
    ]);
    const needs = trainingNeeds({
      framework: aFramework(),
      organisations,
      headcounts: [],
      known,
      competenciesWithQuiz: new Set(['find']),
      smallestGroup: 10,
      now,
    });
    expect(needs.competencies.map(({key}) => key)).toEqual(['interrogate', 'find']);
    expect(needs.competencies[0]?.byFunction).toMatchObject([null, {assessed: 40}]);
  });
});

describe('disclosedTo', () => {
  const mixed = (count: number, organisation: string) => [
    ...people(count - 1, {organisation}),
    one({organisation, state: 'below'}),
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
    ['nobody', [] as Shown[]],
  ])('hides a cell of %s, so that nothing tells its value', (_what, evidence) => {
    const seen = disclosedTo('blaby', table(evidence));
    expect(cellOf(seen, 'find', 1)).toEqual({kind: 'suppressed'});
  });

  it('tells by no order where hidden needs stand', () => {
    const order = (shown: Shown[], competency: string) =>
      disclosedTo('blaby', table(shown, [], competency)).competencies.map(({key}) => key);
    const few = people(9, {state: 'below', jobFunction: 'analyst'});
    expect(order(few, 'find')).toEqual(order(few, 'interrogate'));
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
          Array.from({length: assessed}, (_, number) => one({organisation, state: number < meeting ? 'meets' : 'below'}));
        const seen = disclosedTo('blaby', table([...of(blaby, 'blaby'), ...of(melton, 'melton')]));
        const [total, own] = [cellOf(seen, 'find', 0), cellOf(seen, 'find', 1)];
        for (const cell of [total, own]) if (cell.kind === 'shown') expect(cell.assessed).toBeGreaterThanOrEqual(10);
        if (total.kind === 'shown' && own.kind === 'shown')
          expect([0, ...Array(60).keys()].filter((n) => n === 0 || n >= 10)).toContain(total.assessed - own.assessed);
      }),
    );
  });
});

describe('toCsv', () => {
  const hiddenRow = (needs: ReturnType<typeof table>) =>
    toCsv(disclosedTo('blaby', needs))
      .split('\r\n')
      .filter((row) => row.startsWith('"Searching"') && row.includes('"Blaby"'));

  it('has a row a cell, its method, and the cautions', () => {
    const text = toCsv(table([one(), one({state: 'below'})]));
    expect(text).toContain('"Searching","basic","Blaby","Organisation","","","2","1"');
    expect(text).toMatch(/Those who took a quiz may differ[\s\S]*not performance management/);
  });

  it('writes a hidden cell alike whatever it holds', () => {
    const of = (count: number) => hiddenRow(table([...people(count, {}), one({state: 'below'})]));
    expect(of(2)).toEqual(of(7));
    expect(of(2)[0]).toMatch(/"Blaby","Organisation",("",)+"Hidden"$/);
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
