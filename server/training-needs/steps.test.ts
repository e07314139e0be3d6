import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {anAssessment, needsAt} from '../testing/needs.ts';
import {inLight} from './in-light.ts';
import {inSteps} from './steps.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 9, 1, 10, minute)).toISOString();
/** One assessment a minute: whose, and of which organisation. */
const handedIn = (results: readonly (readonly [organisation: string, person: number])[]) =>
  results.flatMap(([organisation, person], minute) =>
    anAssessment({
      personId: `${organisation} ${person}`,
      organisation,
      submittedAt: at(minute),
      attemptId: `attempt ${minute}`,
      right: (minute * 7 + person) % 3 > 0,
    }).map((each) => ({...each, organisation})),
  );
const people = (organisation: string, from: number, to: number) =>
  Array.from({length: to - from}, (_, index) => [organisation, from + index] as const);
const rules = {standard: 0.8, fewest: 4, isSuspect: () => false, now: needsAt};

describe('inSteps', () => {
  const untilOf = (results: readonly (readonly [string, number])[]) =>
    inSteps(handedIn(results), 10).map(({organisations, until}) => [organisations, until]);

  it('shows nothing before ten people have a result', () => {
    expect(untilOf(people('blaby', 0, 9))).toEqual([]);
    expect(untilOf(people('blaby', 0, 10))).toEqual([[['blaby'], at(9)]]);
  });

  it('shows no eleventh until ten more have a new one', () => {
    expect(untilOf(people('blaby', 0, 19))).toEqual([[['blaby'], at(9)]]);
    expect(untilOf([...people('blaby', 0, 10), ...people('blaby', 0, 10)])).toEqual([[['blaby'], at(19)]]);
    // One person who tries again and again is one person.
    expect(untilOf([...people('blaby', 0, 10), ...Array(20).fill(['blaby', 3] as const)])).toEqual([[['blaby'], at(9)]]);
  });

  it('takes small organisations together, until one is large enough at a common step', () => {
    const both = [...people('blaby', 0, 4), ...people('melton', 0, 6)];
    expect(untilOf(both)).toEqual([[['blaby', 'melton'], at(9)]]);
    expect(untilOf([...both, ...people('blaby', 4, 13)])).toEqual([[['blaby', 'melton'], at(9)]]);
    expect(untilOf([...both, ...people('blaby', 4, 14)])).toEqual([
      [['blaby'], at(19)],
      [['melton'], at(9)],
    ]);
  });
});

describe('inLight', () => {
  it('keeps what expires until all of its step has, and then drops all of it', () => {
    const answers = handedIn(people('blaby', 0, 10)).map((each, index) => ({
      ...each,
      validUntil: index < 36 ? '2026-11-01T10:00:00.000Z' : '2026-12-01T10:00:00.000Z',
    }));
    const states = (now: string) =>
      new Set(inLight(answers, {...rules, now: new Date(now)}, 10).shown.map(({state}) => state === 'expired'));
    expect(states('2026-11-21T10:00:00.000Z')).toEqual(new Set([false]));
    expect(states('2026-12-21T10:00:00.000Z')).toEqual(new Set([true]));
  });

  it('never lets two moments differ by the results of fewer than ten people', () => {
    const result = fc.tuple(fc.constantFrom('blaby', 'melton', 'oadby', 'harborough'), fc.integer({min: 0, max: 14}));
    fc.assert(
      fc.property(fc.array(result, {minLength: 10, maxLength: 120}), (results) => {
        // After each hand-in, of which attempts each organisation shows the results.
        const moments = results.map((_, index) => {
          const steps = inSteps(handedIn(results.slice(0, index + 1)), 10);
          return steps.flatMap((step) => {
            const shownOf = (organisation: string) =>
              step.answers.filter((each) => each.organisation === organisation).map(({attemptId}) => attemptId);
            return step.organisations.map((organisation) => [organisation, new Set(shownOf(organisation))] as const);
          });
        });
        for (const [index, now] of moments.entries()) {
          const before = new Map(moments[index - 1] ?? []);
          const fresh = new Map(
            now.map(([organisation, attempts]) => [
              organisation,
              [...attempts].filter((id) => !before.get(organisation)?.has(id)),
            ]),
          );
          const personOf = (id: string) => {
            const [organisation, person] = results[Number(id.slice('attempt '.length))] ?? [];
            return `${organisation} ${person}`;
          };
          const peopleBehind = (ids: readonly string[]) => new Set(ids.map(personOf)).size;
          // The total, and every organisation that moves on by itself.
          const alone = inSteps(handedIn(results.slice(0, index)), 10)
            .filter(({organisations}) => organisations.length === 1)
            .map(({organisations: [id]}) => id ?? '');
          const changes = [[...fresh.values()].flat(), ...alone.map((id) => fresh.get(id) ?? [])];
          for (const change of changes) if (change.length > 0) expect(peopleBehind(change)).toBeGreaterThanOrEqual(10);
        }
      }),
      {numRuns: 40},
    );
  });
});
