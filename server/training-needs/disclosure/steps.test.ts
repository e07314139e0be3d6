import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type DisclosedPerson, type DisclosedStep, nextStep} from './steps.ts';

const at = '2026-11-21T10:00:00.000Z';
const one = (person: number, meets = person % 3 > 0, attempt = 1): DisclosedPerson => ({
  person: `p${person}`,
  attempt: `p${person} ${attempt}`,
  meets,
});
const people = (from: number, to: number, attempt = 1) =>
  Array.from({length: to - from}, (_, index) => one(from + index, undefined, attempt));
const next = (disclosed: readonly DisclosedStep[], current: Record<string, readonly DisclosedPerson[]>, smallest = 10) =>
  nextStep(disclosed, new Map(Object.entries(current)), smallest, at);
const alone = (own: readonly DisclosedPerson[]): DisclosedStep => ({
  organisation: 'blaby',
  alone: true,
  disclosedAt: at,
  people: own,
});

describe('nextStep', () => {
  it('shows nothing before ten people have a result', () => {
    expect(next([], {blaby: people(0, 9)})).toEqual([]);
    expect(next([], {blaby: people(0, 10)})).toEqual([alone(people(0, 10))]);
  });

  it('shows no eleventh until ten have something new', () => {
    const disclosed = [alone(people(0, 10))];
    expect(next(disclosed, {blaby: people(0, 19)})).toEqual([]);
    expect(next(disclosed, {blaby: people(0, 20)})).toEqual([alone(people(0, 20))]);
    // New results of the same people are as many changes.
    expect(next(disclosed, {blaby: people(0, 10, 2)})).toEqual([alone(people(0, 10, 2))]);
    expect(next(disclosed, {blaby: [...people(0, 9, 2), ...people(9, 10)]})).toEqual([]);
  });

  it.each([
    ['leaves', people(0, 19)],
    ['has another result', [...people(0, 19), one(19, undefined, 2)]],
    ['is judged otherwise, because a question is doubted or cleared', [...people(0, 19), one(19, false)]],
  ])('waits where one person %s', (_what, current) => {
    expect(next([alone(people(0, 20))], {blaby: current})).toEqual([]);
  });

  it('shows that people are gone once ten are', () => {
    expect(next([alone(people(0, 25))], {blaby: people(0, 16)})).toEqual([]);
    expect(next([alone(people(0, 25))], {blaby: people(0, 15)})).toEqual([alone(people(0, 15))]);
  });

  it('waits where everybody who is new is alike, because that would tell of each', () => {
    const disclosed = [alone(people(0, 20))];
    const failed = Array.from({length: 12}, (_, index) => one(20 + index, false));
    expect(next(disclosed, {blaby: [...people(0, 20), ...failed]})).toEqual([]);
    expect(next(disclosed, {blaby: [...people(0, 20), ...failed, one(40, true)]})).toHaveLength(1);
  });

  it('takes small organisations together, until one is large enough at a common step', () => {
    const first = next([], {blaby: people(0, 4), melton: people(10, 16)});
    expect(first.map(({organisation, alone: own, people: seen}) => [organisation, own, seen.length])).toEqual([
      ['blaby', false, 4],
      ['melton', false, 6],
    ]);
    expect(next(first, {blaby: people(0, 9), melton: people(10, 14)})).toEqual([]);
    expect(
      next(first, {blaby: people(20, 33), melton: people(10, 16)}).map(({organisation, alone: own}) => [organisation, own]),
    ).toEqual([
      ['blaby', true],
      ['melton', false],
    ]);
  });

  it('never lets two moments differ by fewer than ten people, or by people all alike, whatever happens between', () => {
    const places = ['blaby', 'melton', 'oadby'];
    const event = fc.record({
      person: fc.integer({min: 0, max: 24}),
      place: fc.constantFrom(...places, null),
      meets: fc.boolean(),
    });
    let steps = 0;
    fc.assert(
      fc.property(fc.array(event, {minLength: 60, maxLength: 160}), (events) => {
        const where = new Map<number, {place: string; own: DisclosedPerson}>();
        let disclosed = new Map<string, DisclosedStep>();
        for (const [index, {person, place, meets}] of events.entries()) {
          // Somebody takes the quiz, moves with a new result, or leaves.
          if (place === null) where.delete(person);
          else where.set(person, {place, own: one(person, meets, index)});
          const current = new Map(
            places.map((each) => [each, [...where.values()].filter((one) => one.place === each).map(({own}) => own)]),
          );
          const step = nextStep([...disclosed.values()], current, 10, at);
          const seen = ([...all]: Iterable<DisclosedStep>, of: readonly string[]) =>
            new Map(
              all
                .filter(({organisation}) => of.includes(organisation))
                .flatMap(({organisation, people: own}) => own.map((each) => [`${organisation} ${each.person}`, each] as const)),
            );
          const after = new Map([...disclosed, ...step.map((each) => [each.organisation, each] as const)]);
          // The total, and every organisation that moves on by itself.
          const figures = [places, ...places.filter((each) => disclosed.get(each)?.alone).map((each) => [each])];
          for (const figure of figures) {
            const [a, b] = [seen(disclosed.values(), figure), seen(after.values(), figure)];
            const changed = [...new Set([...a.keys(), ...b.keys()])].filter(
              (key) => a.get(key)?.attempt !== b.get(key)?.attempt || a.get(key)?.meets !== b.get(key)?.meets,
            );
            if (changed.length === 0) continue;
            steps += 1;
            const states = new Set(changed.map((key) => (b.get(key) ?? a.get(key))?.meets));
            expect(new Set(changed.map((key) => key.split(' ')[1])).size).toBeGreaterThanOrEqual(10);
            expect(states.size).toBe(2);
          }
          disclosed = after;
        }
      }),
      {numRuns: 100},
    );
    expect(steps).toBeGreaterThan(100);
  });
});
