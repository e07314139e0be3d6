import {describe, expect, it} from 'vitest';
import {type Asked, chanceOf, discoveries, doubtTests, partOf, ranked} from './doubt.ts';

/** `right` of `n`, each with a rest by `restOf`. */
const answers = (n: number, isRight: (at: number) => boolean, restOf: (at: number) => number): Asked[] =>
  Array.from({length: n}, (_, at) => ({points: isRight(at) ? 1 : 0, rest: restOf(at), chosen: isRight(at) ? 'a' : 'b'}));
const facts = {guess: 0.25, right: ['a']};

describe('doubtTests', () => {
  it('tests a correlation below zero by Fisher’s z', () => {
    // Ten of each: x and y agree in three of ten pairs, so that r = −0.4 over 20 answers.
    const some = answers(
      20,
      (at) => at < 10,
      (at) => ((at < 10 ? at < 3 : at < 17) ? 1 : 0),
    );
    const {negativeDiscrimination} = doubtTests(some, facts);
    // artanh(−0.4)·√17 = −1.7467, and P(Z ≤ −1.7467) = 0.04035.
    expect(negativeDiscrimination).toBeCloseTo(0.0404, 3);
  });

  it('says nothing where nothing varies', () => {
    const same = answers(
      30,
      () => true,
      () => 1,
    );
    expect(doubtTests(same, facts)).toEqual({negativeDiscrimination: 1, belowGuessing: 1, distractorBeatsKey: 1});
  });

  it('tests facility below guessing by the binomial tail, and never where nothing can be guessed', () => {
    const few = answers(
      20,
      (at) => at === 0,
      () => 0.5,
    );
    expect(doubtTests(few, facts).belowGuessing).toBeCloseTo(0.75 ** 20 + 20 * 0.25 * 0.75 ** 19, 10);
    expect(doubtTests(few, {...facts, guess: 0}).belowGuessing).toBe(1);
  });

  it('tests a distractor against the key in the better half, and never where several are right', () => {
    // All ten of the better half choose the wrong one.
    const better = answers(
      20,
      (at) => at < 10,
      (at) => (at < 10 ? 0 : 1),
    );
    expect(doubtTests(better, facts).distractorBeatsKey).toBeCloseTo(1 / 1024, 10);
    expect(doubtTests(better, {...facts, right: ['a', 'c']}).distractorBeatsKey).toBe(1);
  });
});

describe('chanceOf', () => {
  it('is one where no test falls below its level, and less where several fall together', () => {
    const of = (negativeDiscrimination: number, distractorBeatsKey: number) =>
      chanceOf({negativeDiscrimination, belowGuessing: 1, distractorBeatsKey});
    expect(of(0.03, 0.03)).toBe(1);
    expect(of(0.02, 1)).toBe(0.02);
    // The product of three, one of them 1: x(1 − ln x + ln²x/2).
    const ln = Math.log(1e-4);
    expect(of(0.01, 0.01)).toBeCloseTo(1e-4 * (1 - ln + (ln * ln) / 2), 10);
  });
});

describe('partOf', () => {
  it('splits those who are alike at its edge', () => {
    const rests = [1, 0.5, 0.5, 0.5, 0, 0].map((rest) => ({rest}));
    const weights = (part: number, which: 'best' | 'worst') =>
      partOf(ranked(rests), part, which).map(({answer, weight}) => [answer.rest, weight]);
    expect(weights(1 / 3, 'best')).toEqual([
      [1, 1],
      [0.5, 1 / 3],
      [0.5, 1 / 3],
      [0.5, 1 / 3],
    ]);
    expect(weights(1 / 3, 'worst')).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});

describe('discoveries', () => {
  it('are those of the worked example of Benjamini and Hochberg (1995)', () => {
    // Fifteen tests of the 1995 paper, section 2.3: four are rejected at 5 %.
    const chances = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    expect(discoveries(chances, 0.05).filter(Boolean)).toHaveLength(4);
    expect(discoveries(chances.toReversed(), 0.05).slice(-4)).toEqual([true, true, true, true]);
  });

  it('are none of none', () => {
    expect(discoveries([], 0.05)).toEqual([]);
    expect(discoveries([0.2, 1], 0.05)).toEqual([false, false]);
  });
});
