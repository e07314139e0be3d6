import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cellIn, needsFrom, needsVisibleTo, peopleOf} from '../../testing/needs.ts';
import {type CountedGroup, visibleCells} from './disclosure.ts';

const suppressed = {kind: 'suppressed'};
const many = ['blaby', 'charnwood', 'harborough', 'hinckley', 'melton', 'oadby', 'rutland'].map((id) => ({id, name: id}));
const mixed = (count: number, organisation: string) => peopleOf(organisation, count, count - 1);
const context = [...mixed(14, 'blaby'), ...mixed(12, 'charnwood'), ...mixed(13, 'harborough'), ...mixed(11, 'hinckley')];

describe('disclosedTo', () => {
  it('shows a champion their own organisation and the total, and nothing of others', () => {
    const seen = needsVisibleTo('blaby', context, {organisations: many});
    expect(seen.organisations.map(({id}) => id)).toEqual([null, 'blaby']);
    expect(cellIn(seen, null)).toMatchObject({kind: 'shown', assessed: 50});
    expect(cellIn(seen, 'blaby')).toMatchObject({kind: 'shown', assessed: 14, borderline: null, expired: null});
    expect(seen.audience).toEqual({kind: 'champion', id: 'blaby', organisation: 'blaby'});
  });

  it('shows an organisation that opted in to others, and to anybody who may see needs', () => {
    const shown = [...context, ...mixed(15, 'melton')];
    const given = {organisations: many, optedIn: ['melton']};
    expect(cellIn(needsVisibleTo('blaby', shown, given), 'melton')).toMatchObject({assessed: 15});
    expect(needsVisibleTo(null, shown, given).organisations.map(({id}) => id)).toEqual([null, 'melton']);
    expect(cellIn(needsVisibleTo('blaby', shown, given), 'charnwood')).toBeUndefined();
  });

  it.each([
    ['fewer than ten', mixed(9, 'blaby')],
    ['everybody alike', peopleOf('blaby', 12, 12)],
    ['nobody alike either', peopleOf('blaby', 12, 0)],
    ['nobody', []],
  ])('hides a cell of %s, so that nothing tells its value', (_what, evidence) => {
    expect(cellIn(needsVisibleTo('blaby', evidence), 'blaby')).toEqual(suppressed);
  });

  it('says the same of everything, however the hidden organisations share what is left of the total', () => {
    const given = {organisations: many, optedIn: ['blaby', 'charnwood', 'harborough']};
    // Four organisations, 30 people, 12 of them meeting the standard: in all other ways different.
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
    expect(of([11, 3], [3, 1], [9, 4], [7, 4])).toEqual(one);
  });

  it('says the same of everything, whatever the true value of a hidden cell', () => {
    const seen = (n: number, k: number) =>
      needsVisibleTo('melton', [...context, ...mixed(20, 'oadby'), ...peopleOf('melton', n, k)], {
        organisations: many,
        optedIn: ['blaby', 'melton'],
      });
    const hiddenValue = fc
      .record({n: fc.integer({min: 1, max: 40}), share: fc.double({min: 0, max: 1, noNaN: true})})
      .map(({n, share}) => ({n, k: n < 10 ? Math.round(n * share) : share < 0.5 ? 0 : n}));
    const first = seen(1, 0);
    expect(cellIn(first, 'melton')).toEqual(suppressed);
    expect(cellIn(first, 'blaby')).toMatchObject({assessed: 14});
    fc.assert(
      fc.property(hiddenValue, ({n, k}) => {
        expect(seen(n, k)).toEqual(first);
      }),
    );
  });

  it('sees a group in the light of what is left of the total, and without the total in that of what is shown alone', () => {
    const own = (others: ReturnType<typeof mixed>) => {
      const needs = needsVisibleTo('blaby', [...mixed(14, 'blaby'), ...others], {organisations: many});
      const cell = cellIn(needs, 'blaby');
      const [find] = needs.competencies.filter(({key}) => key === 'find');
      return {mean: cell?.kind === 'shown' ? cell.estimate?.mean : undefined, prior: find?.prior};
    };
    const low = (organisation: string) => peopleOf(organisation, 20, 3);
    const beside = own([...low('charnwood'), ...low('harborough'), ...low('melton')]);
    const alone = own(low('charnwood'));
    expect(beside.mean).toBeLessThan(alone.mean ?? 0);
    expect(beside.prior).toMatchObject({m: expect.any(Number)});
    expect(alone.prior).toBeNull();
  });

  it('tells by no order where hidden needs stand', () => {
    const few = peopleOf('blaby', 9, 0, {jobFunction: 'analyst'});
    const order = (competency: string) => needsVisibleTo('blaby', few, {competency}).competencies.map(({key}) => key);
    expect(order('find')).toEqual(order('interrogate'));
  });

  it('works out the people in need from the counts alone, and says nothing of how sure anybody was', () => {
    const sure = {answers: Array(60).fill({right: false, certainty: 3}), people: 30};
    const find = (needs: ReturnType<typeof needsFrom>) => needs.competencies.find(({key}) => key === 'find');
    const seen = (probability: number) =>
      find(
        needsVisibleTo(
          'blaby',
          context.map((each) => ({...each, probability})),
          {organisations: many, sure},
        ),
      );
    expect(seen(0.2)).toEqual(seen(0.9));
    expect(seen(0.2)).toMatchObject({
      certainty: null,
      need: {confidentlyWrong: null, people: {expected: expect.closeTo(4.41, 2)}},
    });
    expect(find(needsFrom(context, {organisations: many, sure}))?.certainty).toMatchObject({misinformed: 60});
  });

  it('says on which day something came to light last, and today where nothing is shown', () => {
    const given = {organisations: many, disclosedAt: '2026-10-03T11:12:13.456Z'};
    expect(needsVisibleTo('blaby', context, given).asOf).toBe('2026-10-03T00:00:00.000Z');
    expect(needsVisibleTo('blaby', mixed(3, 'blaby'), given).asOf).toBe('2026-11-21T00:00:00.000Z');
  });
});

describe('visibleCells', () => {
  const group = (id: string, n: number, k = n - 1): CountedGroup => ({id, n, k});
  const optIns = (now: readonly string[] = [], once: readonly string[] = []) => ({
    now: new Set(now),
    ever: new Set([...now, ...once]),
  });
  const five = ['blaby', 'charnwood', 'harborough', 'melton', 'oadby'].map((id, index) => group(id, 20 + index));

  it('hides the total where fewer than four organisations are left that others have never seen', () => {
    const seen = (now: string[], once: string[] = []) =>
      visibleCells(five, {organisation: 'blaby', optIns: optIns(now, once)}, 10);
    expect(seen([])).toEqual({total: true, organisations: ['blaby']});
    expect(seen(['charnwood'])).toEqual({total: true, organisations: ['blaby', 'charnwood']});
    expect(seen(['charnwood', 'melton'])).toEqual({total: false, organisations: ['blaby', 'charnwood', 'melton']});
    // What others saw once they may remember.
    expect(seen(['charnwood'], ['melton'])).toEqual({total: false, organisations: ['blaby', 'charnwood']});
    expect(seen(five.map(({id}) => id)).total).toBe(true);
  });

  it('hides the total where a champion who knows their own small group could work out another', () => {
    const large = five.slice(0, 4);
    const total = (...small: CountedGroup[]) =>
      visibleCells([...large, ...small], {organisation: null, optIns: optIns()}, 10).total;
    expect(total(group('oadby', 9), group('rutland', 5), group('wigston', 4, 2))).toBe(false);
    expect(total(group('oadby', 15, 15), group('rutland', 15, 15), group('wigston', 2, 1))).toBe(false);
    expect(total(group('oadby', 9), group('rutland', 6), group('wigston', 7))).toBe(true);
    expect(total(group('oadby', 9))).toBe(false);
  });

  const counted = fc.record({
    n: fc.oneof({weight: 1, arbitrary: fc.integer({min: 0, max: 9})}, {weight: 3, arbitrary: fc.integer({min: 10, max: 40})}),
    share: fc.double({min: 0, max: 1, noNaN: true}),
  });
  const random = fc.record({
    groups: fc.array(counted, {minLength: 1, maxLength: 9}),
    opted: fc.array(fc.constantFrom('never', 'never', 'never', 'once', 'now', 'now'), {minLength: 9, maxLength: 9}),
    smallest: fc.integer({min: 5, max: 15}),
  });
  type Random = {groups: {n: number; share: number}[]; opted: string[]; smallest: number};
  const toGroups = ({groups, opted}: Random) => {
    const all = groups.map(({n, share}, index): CountedGroup => ({id: `o${index}`, n, k: Math.round(n * share)}));
    const idsOf = (how: string) => all.filter((_, index) => opted[index] === how).map(({id}) => id);
    return {all, given: optIns(idsOf('now'), idsOf('once'))};
  };

  it('never lets two views, of one reader or of any two, differ by fewer people than the smallest group, or by people all alike', () => {
    let compared = 0;
    fc.assert(
      fc.property(random, (drawn) => {
        const {all, given} = toGroups(drawn);
        // Every view that anybody is allowed: the organisations in it.
        const views = [null, ...all.map(({id}) => id)].flatMap((organisation) => {
          const seen = visibleCells(all, {organisation, optIns: given}, drawn.smallest);
          return [...seen.organisations.map((id) => [id]), ...(seen.total ? [all.map(({id}) => id)] : [])];
        });
        const isGroup = (ids: readonly string[]) => {
          const inside = all.filter(({id}) => ids.includes(id));
          const [n, k] = [inside.reduce((sum, each) => sum + each.n, 0), inside.reduce((sum, each) => sum + each.k, 0)];
          return n === 0 || (n >= drawn.smallest && k > 0 && k < n);
        };
        for (const view of views) expect(isGroup(view)).toBe(true);
        for (const large of views)
          for (const small of views)
            if (small.every((id) => large.includes(id))) {
              compared += 1;
              expect(isGroup(large.filter((id) => !small.includes(id)))).toBe(true);
            }
        // The total without everything that anybody sees of it, and without one small group that its own champion knows.
        if (!views.some((view) => view.length === all.length && all.length > 1)) return;
        const seen = new Set(views.filter((view) => view.length === 1).flat());
        const left = all.map(({id}) => id).filter((id) => !seen.has(id));
        for (const own of [undefined, ...left]) expect(isGroup(left.filter((id) => id !== own))).toBe(true);
      }),
      {numRuns: 2_000},
    );
    expect(compared).toBeGreaterThan(1_000);
  });

  it('never leaves any two champions together one single organisation that has not opted in', () => {
    fc.assert(
      fc.property(random, (drawn) => {
        const {all, given} = toGroups(drawn);
        const ids = all.map(({id}) => id);
        const hasTotal = [null, ...ids].some(
          (organisation) => visibleCells(all, {organisation, optIns: given}, drawn.smallest).total,
        );
        if (!hasTotal) return;
        for (const one of ids)
          for (const other of ids) {
            const left = all.filter(({id, n}) => n > 0 && id !== one && id !== other && !given.ever.has(id));
            expect(left).not.toHaveLength(1);
          }
      }),
      {numRuns: 2_000},
    );
  });
});
