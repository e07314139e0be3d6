/** Each kind of question in GIFT, and what becomes of it here. */
import {describe, expect, it} from 'vitest';
import {fromGift} from './gift-import.ts';
import type {LossKind} from './losses.ts';

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
  ['weights of another kind', 'Which two? {~%50%2 ~%50%3 ~%-100%4 ~%-100%6}', {type: 'multiple'}, ['weights']],
  [
    'several answers of which each is right',
    'Which is a prime? {=2 =3 ~4}',
    {
      type: 'single',
      options: [
        {id: 'a', text: '2', correct: true},
        {id: 'b', text: '4'},
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
    {
      type: 'numeric',
      answer: 10,
      why: 'Yes.',
      mistakes: [
        {value: 9, why: 'Close.'},
        {value: 3, why: 'Far.'},
      ],
    },
    ['part-marks', 'margin'],
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
    const {questions, lost, refused} = fromGift('$CATEGORY: a/b\n\n::Essay::Write. {}\n\nJust words.\n\nWhich? {=this ~that}');
    expect(questions).toHaveLength(1);
    expect(lost.map(({question, kind}) => [question, kind])).toEqual([
      ['a-b', 'category'],
      ['essay', 'not-asked'],
      ['line 5', 'not-asked'],
    ]);
    expect(refused).toEqual([]);
  });

  it('says what an author has to add', () => {
    const missing = (gift: string) => fromGift(gift).missing.map(({what}) => what.split(':')[0]);
    expect(missing('::X::Which? {=this ~that}')).toEqual(['source', 'why']);
    expect(missing('Is it so? {T#No.}')).toEqual(['source', 'why']);
    expect(missing('Which? {~this#No. ~that#No.}')).toEqual(['source', 'correct']);
    expect(missing('Which? {=<img src="a.png">#Yes. ~that#No.}')).toEqual(['source', 'text']);
  });

  it('gives each question an id of its own, however many have the same name', () => {
    const {questions} = fromGift(Array(4).fill('::Same::Which? {=this ~that}').join('\n\n'));
    expect(questions.map(({id}) => id)).toEqual(['same', 'same-again', 'same-again-3', 'same-again-4']);
  });
});
