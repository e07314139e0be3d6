/** GIFT and CSV in tables: one file, because what goes out is what comes in again. */
import {describe, expect, it} from 'vitest';
import {type Quiz, readQuizFiles} from '../format.ts';
import {toRows} from './csv.ts';
import {toGift, withoutSigns} from './gift-export.ts';
import {fromGift} from './gift-import.ts';
import {type LossKind, lossReport} from './losses.ts';

const {quizzes} = readQuizFiles('quizzes');

/** Each kind that Moodle's page on the GIFT format describes, with questions of our own. */
const kinds: [what: string, gift: string, question: object, lost: LossKind[]][] = [
  [
    'multiple choice',
    '::Rivers::Which river runs through Leicester? {=Soar#It does. ~Trent#That is Nottingham. ~Welland}',
    {
      id: 'rivers',
      type: 'single',
      stem: 'Which river runs through Leicester?',
      options: [
        {id: 'a', text: 'Soar', correct: true, why: 'It does.'},
        {id: 'b', text: 'Trent', why: 'That is Nottingham.'},
        {id: 'c', text: 'Welland', why: ''},
      ],
    },
    [],
  ],
  [
    'multiple right answers',
    'Which two are primes? {~%50%2 ~%50%3 ~%-50%4 ~%-50%6}',
    {
      id: 'imported-001',
      type: 'multiple',
      partial: true,
      stem: 'Which two are primes?',
      options: [
        {id: 'a', text: '2', correct: true, why: ''},
        {id: 'b', text: '3', correct: true, why: ''},
        {id: 'c', text: '4', why: ''},
        {id: 'd', text: '6', why: ''},
      ],
    },
    [],
  ],
  ['weights of another kind', 'Which two? {~%50%2 ~%50%3 ~%-100%4 ~%-100%6}', {type: 'multiple'}, ['part-marks']],
  [
    'several answers of which each is right',
    'Which is a prime? {=2 =3 ~4}',
    {
      type: 'single',
      options: [
        {id: 'a', text: '2', correct: true},
        {id: 'c', text: '4'},
      ],
    },
    ['either-is-right'],
  ],
  [
    'what only looks like a tag',
    'Who signs <name> &lt;here&gt; & now? {=this ~that}',
    {stem: 'Who signs <name> <here> & now?'},
    [],
  ],
  ['breaks of a line', '[html]one<br>two<p>three</p>? {=this ~that}', {stem: 'one\ntwo\nthree\n?'}, ['formatting']],
  [
    'a time as the answer of a pair',
    'When? {=open -> 10\\:30 =shut -> 17\\:00}',
    {pairs: [{answer: '10:30'}, {answer: '17:00'}]},
    [],
  ],
  ['a part of the mark', 'Which? {=2 ~%50%3 ~4}', {type: 'single'}, ['part-marks']],
  [
    'true or false',
    'Two is even. {TRUE#It is.#Right.}',
    {type: 'truefalse', answer: true, why: {true: 'Right.', false: 'It is.'}},
    [],
  ],
  ['true or false, in short', 'Three is even. {F}', {type: 'truefalse', answer: false, why: {true: '', false: ''}}, []],
  [
    'short answer',
    'Two and two are {=four#Yes. =4 =%0%five#One too many.}',
    {type: 'short', accept: ['four', '4'], why: 'Yes.', mistakes: [{text: 'five', why: 'One too many.'}]},
    [],
  ],
  [
    'matching',
    'Match. {=Leicester -> city =Melton -> district =Rutland -> county = -> parish}',
    {
      type: 'match',
      pairs: [
        {prompt: 'Leicester', answer: 'city', why: ''},
        {prompt: 'Melton', answer: 'district', why: ''},
        {prompt: 'Rutland', answer: 'county', why: ''},
      ],
      distractors: [{text: 'parish', why: ''}],
    },
    [],
  ],
  [
    'a missing word',
    'A week has {=seven#Yes. ~six ~eight} days.',
    {
      type: 'cloze',
      stem: 'A week has {{gap}} days.',
      gaps: [
        {
          id: 'gap',
          options: [
            {text: 'seven', correct: true, why: 'Yes.'},
            {text: 'six', why: ''},
            {text: 'eight', why: ''},
          ],
        },
      ],
    },
    [],
  ],
  [
    'a missing word before a full stop',
    'The days of a week are {=seven ~six}.',
    {type: 'cloze', stem: 'The days of a week are {{gap}}.'},
    [],
  ],
  ['a number with a margin', 'How many? {#10:2}', {type: 'numeric', answer: 10, tolerance: 2, why: ''}, []],
  ['a range of numbers', 'How many? {#1..5}', {type: 'numeric', answer: 3, tolerance: 2}, []],
  [
    'several numbers',
    'How many? {#\n=10:0#Yes.\n=%50%9:1#Close.\n=%0%3:0#Far.\n}',
    {type: 'numeric', answer: 10, why: 'Yes.', mistakes: [{value: 3, why: 'Far.'}]},
    ['part-marks'],
  ],
  ['formatting', '[html]Which is <b>bold</b> &amp; brief? {=this ~that}', {stem: 'Which is bold & brief?'}, ['formatting']],
  ['escaped signs', 'Is \\{a \\= b\\} \\~ c\\: d \\# e? {=yes ~no}', {stem: 'Is {a = b} ~ c: d # e?'}, []],
  ['general feedback', 'Which? {=this ~that####See the guide.}', {type: 'single'}, ['general-feedback']],
];

describe('fromGift', () => {
  it.each(kinds)('takes %s', (_what, gift, question, lost) => {
    const imported = fromGift(`// A comment.\n${gift}\n`);
    expect(imported.questions).toMatchObject([question]);
    expect(imported.lost.map(({kind}) => kind)).toEqual(lost);
  });

  it('leaves out, and reports, what cannot be asked here', () => {
    const {questions, lost} = fromGift('$CATEGORY: a/b\n\n::Essay::Write. {}\n\nJust words.\n\nWhich? {=this ~that}');
    expect(questions).toHaveLength(1);
    expect(lost.map(({question, kind}) => [question, kind])).toEqual([
      ['a-b', 'category'],
      ['essay', 'left-out'],
      ['imported-003', 'left-out'],
    ]);
  });

  it('says what an author has to add', () => {
    expect(fromGift('::X::Which? {=this ~that}').missing.map(({what}) => what)).toEqual([
      'source: the passage that teaches it',
      'why: what there is to say of each answer',
    ]);
  });

  it('names the line that is not GIFT', () => {
    expect(() => fromGift('Which? {=this ~that}\n\nWhat? {=a')).toThrow(/^Line 3 is not GIFT/);
    expect(() => fromGift('Choose: {=this ~that}')).toThrow(/Write \\: where a colon is part of the text/);
  });
});

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
    const text = '[html] {a = b} ~ c: d # e \\ f <name> & g // h';
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
