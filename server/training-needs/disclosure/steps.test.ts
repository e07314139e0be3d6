import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type DisclosedFigure, isSafe, nextSteps, type Placed} from './steps.ts';

const at = '2026-11-21T10:00:00.000Z';
const one = (person: number, organisation = 'blaby', passed = person % 2 === 0, right = 4): Placed => ({
  person: `p${person}`,
  organisation,
  passed,
  score: {right, served: 5},
});
const people = (from: number, to: number, organisation = 'blaby') =>
  Array.from({length: to - from}, (_, index) => one(from + index, organisation));
const figure = (organisation: string | null, own: readonly Placed[]): DisclosedFigure => ({
  organisation,
  people: own,
  disclosedAt: at,
});
const next = (disclosed: readonly DisclosedFigure[], current: readonly Placed[], smallest = 10) =>
  nextSteps(disclosed, current, smallest, at);

describe('nextSteps', () => {
  it('shows nothing before ten people have a result, three of them either way', () => {
    expect(next([], people(0, 9))).toEqual([]);
    expect(next([], people(0, 10))).toEqual([figure('blaby', people(0, 10))]);
    const alike = Array.from({length: 12}, (_, index) => one(index, 'blaby', index > 1));
    expect(next([], alike)).toEqual([]);
  });

  it('shows no eleventh until ten are counted otherwise', () => {
    const disclosed = [figure('blaby', people(0, 10))];
    expect(next(disclosed, people(0, 19))).toEqual([]);
    expect(next(disclosed, people(0, 20))).toEqual([figure('blaby', people(0, 20))]);
  });

  it('takes a renewal with the same outcome for no change, though it has more right', () => {
    const renewed = people(0, 20).map((each) => ({...each, score: {right: each.passed ? 5 : 1, served: 5}}));
    expect(next([figure('blaby', people(0, 20))], renewed)).toEqual([]);
  });

  it.each([
    ['leaves', people(0, 19)],
    ['comes', people(0, 21)],
    ['passes at last', [...people(0, 19), one(19, 'blaby', true)]],
    ['moves', [...people(0, 19), one(19, 'melton')]],
  ])('waits where one person %s', (_what, current) => {
    expect(next([figure('blaby', people(0, 20))], current)).toEqual([]);
  });

  it('shows that people are gone once ten are', () => {
    expect(next([figure('blaby', people(0, 25))], people(0, 16))).toEqual([]);
    expect(next([figure('blaby', people(0, 25))], people(0, 15))).toEqual([figure('blaby', people(0, 15))]);
  });

  it('moves the total on only where ten people are left after any one organisation', () => {
    const total = (...own: Placed[][]) => next([], own.flat()).some(({organisation}) => organisation === null);
    expect(total(people(0, 40))).toBe(false);
    expect(total(people(0, 40), people(40, 49, 'melton'))).toBe(false);
    expect(total(people(0, 40), people(40, 50, 'melton'))).toBe(true);
    expect(total(people(0, 6), people(10, 16, 'melton'), people(20, 26, 'oadby'))).toBe(true);
  });

  it('never lets two moments of a figure differ by people who could not be shown, whatever one champion knows by name', () => {
    const places = ['blaby', 'melton', 'oadby'];
    const event = fc.record({
      person: fc.integer({min: 0, max: 40}),
      place: fc.constantFrom(...places, null),
      passed: fc.boolean(),
    });
    const counts = {total: 0, own: 0};
    fc.assert(
      fc.property(fc.array(event, {minLength: 80, maxLength: 200}), (events) => {
        const where = new Map<number, Placed>();
        const moments = new Map<string | null, (readonly Placed[])[]>();
        let disclosed: DisclosedFigure[] = [];
        for (const [index, {person, place, passed}] of events.entries()) {
          // Somebody takes the quiz, moves with a new result, or leaves.
          if (place === null) where.delete(person);
          else where.set(person, one(person, place, passed));
          if (index % 5 > 0) continue;
          const steps = nextSteps(disclosed, [...where.values()], 10, at);
          for (const {organisation, people: own} of steps) moments.set(organisation, [...(moments.get(organisation) ?? []), own]);
          disclosed = [...disclosed.filter((each) => !steps.some((step) => step.organisation === each.organisation)), ...steps];
        }
        for (const [organisation, all] of moments)
          for (const [index, after] of all.entries()) {
            const before = all[index - 1] ?? [];
            // What a champion of one organisation can take away from the difference, because the record names it.
            const known = organisation === null ? [undefined, ...places] : [undefined];
            for (const named of known) {
              const outcomes = (all: readonly Placed[]) =>
                new Map(all.filter((each) => each.organisation !== named).map(({person, passed}) => [person, passed]));
              const [was, is] = [outcomes(before), outcomes(after)];
              const changed = [...new Set([...was.keys(), ...is.keys()])].filter((person) => was.get(person) !== is.get(person));
              const k = changed.filter((person) => is.get(person) ?? was.get(person)).length;
              counts[organisation === null ? 'total' : 'own'] += 1;
              expect(isSafe({n: changed.length, k}, 10)).toBe(true);
            }
          }
      }),
      {numRuns: 100},
    );
    expect(counts.total).toBeGreaterThan(100);
    expect(counts.own).toBeGreaterThan(100);
  });
});
