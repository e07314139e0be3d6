/** What goes out as GIFT comes in again, and CSV has all of it. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Quiz, readQuizFiles} from '../format.ts';
import {plainText} from '../types/typed.ts';
import {toRows} from './csv.ts';
import {toGift, withoutSigns} from './gift-export.ts';
import {fromGift} from './gift-import.ts';
import {type LossKind, lossReport} from './losses.ts';

const {quizzes} = readQuizFiles('quizzes');

type Question = Quiz['questions'][number];

/** A question as it has to come back: without what was reported as lost of it. */
function expected(question: Exclude<Question, {type: 'scenario'}>, kinds: readonly LossKind[]): object {
  const plain = JSON.parse(JSON.stringify(question), (name, value) => {
    if (name === 'misconception' && kinds.includes('misconceptions')) return undefined;
    if (name === 'unit' && kinds.includes('unit')) return undefined;
    if (name === 'why' && kinds.includes('whys')) return '';
    return typeof value === 'string' ? value.trim() : value;
  });
  return withoutDefaults(plain);
}

/** A mistake that is right as well is none. */
function hasRealMistakes(question: {type: string}): boolean {
  const {answer, tolerance, accept, mistakes} = question as {
    answer?: number;
    tolerance?: number;
    accept?: string[];
    mistakes?: {value?: number; text?: string}[];
  };
  return (mistakes ?? []).every(
    ({value, text}) =>
      (value === undefined || Math.abs(value - (answer ?? 0)) > (tolerance ?? 0)) &&
      (text === undefined || !accept?.some((each) => plainText(each) === plainText(text))),
  );
}

/** So that no other gap stands in a text. */
const withoutGaps = (text: string): string => text.replace(/[{}]/g, '');

/** What a file may leave out. */
const withoutDefaults = (question: object): object =>
  JSON.parse(JSON.stringify(question), (name, value) =>
    (name === 'correct' && value === false) ||
    (name === 'partial' && value === false) ||
    (name === 'tolerance' && value === 0) ||
    (['mistakes', 'distractors'].includes(name) && value.length === 0)
      ? undefined
      : value,
  );

describe('toGift', () => {
  it.each(quizzes.map((quiz) => [quiz.id, quiz] as const))('and back gives %s again, but for what is reported', (_id, quiz) => {
    const {text, lost} = toGift(quiz);
    const lossesOf = (id: string) => lost.filter(({question}) => question === id).map(({kind}) => kind);
    const back = fromGift(text);
    expect(back.lost).toEqual([]);
    const asked = quiz.questions.flatMap((question) =>
      question.type === 'scenario'
        ? question.questions.map((child) => ({...child, stem: `${question.stimulus.trim()}\n\n${child.stem}`}))
        : [question],
    );
    const kept = asked.filter(({id}) => !lossesOf(id).includes('left-out'));
    expect(back.questions.map(withoutDefaults)).toEqual(kept.map((question) => expected(question, lossesOf(question.id))));
    // What has no like in GIFT is said, and nothing else is left out.
    expect(
      asked.filter(({id}) => lossesOf(id).includes('left-out')).every(({type}) => ['order', 'cloze', 'selfrate'].includes(type)),
    ).toBe(true);
  });

  it('keeps every sign of every text of every kind, or says which it wrote otherwise', () => {
    const text = '[html] {a = b} ~ c: d # e \\ f <name> & g // h * i \\* j';
    const hostile = quizzes
      .flatMap(({questions}) => questions)
      .flatMap((question) => (question.type === 'scenario' ? question.questions : [question]))
      .filter(({type}) => !['order', 'selfrate'].includes(type))
      .filter((question) => question.type !== 'cloze' || question.gaps.length === 1)
      .map((question, number) =>
        JSON.parse(JSON.stringify(question), (name, value) =>
          ['stem', 'text', 'why', 'prompt', 'answer', 'true', 'false'].includes(name) && typeof value === 'string'
            ? `${value} ${number % 2 ? '%50% -> _____ ' : ''}${text}`
            : value,
        ),
      );
    const {text: gift, lost} = toGift({id: 'x', questions: hostile});
    const lossesOf = (id: string) => lost.filter(({question}) => question === id).map(({kind}) => kind);
    expect(hostile.filter((_, number) => number % 2).every(({id}) => lossesOf(id).includes('signs'))).toBe(true);
    expect(hostile.filter((_, number) => number % 2 === 0).some(({id}) => lossesOf(id).includes('signs'))).toBe(false);
    const asWritten = hostile.map((question) =>
      JSON.parse(JSON.stringify(question), (name, value) =>
        typeof value === 'string' && name !== 'source' ? withoutSigns(value) : value,
      ),
    );
    expect(fromGift(gift).questions.map(withoutDefaults)).toEqual(
      asWritten.map((question) => expected(question, lossesOf(question.id))),
    );
  });

  it('gives back every question of every kind, whatever its texts are made of', () => {
    const sign = fc.constantFrom(
      ...[
        '=',
        '~',
        '#',
        '{',
        '}',
        '->',
        '%50%',
        '::',
        '\\',
        '*',
        '\\*',
        '####',
        '\n',
        '\n\n',
        ' ',
        '_____',
        '//',
        '[html]',
        '[plain]',
      ],
      ...[
        '<b>',
        '</b>',
        '<img src="x">',
        '&amp;',
        '&nbsp;',
        '\u00a0',
        '$CATEGORY:',
        'T',
        '1..5',
        '\\n',
        '[tag:x]',
        '{1:MC:=a}',
        ':',
      ],
    );
    const text = fc
      .array(fc.oneof(sign, fc.string({unit: 'grapheme', minLength: 1, maxLength: 4})), {minLength: 1, maxLength: 8})
      .map((parts) => `x${parts.join('').replace(/[\ufffd\ufdd0-\ufdef]/g, '')}x`)
      .chain((inner) => fc.constantFrom(inner, inner.slice(1, -1)))
      .filter((each) => withoutSigns(each) !== '');
    const number = fc.double({min: -1e12, max: 1e12, noNaN: true}).map((each) => (Math.abs(each) < 1e-60 ? 0 : each));
    const option = fc.record({text, why: text});
    const options = fc
      .array(option, {minLength: 2, maxLength: 4})
      .map((all) => all.map((each, index) => ({...each, id: 'abcd'.charAt(index), correct: index === 0})));
    const gapOptions = options.map((all) => all.map(({id: _id, ...each}) => each));
    const base = {
      id: fc.constant('q'),
      rev: fc.nat({max: 9}).map((rev) => rev + 1),
      source: fc.constant('docs/a.mdx#b'),
      stem: text,
    };
    const question = fc.oneof(
      fc.record({...base, type: fc.constant('single' as const), options}),
      fc.record({...base, type: fc.constant('multiple' as const), partial: fc.boolean(), options}),
      fc.record({
        ...base,
        type: fc.constant('truefalse' as const),
        answer: fc.boolean(),
        why: fc.record({true: text, false: text}),
      }),
      fc.record({
        ...base,
        type: fc.constant('short' as const),
        accept: fc.array(text, {minLength: 1}),
        why: text,
        mistakes: fc.array(option),
      }),
      fc.record({
        ...base,
        type: fc.constant('numeric' as const),
        answer: number,
        tolerance: number.map(Math.abs),
        why: text,
        mistakes: fc.array(fc.record({value: number, why: text})),
      }),
      fc.record({
        ...base,
        type: fc.constant('match' as const),
        pairs: fc.array(fc.record({prompt: text, answer: text, why: fc.constant('')}), {minLength: 2, maxLength: 4}),
        distractors: fc.array(fc.record({text, why: fc.constant('')})),
      }),
      fc.record({
        ...base,
        type: fc.constant('cloze' as const),
        stem: fc.tuple(text, text).map(([before, after]) => `${withoutGaps(before)}{{gap}}${withoutGaps(after)}`),
        gaps: gapOptions.map((all) => [{id: 'gap', options: all}]),
      }),
    );
    fc.assert(
      fc.property(question.filter(hasRealMistakes), (each) => {
        const {text: gift} = toGift({id: 'x', questions: [each]});
        const back = fromGift(gift);
        expect(back.refused).toEqual([]);
        expect(back.lost).toEqual([]);
        const written = JSON.parse(JSON.stringify(each), (name, value) =>
          typeof value === 'string' && name !== 'source' ? withoutSigns(value) : Object.is(value, -0) ? 0 : value,
        );
        expect(back.questions.map(withoutDefaults)).toEqual([withoutDefaults(written)]);
      }),
      {numRuns: 1_000},
    );
  });

  it('writes a star as one, because a star alone would stand for any text', () => {
    const base = {id: 's', rev: 1, source: 'docs/basic/find/x.mdx#steps', stem: 'Which sign * is it?', type: 'short' as const};
    const {text} = toGift({
      id: 'x',
      questions: [{...base, accept: ['*', 'a*b'], why: 'A *.', mistakes: [{text: '**', why: 'Two.'}]}],
    });
    expect(text).toContain('=\\*#A *.\n=a\\*b#A *.\n=%0%\\*\\*#Two.');
  });

  it('keeps small numbers, one right option of several to choose, and ids that stand twice apart', () => {
    const base = {rev: 1, source: 'docs/basic/find/x.mdx#steps', stem: 'How much is it?'};
    const numeric = {...base, id: 'n', type: 'numeric' as const, answer: -5e-7, tolerance: 1e-7, why: 'Why.', mistakes: []};
    const options = ['a', 'b', 'c'].map((id, index) => ({id, text: id, correct: index === 0, why: 'Why.'}));
    const multiple = {...base, id: 'm', type: 'multiple' as const, partial: false, options};
    const back = fromGift(toGift({id: 'x', questions: [numeric, multiple, multiple]}).text);
    expect(back.questions).toMatchObject([{answer: -5e-7, tolerance: 1e-7}, {id: 'm', type: 'multiple'}, {id: 'm-again'}]);
    expect(back.lost).toEqual([]);
  });
});

describe('lossReport', () => {
  it('says each loss once, with the questions it is about', () => {
    expect(
      lossReport([
        {question: 'a', kind: 'unit'},
        {question: 'b', kind: 'left-out'},
        {question: 'c', kind: 'unit'},
      ]),
    ).toEqual(['a, c: loses its unit.', 'b: is left out: the format has no question of this kind.']);
    expect(lossReport([])).toEqual(['Nothing is lost.']);
  });
});

describe('toRows', () => {
  it('has a row for each answer of each question, with its situation', () => {
    for (const quiz of quizzes) {
      const {rows} = toRows(quiz);
      const ids = new Set(rows.slice(1).map(([, id]) => id));
      const asked = quiz.questions.flatMap((each) => (each.type === 'scenario' ? each.questions : [each]));
      expect([...ids].sort()).toEqual(asked.map(({id}) => id).sort());
      expect(rows.every((row) => row.length === rows[0]?.length)).toBe(true);
    }
  });
});
