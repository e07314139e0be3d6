/** Numbers and words that are typed: what counts as the answer. */
import {describe, expect, it} from 'vitest';
import {type AnyQuestion, freeze, isBlank, score} from './kinds.ts';
import {plainText, Short} from './typed.ts';

const source = 'docs/basic/find/earlier-reports-person.mdx#steps';
const head = (id: string) => ({id, rev: 1, source, stem: `What of ${id}?`});

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

function frozen(question: AnyQuestion) {
  const [one] = freeze(question, {newKey: () => 'key', shuffle: (items) => [...items]});
  if (one === undefined) throw new Error('Every question freezes to one at least.');
  return one;
}

describe('the score of what is typed', () => {
  it.each([
    ['2.5', 1],
    ['2,5', 1],
    [' 2,5 ', 1],
    ['٢٫٥', 1],
    ['２．５', 1],
    ['2.6', 1],
    ['2.61', 0],
    ['−2.5', 0],
    ['two', 0],
    ['', 0],
    ['2.5 hours', 1],
    ['2.5 hour', 1],
    ['2·5hours.', 1],
    ['2.5 days', 0],
    ['2½', 0],
    ['2.5\u200b', 1],
  ])('as a number “%s”: %d', (typed, expected) => {
    expect(score(frozen(numeric), [typed])).toBe(expected);
  });

  it.each([
    ['ASB case review', 1],
    ['asb  CASE-review', 1],
    ['“Community Trigger”', 1],
    ['Cómmunity trigger', 1],
    ['communitytrigger', 1],
    ['community-\u00adtrigger', 1],
    ['a.s.b. casereview', 1],
    ['A S B case review', 1],
    ['the community trigger', 0],
    ['community', 0],
    ['???', 0],
    ['', 0],
  ])('as words “%s”: %d', (typed, expected) => {
    expect(score(frozen(short), [typed])).toBe(expected);
  });

  it.each([
    ['e-mail', 'email', 1],
    ['email', 'E mail', 1],
    ['victim’s code', 'victims code', 1],
    ['victims code', 'victim´s  CODE.', 1],
    ['naïve', 'naive', 1],
    ['C.B.O.', 'cbo', 1],
    ['CBO', 'C. B. O.', 1],
    ['07700 900123', '07700900123', 1],
    ['21/11/2026', '21.11.2026', 1],
    ['2-3', '2 – 3', 1],
    ['2-3', '23', 0],
    ['1.5', '15', 0],
    ['24/7', '247', 0],
    ['case', 'cases', 0],
  ])('of “%s”, “%s” counts %d', (accepted, typed, expected) => {
    expect(score(frozen({...short, accept: [accepted]}), [typed])).toBe(expected);
  });

  it.each(['…', '£', '\u3164', ' - '])('is asked for by a wording of letters or digits, which “%s” is not', (wording) => {
    const problems = (given: object) => Short.safeParse({...short, ...given}).error?.issues.map(({message}) => message);
    const sentence = 'Write at least one letter or digit: signs are not compared.';
    expect(problems({accept: ['case', wording]})).toEqual([sentence]);
    expect(problems({mistakes: [{text: wording, why: 'Because.'}]})).toEqual([sentence]);
  });

  it('is blank where nothing can be seen', () => {
    expect(isBlank(frozen(short), ['\u200b\u3164 '])).toBe(true);
    expect(isBlank(frozen(short), ['?'])).toBe(false);
  });

  it('takes words of the same letters for the same, and no others', () => {
    expect(plainText('Éa-B  c')).toBe('ea b c');
    expect(plainText('ﬁle')).toBe('file');
  });
});
