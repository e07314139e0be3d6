import {describe, expect, it} from 'vitest';
import {seededRandom} from '../quizzes/random.ts';
import {beliefOf, knowledgeByGroup, knowledgeOf, type Score} from './knowledge.ts';
import {luckOf} from './luck.ts';

const question = {standard: 0.8, limit: 0.85};

/** So many people who each know a share of five questions. */
function people(count: number, knows: (random: () => number) => number, seed = 'people'): Score[] {
  const random = seededRandom(seed);
  return Array.from({length: count}, () => {
    const share = knows(random);
    return {right: Array.from({length: 5}).filter(() => random() < share).length, served: 5};
  });
}

describe('knowledgeOf', () => {
  it('says nothing of nobody', () => {
    expect(knowledgeOf([], question)).toBeNull();
    expect(knowledgeByGroup([[], []], question)).toEqual([null, null]);
  });

  it('finds that nearly everybody is at the standard where everybody knows 95 %, though one in forty fails', () => {
    const estimate = knowledgeOf(
      people(300, () => 0.95),
      question,
    );
    expect(estimate?.mean).toBeGreaterThan(0.95);
    expect(estimate?.high).toBe(1);
    expect(estimate?.below).toBeLessThan(0.01);
  });

  it('finds that nearly nobody is where everybody knows 60 %, though one in three passes', () => {
    const estimate = knowledgeOf(
      people(300, () => 0.6),
      question,
    );
    expect(estimate?.mean).toBeLessThan(0.1);
    expect(estimate?.low).toBeLessThan(0.01);
    expect(estimate?.below).toBeGreaterThan(0.999);
  });

  it('takes eight questions for more than five, and any number for what it is', () => {
    const width = (served: number) => {
      const scores = Array.from({length: 30}, (_, at) => ({right: Math.round(served * (at % 3 ? 1 : 0.6)), served}));
      const {low, high} = knowledgeOf(scores, question) ?? {low: 0, high: 1};
      return high - low;
    };
    expect(width(40)).toBeLessThan(width(5));
    expect(knowledgeOf([{right: 1, served: 1}], question)?.below).toBeGreaterThan(0.1);
  });

  it('tells thousands as finely as tens', () => {
    const of = (count: number) =>
      knowledgeOf(
        people(count, (random) => (random() < 0.8 ? 0.97 : 0.5)),
        question,
      );
    const [some, many] = [of(60), of(6_000)];
    expect((many?.high ?? 1) - (many?.low ?? 0)).toBeLessThan(((some?.high ?? 1) - (some?.low ?? 0)) / 5);
    expect(Math.abs((many?.mean ?? 0) - 0.78)).toBeLessThan(0.06);
  });
});

describe('knowledgeByGroup', () => {
  it('draws a small group to the others, and lets a large one speak for itself', () => {
    const strong = Array.from({length: 8}, (_, at) => people(40, () => 0.95, `strong ${at}`));
    const weak = (count: number) => people(count, () => 0.6, 'weak');
    const [few, many] = [
      knowledgeByGroup([weak(4), ...strong], question)[0],
      knowledgeByGroup([weak(60), ...strong], question)[0],
    ];
    expect(few?.mean).toBeGreaterThan((many?.mean ?? 1) + 0.1);
    expect(many?.below).toBeGreaterThan(0.99);
  });

  it('says the same whatever the order of groups, and null only of nobody', () => {
    const groups = [people(12, () => 0.7, 'a'), [], people(30, () => 0.9, 'b'), people(5, () => 0.5, 'c')];
    const there = knowledgeByGroup(groups, question);
    const back = knowledgeByGroup(groups.toReversed(), question).toReversed();
    expect(there.map((each) => each === null)).toEqual([false, true, false, false]);
    for (const [index, each] of there.entries()) expect(back[index]?.mean ?? 0).toBeCloseTo(each?.mean ?? 0, 8);
  });
});

describe('luckOf', () => {
  const form = {count: 5, pass: 4, upTo: 8, passOfAll: 6};

  it('is the chance of a pass where it is known what everybody knows', () => {
    // θ all but certain at .8: P(K ≥ 4 of 5) + P(3 of 5)·P(3 of 3) = .73728 + .2048·.512.
    const {expected} = luckOf([{mean: 0.8, size: 1e6, weight: 1}], [{right: 3, served: 5}], form);
    expect(expected).toBeCloseTo(0.73728 + 0.2048 * 0.512, 3);
  });

  it('holds how many pass again in a world in which nobody learns', () => {
    let [held, all] = [0, 0];
    for (let world = 0; world < 60; world += 1) {
      const random = seededRandom(`luck ${world}`);
      const shares = Array.from({length: 80}, () => 0.55 + 0.4 * random());
      const take = (share: number, count: number) => Array.from({length: count}).filter(() => random() < share).length;
      const firsts = shares.map((share) => ({share, right: take(share, 5)}));
      const failed = firsts.filter(({right}) => right < 4);
      const beliefs = beliefOf(firsts.map(({right}) => ({right, served: 5})));
      const again = failed.filter(({share}) => {
        const right = take(share, 5);
        return right >= 4 || (right === 3 && take(share, 3) === 3);
      }).length;
      const {low, high} = luckOf(
        beliefs,
        failed.map(({right}) => ({right, served: 5})),
        form,
      );
      held += low - 0.5 <= again && again <= high + 0.5 ? 1 : 0;
      all += 1;
    }
    expect(held / all).toBeGreaterThanOrEqual(0.85);
  });
});
