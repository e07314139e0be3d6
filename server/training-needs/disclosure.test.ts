import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cellIn, needsSeenBy, peopleOf} from '../testing/needs.ts';
import {type CountedGroup, visibleCells} from './disclosure.ts';

const suppressed = {kind: 'suppressed'};
const many = ['blaby', 'charnwood', 'harborough', 'melton', 'oadby'].map((id) => ({id, name: id}));

describe('disclosedTo', () => {
  const mixed = (count: number, organisation: string) => peopleOf(organisation, count, count - 1);

  it('shows a champion their own organisation and the total, and nothing of others', () => {
    const shown = [...mixed(12, 'blaby'), ...mixed(15, 'charnwood'), ...mixed(11, 'melton')];
    const seen = needsSeenBy('blaby', shown, {organisations: many});
    expect(seen.organisations.map(({id}) => id)).toEqual([null, 'blaby']);
    expect(cellIn(seen, null)).toMatchObject({kind: 'shown', assessed: 38});
    expect(cellIn(seen, 'blaby')).toMatchObject({kind: 'shown', assessed: 12, borderline: null, expired: null});
    expect(seen.audience).toEqual({kind: 'champion', organisation: 'blaby'});
  });

  it('shows an organisation that opted in to others, and to anybody who may see needs', () => {
    const shown = [...mixed(12, 'blaby'), ...mixed(15, 'charnwood'), ...mixed(11, 'melton'), ...mixed(13, 'oadby')];
    const given = {organisations: many, optedIn: ['melton']};
    expect(cellIn(needsSeenBy('blaby', shown, given), 'melton')).toMatchObject({assessed: 11});
    expect(needsSeenBy(null, shown, given).organisations.map(({id}) => id)).toEqual([null, 'melton']);
    expect(cellIn(needsSeenBy('blaby', shown, given), 'charnwood')).toBeUndefined();
  });

  it.each([
    ['fewer than ten', mixed(9, 'blaby')],
    ['everybody alike', peopleOf('blaby', 12, 12)],
    ['nobody alike either', peopleOf('blaby', 12, 0)],
    ['nobody', []],
  ])('hides a cell of %s, so that nothing tells its value', (_what, evidence) => {
    expect(cellIn(needsSeenBy('blaby', evidence), 'blaby')).toEqual(suppressed);
  });

  it('says the same of everything, whatever the hidden organisations hold', () => {
    const around = [...mixed(14, 'blaby'), ...mixed(12, 'charnwood')];
    // The same sum, told apart in every other way.
    const one = needsSeenBy('blaby', [...around, ...peopleOf('melton', 8, 2), ...peopleOf('oadby', 7, 7)], {organisations: many});
    const other = needsSeenBy('blaby', [...around, ...peopleOf('melton', 9, 3), ...peopleOf('harborough', 6, 6)], {
      organisations: many,
    });
    expect(cellIn(one, null)).toMatchObject({kind: 'shown', assessed: 41});
    expect(one).toEqual(other);
  });

  it('says the same of everything, whatever the true value of a hidden cell', () => {
    const others = [...mixed(14, 'blaby'), ...mixed(12, 'charnwood'), ...mixed(11, 'harborough'), ...mixed(20, 'oadby')];
    const seen = (n: number, k: number) =>
      needsSeenBy('melton', [...others, ...peopleOf('melton', n, k)], {organisations: many, optedIn: ['blaby', 'melton']});
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

  it('tells by no order where hidden needs stand', () => {
    const few = peopleOf('blaby', 9, 0, {jobFunction: 'analyst'});
    const order = (competency: string) => needsSeenBy('blaby', few, {competency}).competencies.map(({key}) => key);
    expect(order('find')).toEqual(order('interrogate'));
  });

  it('says nothing of what people were sure of where fewer than ten were, or all were right', () => {
    const shown = [...mixed(12, 'blaby'), ...mixed(11, 'charnwood'), ...mixed(11, 'melton')];
    const sure = [{right: true, certainty: 3} as const, {right: false, certainty: 3} as const];
    const said = (given: object) =>
      needsSeenBy('blaby', shown, {
        organisations: many,
        sure: {answers: sure, people: 20, surePeople: 20, ...given},
      }).competencies.find(({key}) => key === 'find');
    expect(said({})?.certainty).toMatchObject({misinformed: 1});
    for (const given of [{surePeople: 9}, {people: 9}, {answers: sure.slice(0, 1)}]) {
      expect(said(given)?.certainty).toBeNull();
      expect(said(given)?.need?.confidentlyWrong).toBeNull();
    }
  });

  it('hides the total where taking away what is seen would leave a small group', () => {
    const seen = needsSeenBy('blaby', [...mixed(12, 'blaby'), ...mixed(9, 'melton')]);
    expect(cellIn(seen, null)).toEqual(suppressed);
    expect(cellIn(seen, 'blaby')).toMatchObject({assessed: 12});
  });
});

describe('visibleCells', () => {
  const group = (id: string, n: number, k = n - 1): CountedGroup => ({id, n, k});

  it('hides one more where a single organisation that has not opted in would be left', () => {
    const groups = [group('blaby', 20), group('charnwood', 15), group('melton', 11), group('oadby', 30)];
    const seen = (optedIn: string[], organisation: string | null = 'blaby') =>
      visibleCells(groups, {organisation, optedIn: new Set(optedIn)}, 10);
    expect(seen(['charnwood'])).toEqual({total: true, organisations: ['blaby', 'charnwood']});
    // Blaby’s champion, who knows Blaby, would be left with Oadby.
    expect(seen(['charnwood', 'melton'])).toEqual({total: true, organisations: ['blaby', 'charnwood']});
    expect(seen(['charnwood', 'melton'], null)).toEqual({total: true, organisations: ['charnwood']});
    expect(seen(['blaby', 'charnwood', 'melton', 'oadby'], null).organisations).toHaveLength(4);
  });

  it('hides the total where two organisations are all there is', () => {
    const two = [group('blaby', 20), group('charnwood', 15)];
    expect(visibleCells(two, {organisation: 'blaby', optedIn: new Set()}, 10)).toEqual({total: false, organisations: ['blaby']});
  });

  const counted = fc.record({n: fc.integer({min: 0, max: 40}), share: fc.double({min: 0, max: 1, noNaN: true})});
  const random = fc.record({
    groups: fc.array(counted, {minLength: 1, maxLength: 6}),
    opted: fc.array(fc.boolean(), {minLength: 6, maxLength: 6}),
    smallest: fc.integer({min: 5, max: 15}),
  });

  it('never lets two views, of one reader or of any two, differ by fewer people than the smallest group, or by people all alike', () => {
    let compared = 0;
    fc.assert(
      fc.property(random, ({groups, opted, smallest}) => {
        const all = groups.map(({n, share}, index): CountedGroup => ({id: `o${index}`, n, k: Math.round(n * share)}));
        const optedIn = new Set(all.filter((_, index) => opted[index]).map(({id}) => id));
        const readers = [null, ...all.map(({id}) => id)];
        // Every view that anybody is allowed: the organisations in it.
        const views = readers.flatMap((organisation) => {
          const seen = visibleCells(all, {organisation, optedIn}, smallest);
          return [...seen.organisations.map((id) => [id]), ...(seen.total ? [all.map(({id}) => id)] : [])];
        });
        const isGroup = (ids: readonly string[]) => {
          const inside = all.filter(({id}) => ids.includes(id));
          const [n, k] = [inside.reduce((sum, each) => sum + each.n, 0), inside.reduce((sum, each) => sum + each.k, 0)];
          return n === 0 || (n >= smallest && k > 0 && k < n);
        };
        for (const view of views) expect(isGroup(view)).toBe(true);
        for (const large of views)
          for (const small of views)
            if (small.every((id) => large.includes(id))) {
              compared += 1;
              expect(isGroup(large.filter((id) => !small.includes(id)))).toBe(true);
            }
        // And the total without everything that anybody sees of it.
        const seen = new Set(views.filter((view) => view.length === 1).flat());
        if (views.some((view) => view.length === all.length && all.length > 1))
          expect(isGroup(all.map(({id}) => id).filter((id) => !seen.has(id)))).toBe(true);
      }),
      {numRuns: 2_000},
    );
    expect(compared).toBeGreaterThan(2_000);
  });

  it('never leaves a reader one single organisation that it may not see', () => {
    fc.assert(
      fc.property(random, ({groups, opted, smallest}) => {
        const all = groups.map(({n, share}, index): CountedGroup => ({id: `o${index}`, n, k: Math.round(n * share)}));
        const optedIn = new Set(all.filter((_, index) => opted[index]).map(({id}) => id));
        const [open, ...champions] = [null, ...all.map(({id}) => id)].map((organisation) => ({
          organisation,
          ...visibleCells(all, {organisation, optedIn}, smallest),
        }));
        // A champion has their own view, and may be handed the one for everybody.
        for (const {organisation, organisations, total} of champions) {
          const known = new Set([...organisations, ...(open?.organisations ?? []), organisation]);
          if (total || open?.total) expect(all.filter(({id, n}) => n > 0 && !known.has(id))).not.toHaveLength(1);
        }
      }),
      {numRuns: 2_000},
    );
  });
});
