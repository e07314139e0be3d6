import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cellIn, needsFrom, needsVisibleTo, peopleOf} from '../../testing/needs/people.ts';
import {type CountedGroup, isTotalSafe} from './disclosure.ts';
import {isSafe} from './steps.ts';

const suppressed = {kind: 'suppressed'};
const many = ['blaby', 'charnwood', 'harborough', 'hinckley', 'melton', 'oadby', 'rutland'].map((id) => ({id, name: id}));
const mixed = (count: number, organisation: string) => peopleOf(organisation, count, count - 4);
const context = [...mixed(14, 'blaby'), ...mixed(12, 'charnwood'), ...mixed(13, 'harborough'), ...mixed(11, 'hinckley')];

describe('disclosedTo', () => {
  it('tells a champion of the own organisation in words, of the total in figures, and nothing of others', () => {
    const current = new Map([['find', 10]]);
    const headcounts = [
      {organisation: 'blaby', jobFunction: 'call-taker', people: 30},
      {organisation: 'blaby', jobFunction: 'analyst', people: 2},
    ];
    const seen = needsVisibleTo('blaby', context, {organisations: many, current, headcounts});
    expect(seen.organisations.map(({id}) => id)).toEqual([null, 'blaby']);
    expect(cellIn(seen, null)).toMatchObject({kind: 'shown', assessed: 50, expired: null, insufficient: null});
    expect(cellIn(seen, 'blaby')).toEqual({
      kind: 'own',
      required: 32,
      requiredIsWhole: true,
      current: 10,
      howSure: expect.any(String),
      size: null,
    });
    expect(seen.audience).toEqual({kind: 'champion', id: 'blaby', organisation: 'blaby'});
  });

  it('says nothing of how many are current where nobody is named', () => {
    expect(cellIn(needsVisibleTo('blaby', context, {organisations: many}), 'blaby')).toMatchObject({kind: 'own', current: null});
  });

  it('shows an organisation that opted in to others, and to anybody who may see needs', () => {
    const shown = [...context, ...mixed(15, 'melton')];
    const given = {organisations: many, optedIn: ['melton']};
    expect(cellIn(needsVisibleTo('blaby', shown, given), 'melton')).toMatchObject({assessed: 15});
    expect(needsVisibleTo(null, shown, given).organisations.map(({id}) => id)).toEqual([null, 'melton']);
    expect(cellIn(needsVisibleTo('blaby', shown, given), 'charnwood')).toBeUndefined();
  });

  it.each([
    ['fewer than ten', mixed(9, 'melton')],
    ['one who failed', peopleOf('melton', 59, 58)],
    ['two who passed', peopleOf('melton', 59, 2)],
    ['everybody alike', peopleOf('melton', 12, 12)],
    ['nobody', []],
  ])('hides a cell of %s, so that nothing tells its value', (_what, evidence) => {
    const given = {optedIn: ['melton']};
    expect(cellIn(needsVisibleTo('blaby', evidence, given), 'melton')).toEqual(suppressed);
    // Its own champion is told no more than that.
    expect(cellIn(needsVisibleTo('melton', evidence, given), 'melton')).toMatchObject({kind: 'own', howSure: null, size: null});
  });

  it('says the same of everything, however the hidden organisations share what is left of the total', () => {
    const given = {organisations: many, optedIn: ['blaby', 'charnwood', 'harborough']};
    // Four organisations, 30 people, 12 of whom passed: in all other ways different.
    const of = (...counts: [number, number][]) =>
      needsVisibleTo(
        'blaby',
        [
          ...context.filter(({organisation}) => organisation !== 'hinckley'),
          ...counts.flatMap(([n, k], index) => peopleOf(['hinckley', 'melton', 'oadby', 'rutland'][index] ?? '', n, k)),
        ],
        given,
      );
    const one = of([9, 4], [8, 2], [7, 3], [6, 3]);
    expect(cellIn(one, null)).toMatchObject({kind: 'shown', assessed: 69});
    expect(of([5, 1], [9, 5], [9, 2], [7, 4])).toEqual(one);
    expect(of([9, 3], [5, 1], [9, 4], [7, 4])).toEqual(one);
  });

  it('says the same of everything, whatever the true value of a hidden cell', () => {
    const seen = (n: number, k: number) =>
      needsVisibleTo('melton', [...context, ...mixed(20, 'oadby'), ...peopleOf('melton', n, k)], {
        organisations: many,
        optedIn: ['blaby', 'melton'],
      });
    const hiddenValue = fc
      .record({n: fc.integer({min: 1, max: 40}), few: fc.integer({min: 0, max: 2}), isMost: fc.boolean()})
      .map(({n, few, isMost}) => ({n, k: isMost ? Math.max(0, n - few) : Math.min(n, few)}));
    const first = seen(1, 0);
    expect(cellIn(first, 'melton')).toMatchObject({kind: 'own', howSure: null});
    expect(cellIn(first, 'blaby')).toMatchObject({assessed: 14});
    fc.assert(
      fc.property(hiddenValue, ({n, k}) => {
        expect(seen(n, k)).toEqual(first);
      }),
      {numRuns: 40},
    );
  });

  it('sees a group in the light of what is left of the total, and without the total in that of what is shown alone', () => {
    const own = (others: ReturnType<typeof mixed>) => {
      const needs = needsVisibleTo(null, [...mixed(14, 'blaby'), ...others], {organisations: many, optedIn: ['blaby']});
      const cell = cellIn(needs, 'blaby');
      return cell?.kind === 'shown' ? (cell.estimate?.mean ?? 0) : 0;
    };
    const low = (organisation: string) => peopleOf(organisation, 20, 3);
    expect(own([...low('charnwood'), ...low('harborough'), ...low('melton'), ...low('oadby')])).toBeLessThan(
      own(low('charnwood')),
    );
  });

  it('tells by no order where hidden needs stand', () => {
    const few = peopleOf('blaby', 9, 0, {jobFunction: 'analyst'});
    const order = (competency: string) => needsVisibleTo('blaby', few, {competency}).competencies.map(({key}) => key);
    expect(order('find')).toEqual(order('interrogate'));
  });

  it('says nothing of how sure anybody was, nor of questions in doubt', () => {
    const sure = {answers: Array(60).fill({right: false, certainty: 3}), people: 30};
    const find = (needs: ReturnType<typeof needsFrom>) => needs.competencies.find(({key}) => key === 'find');
    expect(find(needsVisibleTo('blaby', context, {organisations: many, sure}))).toMatchObject({
      certainty: null,
      confidentlyWrong: null,
      inDoubt: 0,
    });
    expect(find(needsFrom(context, {organisations: many, sure}))?.certainty).toMatchObject({misinformed: 60});
  });

  it('says on which day something came to light last, and today where nothing is shown', () => {
    const given = {organisations: many, disclosedAt: '2026-10-03T11:12:13.456Z'};
    expect(needsVisibleTo('blaby', context, given).asOf).toBe('2026-10-03T00:00:00.000Z');
    expect(needsVisibleTo('blaby', mixed(3, 'blaby'), given).asOf).toBe('2026-11-21T00:00:00.000Z');
  });
});

describe('isTotalSafe', () => {
  const group = (id: string, n: number, k = n - 3): CountedGroup => ({id, n, k});
  const optIns = (now: readonly string[] = [], once: readonly string[] = []) => ({ever: new Set([...now, ...once])});
  const five = ['blaby', 'charnwood', 'harborough', 'melton', 'oadby'].map((id, index) => group(id, 20 + index));

  it('hides the total where fewer than four organisations are left that others have never seen', () => {
    const total = (now: string[], once: string[] = []) => isTotalSafe(five, optIns(now, once), 10);
    expect(total([])).toBe(true);
    expect(total(['charnwood'])).toBe(true);
    expect(total(['charnwood', 'melton'])).toBe(false);
    // What others saw once they may remember.
    expect(total(['charnwood'], ['melton'])).toBe(false);
    expect(total(five.map(({id}) => id))).toBe(true);
  });

  it('hides the total where a champion who knows their own small group could work out another', () => {
    const large = five.slice(0, 4);
    const total = (...small: CountedGroup[]) => isTotalSafe([...large, ...small], optIns(), 10);
    expect(total(group('oadby', 9), group('rutland', 5), group('wigston', 4, 2))).toBe(false);
    expect(total(group('oadby', 15, 15), group('rutland', 15, 15), group('wigston', 2, 1))).toBe(false);
    expect(total(group('oadby', 9), group('rutland', 6), group('wigston', 7))).toBe(true);
    expect(total(group('oadby', 9))).toBe(false);
  });

  it('hides the total of one organisation: its champion sees its people by name', () => {
    expect(isTotalSafe([group('blaby', 40, 20)], optIns(['blaby']), 10)).toBe(false);
  });

  const counted = fc.record({
    n: fc.oneof({weight: 1, arbitrary: fc.integer({min: 0, max: 9})}, {weight: 3, arbitrary: fc.integer({min: 10, max: 40})}),
    share: fc.double({min: 0.05, max: 0.95, noNaN: true}),
  });
  const random = fc.record({
    groups: fc.array(counted, {minLength: 3, maxLength: 9}),
    opted: fc.array(fc.constantFrom('never', 'never', 'never', 'once', 'now', 'now'), {minLength: 9, maxLength: 9}),
    smallest: fc.integer({min: 5, max: 15}),
  });
  type Random = {groups: {n: number; share: number}[]; opted: string[]; smallest: number};
  const toGroups = ({groups, opted}: Random) => {
    const all = groups.map(({n, share}, index): CountedGroup => ({id: `o${index}`, n, k: Math.round(n * share)}));
    const idsOf = (...how: string[]) => all.filter((_, index) => how.includes(opted[index] ?? '')).map(({id}) => id);
    return {all, now: idsOf('now'), given: optIns(idsOf('now'), idsOf('once'))};
  };
  const sumOf = (some: readonly CountedGroup[]) => ({
    n: some.reduce((sum, each) => sum + each.n, 0),
    k: some.reduce((sum, each) => sum + each.k, 0),
  });

  it('lets no reader, and nobody who sees one organisation by name, work out a group that could not be shown', () => {
    let compared = 0;
    fc.assert(
      fc.property(random, (drawn) => {
        const {all, now, given} = toGroups(drawn);
        if (!isTotalSafe(all, given, drawn.smallest)) return;
        const isGroup = (some: readonly CountedGroup[]) => sumOf(some).n === 0 || isSafe(sumOf(some), drawn.smallest);
        // The pages of needs show the total and the organisations that opted in and are safe; the record names those of one organisation.
        const shown = all.filter((each) => now.includes(each.id) && isSafe(each, drawn.smallest));
        const present = all.filter(({n}) => n > 0);
        for (const named of [undefined, ...present])
          for (const seen of [[], ...shown.map((each) => [each]), shown]) {
            const left = present.filter((each) => each !== named && !seen.includes(each));
            // What is left once whole groups are known is nobody, one that could be shown, or too many to tell apart.
            const isTold = isGroup(left) || left.filter((each) => !isSafe(each, drawn.smallest)).length >= 2;
            compared += 1;
            expect(isTold).toBe(true);
          }
        // One organisation by name alone leaves a group that could be shown.
        for (const named of present) expect(isSafe(sumOf(present.filter((each) => each !== named)), drawn.smallest)).toBe(true);
      }),
      {numRuns: 4_000},
    );
    expect(compared).toBeGreaterThan(1_000);
  });

  it('never leaves any two champions together one single organisation that has not opted in', () => {
    fc.assert(
      fc.property(random, (drawn) => {
        const {all, given} = toGroups(drawn);
        if (!isTotalSafe(all, given, drawn.smallest)) return;
        for (const one of all)
          for (const other of all) {
            const left = all.filter((each) => each.n > 0 && each !== one && each !== other && !given.ever.has(each.id));
            expect(left).not.toHaveLength(1);
          }
      }),
      {numRuns: 4_000},
    );
  });
});
