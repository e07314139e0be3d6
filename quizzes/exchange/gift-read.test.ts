/** How GIFT is read: what teachers write and Moodle takes, and what is refused. */
import {describe, expect, it} from 'vitest';
import {fromGift} from './gift-import.ts';

describe('GIFT as teachers write it', () => {
  it.each([
    [
      'a colon in the text',
      '::U5::Listen: then choose https\\://example.org/a?b=c {~a ~b =c}',
      ['Listen: then choose https://example.org/a?b=c'],
    ],
    ['a colon after a title', '::Q::Note: which? {=a ~b}', ['Note: which?']],
    ['an equals sign and a tilde in the text', 'If x = 2 ~ 3, which? {=a ~b}', ['If x = 2 ~ 3, which?']],
    ['two colons within the text', 'Is std::string a class? {T}', ['Is std::string a class?']],
    ['spaces that do not break', '\u00a0Which?\u00a0{\u00a0=a\u00a0~b\u00a0}\n\u00a0\nSo? {\u00a0T\u00a0}', ['Which?', 'So?']],
    ['a closing brace in the text', 'A } first? {=a ~b}', ['A } first?']],
    ['a title with an escaped colon', '::A\\:\\: b::Which? {=a ~b}', ['Which?']],
    ['a title that does not end', '::Which? {=a ~b}', ['Which?']],
    ['comments between its lines', 'Which\n// of these\none? {=a\n// no\n~b}', ['Which\none?']],
    ['line ends of an old Mac', 'Which? {=a ~b}\r\rSo? {T}', ['Which?', 'So?']],
    ['a category right above a question', '$CATEGORY: a\nWhich? {=a ~b}', ['Which?']],
    ['titles without blank lines between', '::A::Which? {=a ~b}\n::B::So? {T}', ['Which?', 'So?']],
    ['a blank line within answers', 'Which? {\n=a\n\n~b\n\n}\n\nSo? {T}', ['Which?', 'So?']],
    ['a blank line before answers', '::A::Which?\n\n{=a ~b}', ['Which?']],
    ['a backslash that is one', 'Is C\\\\temp a folder? {T}', ['Is C\\temp a folder?']],
    ['a line break', 'First\\nsecond? {T}', ['First\nsecond?']],
    ['an unknown format, which is text', '[note] So? {T}', ['[note] So?']],
    ['words after a choice', 'Is it {=a ~b} or not', ['Is it {{gap}} or not']],
    ['words after a short answer', 'Two and {=two} are four.', ['Two and _____ are four.']],
    ['a tag after answers, which is no word', '<p>Which? {=a ~b}</p>', ['Which?']],
    ['answers first', '{=Two ~Three} and two are four.', ['{{gap}} and two are four.']],
  ])('may have %s', (_what, gift, stems) => {
    const {questions, refused} = fromGift(gift);
    expect(refused).toEqual([]);
    expect(questions.map(({stem}) => stem)).toEqual(stems);
  });

  it.each([
    ['a tilde before the right one', '{~a ~=b}', ['a', 'b'], [1]],
    ['no spaces', '{~a=b~c}', ['a', 'b', 'c'], [1]],
    ['a first one without a sign', '{a ~b =c}', ['a', 'b', 'c'], [2]],
    ['a whole weight', '{~%100%a ~b}', ['a', 'b'], [0]],
    ['a whole weight after an equals sign', '{=%100%a ~b}', ['a', 'b'], [0]],
    ['code of characters', '{=&#39;a&#39; ~b &amp; c}', ["'a'", 'b & c'], [0]],
    ['tags with signs in them', '{=<b style="color:#f00">a</b> ~b}', ['a', 'b'], [0]],
    ['a tag that is asked for', '{=<br> ~<hr>}', ['<br>', '<hr>'], [0]],
    ['empty ones, which are none', '{=a ~ ~b}', ['a', 'b'], [0]],
  ])('may have options with %s', (_what, answers, texts, right) => {
    const [question] = fromGift(`Which? ${answers}`).questions as unknown as {options: {text: string; correct?: true}[]}[];
    expect(question?.options.map(({text}) => text)).toEqual(texts);
    expect(question?.options.flatMap(({correct}, index) => (correct ? [index] : []))).toEqual(right);
  });

  it.each([
    ['{#1822}', 1822, undefined],
    ['{#3.14:0.01}', 3.14, 0.01],
    ['{#3,14:0,01}', 3.14, 0.01],
    ['{#-5..-1}', -3, 2],
    ['{#4,125:0,001}', 4.125, 0.001],
    ['{#=4,125:0 =%50%2,5:0}', 4.125, undefined],
    ['{#−4,125..−4,1}', -4.1125, 0.0125],
    ['{#0,141}', 0.141, undefined],
    ['{#4.125}', 4.125, undefined],
    ['{#4,125:0.5}', 4125, 0.5],
    ['{#1,234,567}', 1_234_567, undefined],
    ['{#1,234,567:1,000}', 1_234_567, 1_000],
    ['{#1.234,5:0,5}', 1234.5, 0.5],
    ['{#1 234,567}', 1234.567, undefined],
    ['{#1.1..1.3}', 1.2, 0.1],
    ['{#5..1}', 3, 2],
    ['{#.5:1e-3}', 0.5, 0.001],
    ['{#=%100%7:0 ~#Too far.}', 7, undefined],
  ])('may ask for the number %s', (answers, answer, tolerance) => {
    expect(fromGift(`How many? ${answers}`).questions).toMatchObject([{type: 'numeric', answer, ...(tolerance && {tolerance})}]);
  });

  it('may take one answer that has no sign, and several that are all right, as typed ones', () => {
    expect(fromGift('Capital of France? {Paris}').questions).toMatchObject([{type: 'short', accept: ['Paris']}]);
    expect(fromGift('Most {~=eat ~=eats} meat.').questions).toMatchObject([{type: 'short', accept: ['eat', 'eats']}]);
  });

  it('reads thirds as shares that are alike, with a point, a comma or none', () => {
    for (const third of ['33.33333', '33,33', '33'])
      expect(fromGift(`Which? {~%${third}%a ~%${third}%b ~%${third}%c ~%-100%d}`).questions).toMatchObject([{partial: true}]);
  });

  it('keeps ids and tags from the comment above', () => {
    const {questions, lost} = fromGift('// question: 7  name: x\n// [id:my-id] [tag:hard\\]] [tag:rev 3]\n::T::So? {T}');
    expect(questions).toMatchObject([{id: 'my-id', rev: 3}]);
    expect(lost).toEqual([{question: 'my-id', kind: 'tags', what: 'hard]'}]);
  });
});

describe('what is refused', () => {
  it.each([
    ['Which? {=a ~b', 'there is no }'],
    ['Which? =a ~b}', 'without a {'],
    ['Which? {=a {b} ~c}', 'a second {'],
    ['Which? {=a ~b}\nAnd which? {=c ~d}', 'a second {'],
    ['He is {1:MC:=tall~small}.', 'Cloze'],
    ['He is {:SHORTANSWER:=tall}.', 'Cloze'],
    ['Which? {~a}', 'fewer than two options'],
    ['How many? {#}', 'names none'],
    ['How many? {#many}', 'this is none: many'],
    ['How many? {#4,125}', 'asks for 4,125, which may be 4125 or 4.125'],
    ['How many? {#4,125..4,126}', 'may be 4125 or 4.125'],
    ['How many? {#10:1,500}', 'may be 1500 or 1.500'],
    ['How many? {#4,125:0,5 =1.5}', 'may be 4125 or 4.125'],
    ['How many? {#1.234:0,5}', 'may be 1234 or 1.234'],
    ['How many? {#1e999}', 'this is none'],
    ['How many? {#=*}', 'no number that is right'],
    ['Match. {=a -> b =c}', 'no ->: c'],
    ['Match. {=a -> b}', 'fewer than two pairs'],
    ['Who? {=*}', 'Every answer'],
    ['Who? {=%0%a}', 'None of its answers is right'],
  ])('is one question, with its line and the reason: %s', (gift, reason) => {
    const {questions, refused, lost} = fromGift(`So? {T}\n\n// A comment.\n::Bad::${gift}\n\n::Last::And so? {F}`);
    expect(questions.map(({stem}) => stem)).toEqual(['So?', 'And so?']);
    expect(refused).toEqual([{line: 4, name: 'Bad', reason: expect.stringContaining(reason)}]);
    expect(lost).toEqual([]);
  });

  it('is a text that is longer than any bank of questions', () => {
    expect(() => fromGift('a'.repeat(20_000_001))).toThrow('Split it into several files.');
  });

  it('takes no longer than its length asks for', () => {
    const hard = [
      '<b ',
      '<a href="',
      '<!--',
      '{',
      '}',
      '\\',
      ' ',
      '\n',
      '~',
      '=',
      '%',
      '::',
      '[a](',
      '![a][',
      '[a]: b\\n',
      '<pre>',
      '<img src="',
      '<?xml ',
      '&nbsp;',
      '\n ',
      '&',
      '<p>',
      '<script>',
      '<b>',
      '*',
    ];
    for (const sign of hard) {
      const began = performance.now();
      fromGift(`Which? ${sign.repeat(20_000)} {=a ~b}`);
      fromGift(`[markdown]Which? ${sign.repeat(20_000)} {=a ~b}`);
      fromGift(`[html]Which? ${sign.repeat(20_000)} {=a ~b}`);
      fromGift(`Which? {=${sign.repeat(20_000)} ~b}`);
      expect(performance.now() - began, sign).toBeLessThan(3_000);
    }
  });
});
