import {describe, expect, it} from 'vitest';
import {cueMistakes, cueTable, type Item, itemsOf, shareRight} from './cues.ts';
import {readQuizFiles} from './format.ts';

/** `key`: which of the texts is right. */
const item = (texts: readonly string[], key: number, quiz = 'q'): Item => ({
  quiz,
  id: texts.join(),
  options: texts.map((text, at) => ({text, correct: at === key})),
});
const lengths = ['a', 'bb', 'ccc', 'dddd'];

describe('a cue', () => {
  it('is right as often as the key is what it chooses, and shares where several are alike', () => {
    const items = [item(lengths, 0), item(lengths, 3), item(['aa', 'bb', 'ccc', 'dddd'], 0)];
    expect(shareRight(items, 'the shortest')).toBeCloseTo((1 + 0 + 0.5) / 3);
    expect(shareRight(items, 'the longest')).toBeCloseTo(1 / 3);
  });

  it('leaves out what gives a reason, unless everything does', () => {
    const some = item(
      ['Wait, because it is late', 'Ring now', 'Close it, as nobody answered', 'Write to them so that they know'],
      1,
    );
    expect(shareRight([some], 'one without a reason')).toBe(1);
    expect(shareRight([some], 'one with a reason')).toBe(0);
    expect(shareRight([item(lengths, 2)], 'one without a reason')).toBe(0.25);
  });
});

it('that pays is told, over all quizzes and in one', () => {
  const even = [0, 1, 2, 3].map((key) => item(lengths, key));
  expect(cueMistakes(even)).toEqual([]);
  const planted = [0, 0, 0, 1].map((key) => item(lengths, key, 'basic-share'));
  expect(cueMistakes([...even, ...planted]).join('\n')).toMatch(
    /all quizzes: choosing the shortest gets 50% right[\s\S]*basic-share: choosing the shortest gets 75%/,
  );
});

it('pays in none of the project’s own quizzes', () => {
  const items = itemsOf(readQuizFiles('quizzes').quizzes);
  expect(items.length).toBeGreaterThan(70);
  expect(cueMistakes(items), cueTable(items)).toEqual([]);
});
