/** Every kind of question in tables: one file, because each rule holds for all of them. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {rightAnswer, wrongAnswer} from '../../server/fixtures/quiz-answers.ts';
import {type AnyQuestion, explainGiven, explainKey, fits, freeze, isBlank, score, serve} from './kinds.ts';

const source = 'docs/basic/find/earlier-reports-person.mdx#steps';
const head = (id: string) => ({id, rev: 1, source, stem: `What of ${id}?`});
const option = (id: string, correct = false) => ({id, text: `Option ${id}`, correct, why: `Because of ${id}.`});

const single: AnyQuestion = {...head('s'), type: 'single', options: [option('a'), option('b', true), option('c')]};
const multiple = (partial: boolean): AnyQuestion => ({
  ...head('m'),
  type: 'multiple',
  partial,
  options: [option('a', true), option('b', true), option('c'), option('d')],
});
const truefalse: AnyQuestion = {
  ...head('t'),
  type: 'truefalse',
  answer: false,
  why: {true: 'Because of true.', false: 'Because of false.'},
};
const numeric: AnyQuestion = {
  ...head('n'),
  type: 'numeric',
  answer: 2.5,
  tolerance: 0.1,
  unit: 'hours',
  why: 'Because of two and a half.',
  mistakes: [{value: 25, why: 'Because of the comma.'}],
};
const short: AnyQuestion = {
  ...head('h'),
  type: 'short',
  accept: ['ASB case review', 'community trigger'],
  why: 'Because of the review.',
  mistakes: [{text: 'closure', why: 'Because of closing.'}],
};
const match: AnyQuestion = {
  ...head('x'),
  type: 'match',
  pairs: ['one', 'two', 'three', 'four'].map((prompt) => ({prompt, answer: `Answer ${prompt}`, why: `Because of ${prompt}.`})),
  distractors: [{text: 'Answer none', why: 'Because of none.'}],
};
const order: AnyQuestion = {
  ...head('o'),
  type: 'order',
  items: ['first', 'second', 'third', 'fourth'].map((text) => ({text, why: `Because of ${text}.`})),
};
const cloze: AnyQuestion = {
  ...head('c'),
  stem: 'Take {{one}} and {{two}}.',
  type: 'cloze',
  gaps: ['one', 'two'].map((id) => ({
    id,
    options: [
      {text: `${id} right`, correct: true, why: `Because of ${id}.`},
      {text: `${id} wrong`, correct: false, why: `Because not ${id}.`},
    ],
  })),
};
const selfrate: AnyQuestion = {...head('r'), type: 'selfrate', low: 'Not at all', high: 'Quite'};
const all = [single, multiple(false), multiple(true), truefalse, numeric, short, match, order, cloze, selfrate];

/** Frozen with keys k1, k2, …; `shuffle` as given. */
function frozen(question: AnyQuestion, shuffle: <T>(items: readonly T[]) => T[] = (items) => [...items]) {
  let number = 0;
  const [one] = freeze(question, {newKey: () => `k${(number += 1)}`, shuffle});
  if (one === undefined) throw new Error('Every question freezes to one at least.');
  return one;
}
/** The keys of the options with these ids. */
function chosen(question: AnyQuestion, ids: string[]) {
  const set = frozen(question);
  return 'options' in set ? set.options.filter(({id}) => ids.includes(id)).map(({key}) => key) : [];
}

describe('the score of a choice', () => {
  it.each([
    ['single: the key', single, ['b'], 1],
    ['single: another', single, ['a'], 0],
    ['single: nothing', single, [], 0],
    ['multiple: all of the key', multiple(false), ['a', 'b'], 1],
    ['multiple: half of it', multiple(false), ['a'], 0],
    ['multiple: one too many', multiple(false), ['a', 'b', 'c'], 0],
    ['multiple in part: all of the key', multiple(true), ['a', 'b'], 1],
    ['multiple in part: half of it', multiple(true), ['a'], 0.5],
    ['multiple in part: one of two, one of two wrong', multiple(true), ['a', 'c'], 0],
    ['multiple in part: one too many', multiple(true), ['a', 'b', 'c'], 0.5],
    ['multiple in part: everything', multiple(true), ['a', 'b', 'c', 'd'], 0],
    ['multiple in part: nothing', multiple(true), [], 0],
    ['true or false: the key', truefalse, ['false'], 1],
    ['true or false: the other', truefalse, ['true'], 0],
  ] as const)('%s', (_what, question, ids, expected) => {
    expect(score(frozen(question), chosen(question, [...ids]))).toBeCloseTo(expected);
  });

  it('counts everything where no option is wrong', () => {
    const options = [option('a', true), option('b', true)];
    const question: AnyQuestion = {...head('m'), type: 'multiple', partial: true, options};
    expect(score(frozen(question), chosen(question, ['a', 'b']))).toBe(1);
    expect(score(frozen(question), chosen(question, ['a']))).toBe(0.5);
  });
});

describe('the score of matching, ordering and gaps', () => {
  it.each([0, 1, 2, 3, 4])('is the share of %d prompts of four', (right) => {
    const set = frozen(match);
    const given = rightAnswer(set).map((key, number) => (number < right ? key : ''));
    expect(score(set, given)).toBeCloseTo(right / 4);
  });

  it('is all or nothing for an order', () => {
    const set = frozen(order, (items) => items.toReversed());
    expect(score(set, rightAnswer(set))).toBe(1);
    const [one = '', two = '', ...rest] = rightAnswer(set);
    expect(score(set, [two, one, ...rest])).toBe(0);
    expect(score(set, [one, two])).toBe(0);
  });

  it('is the share of gaps', () => {
    const set = frozen(cloze);
    const [one = ''] = rightAnswer(set);
    expect(score(set, rightAnswer(set))).toBe(1);
    expect(score(set, [one, ''])).toBe(0.5);
    expect(score(set, wrongAnswer(set))).toBe(0);
  });

  it('is none for how sure somebody is', () => {
    expect(score(frozen(selfrate), ['7'])).toBeNull();
  });
});

describe('every kind', () => {
  it.each(all.map((question) => [question.type, question] as const))(
    '%s: right is 1, wrong is 0, and both fit',
    (_type, question) => {
      const set = frozen(question);
      if (question.type === 'selfrate') return expect([fits(set, ['3']), fits(set, ['8'])]).toEqual([true, false]);
      expect([score(set, rightAnswer(set)), score(set, wrongAnswer(set))]).toEqual([1, 0]);
      expect([fits(set, rightAnswer(set)), fits(set, wrongAnswer(set)), fits(set, Array(20).fill('zzz'))]).toEqual([
        true,
        true,
        false,
      ]);
      expect([isBlank(set, []), isBlank(set, rightAnswer(set))]).toEqual([true, false]);
      expect(explainKey(set).every(({text, why}) => text !== '' && why?.startsWith('Because'))).toBe(true);
      // Before it may be told, what is wrong says nothing of the key.
      const before = JSON.stringify(explainGiven(set, wrongAnswer(set), false));
      for (const {why} of explainKey(set)) expect(before).not.toContain(why);
    },
  );

  it.each(all.map((question) => [question.type, question] as const))(
    '%s: serves what is asked, and no part of the key',
    (_type, question) => {
      const served = JSON.stringify(serve(frozen(question)));
      for (const word of [
        'correct',
        'why',
        'Because',
        'accept',
        'case review',
        'tolerance',
        'mistakes',
        'place',
        '"answer"',
        source,
        '"rev"',
      ])
        expect(served).not.toContain(word);
    },
  );

  it('scores from 0 to 1, whatever the order of options and whatever is given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.array(fc.nat(30)), fc.integer(), (question, picks, seed) => {
        const plain = frozen(question);
        const mixed = frozen(question, (items) => items.toSorted((a, b) => hash(a, seed) - hash(b, seed)));
        // The same words given, by whatever keys they have.
        const keysOf = (set: typeof plain) => [...JSON.stringify(serve(set)).matchAll(/"key":"(k\d+)","text":"([^"]*)"/g)];
        const words = picks.map((pick) => keysOf(plain)[pick % Math.max(1, keysOf(plain).length)]?.[2] ?? '2.5');
        const points = score(plain, givenIn(plain, words)) ?? 0;
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(1);
        if (question.type !== 'match') expect(score(mixed, givenIn(mixed, words)) ?? 0).toBeCloseTo(points);
        function givenIn(set: typeof plain, texts: string[]): string[] {
          const keys = keysOf(set);
          return texts.map((text) => keys.find(([, , each]) => each === text)?.[1] ?? text);
        }
      }),
    );
  });

  it('keeps a scenario together, with its situation above each question', () => {
    const scenario: AnyQuestion = {
      id: 'z',
      rev: 1,
      source,
      type: 'scenario',
      stimulus: 'It happened.',
      questions: [
        {...head('z-a'), type: 'single', options: [option('a'), option('b', true)]},
        {...head('z-b'), type: 'truefalse', answer: true, why: {true: 'Because.', false: 'Because.'}},
      ],
    };
    let number = 0;
    const set = freeze(scenario, {newKey: () => `k${(number += 1)}`, shuffle: (items) => [...items]});
    expect(set.map(({id, stimulus}) => [id, stimulus])).toEqual([
      ['z-a', 'It happened.'],
      ['z-b', 'It happened.'],
    ]);
  });

  it('never serves an order that is right already', () => {
    const set = frozen(order);
    expect(set.type === 'order' && set.items.map(({place}) => place)).toEqual([1, 2, 3, 0]);
  });
});

const hash = (value: unknown, seed: number) => {
  let sum = seed;
  for (const letter of JSON.stringify(value)) sum = (sum * 31 + letter.charCodeAt(0)) | 0;
  return sum;
};
