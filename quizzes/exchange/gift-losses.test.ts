/** What an import loses is named, thing by thing, and nothing is lost in silence. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {unnamedLosses} from './gift-count.ts';
import {fromGift} from './gift-import.ts';
import {type Question, readGift} from './gift-read.ts';
import {lossReport} from './losses.ts';

const lossesOf = (gift: string) => lossReport(fromGift(`::Q::${gift}`).lost).map((line) => line.replace(/^q: /, ''));

const nothing = ['Nothing is lost.'];

describe('the losses of an import', () => {
  it.each([
    ['<img src\\="button.png"> Which? {=a ~b}', ['loses a picture: button.png; the question may not make sense without it.']],
    ['<img src="@@PLUGINFILE@@/my%20map.png"> Which? {=a ~b}', [/a picture: my map\.png/]],
    ['Which? {=<img src="a.png"> ~<img src="b.png">}', [/a picture: a\.png, b\.png/]],
    ['[markdown]![map](m.png) Which? {=a ~b}', [/its formatting/, /a picture: m\.png/]],
    ['<img src="data:image/png;base64,AAAA"> Which? {=a ~b}', [/a picture: within the text/]],
    ['<audio controls src="s.mp3"></audio> Which? {=a ~b}', [/a sound: s\.mp3/]],
    ['<video controls><source src="v.mp4"></video> Which? {=a ~b}', [/a video: v\.mp4/]],
    ['<iframe src="https://example.org/v" allowfullscreen></iframe> Which? {=a ~b}', [/embedded: https:\/\/example\.org\/v/]],
    ['Read @@PLUGINFILE@@/law.pdf. Which? {=a ~b}', [/a file: law\.pdf/]],
    ['Read <a href="@@PLUGINFILE@@/law.pdf">this</a>. Which? {=a ~b}', [/a file: law\.pdf/]],
    [
      'See <a href="https://example.org">here</a>. {T}',
      ['keeps the words of a link and loses its address: https://example.org.'],
    ],
    ['See <a href="https://example.org">https://example.org</a>. {T}', nothing],
    ['Is <b>this</b> so? {T}', ['loses its formatting.']],
    ['Is it $$x^2$$? {T}', [/its formulas/]],
    ['Was it caf\ufffd? {T}', [/could not read/]],
    ['Which? {=*coordinator*#Yes.}', [/any text; only the rest of it is left: \*coordinator\*/]],
    ['Which? {=a =%0%*#Not that.}', [/every other answer: Not that\.$/]],
    ['Which? {=\\* =star}', nothing],
    ['Which? {=Nazareth =%75%Nazereth#Misspelled.}', [/now count as wrong: Nazereth \(75 %\)/]],
    [
      'How many? {#=1822:0 =%50%1822:2#Close.}',
      ['loses an answer that is right as well here, with what was said of it: 1822:2 (50 %) Close.'],
    ],
    ['Where? {=Paris =%50%PARIS#Shouting.}', [/right as well here, .*: PARIS \(50 %\) Shouting\.$/]],
    ['Which? {=a#One. =b#Two.}', [/first right answer; left out: Two\.$/]],
    ['Which? {=a#One. ~b ~c =d#Four.}', [/each alone is right; left out: d/]],
    ['How many? {#=1:0 =2:0#Two.}', [/several numbers that are right; left out: 2/]],
    ['How many? {#=1:0 ~#Not that.}', [/every other answer: Not that\.$/]],
    ['How many? {#=1:0 =%0%3:1#Far.}', [/margin around a number that is wrong: 3:1/]],
    ['Which? {=a ~b####See the guide.}', [/general feedback, because .*: See the guide\.$/]],
    ['Which? {=a ~%-50%b}', [/how much each answer counts/]],
  ])('are named: %s', (gift, lines) => {
    const losses = lossesOf(gift);
    expect(losses).toHaveLength(lines.length);
    for (const [index, line] of lines.entries())
      typeof line === 'string' ? expect(losses[index]).toBe(line) : expect(losses[index]).toMatch(line);
  });

  it('name a title of which its id has no letter', () => {
    expect(fromGift('::Вопрос::So? {T}').lost).toEqual([{question: 'imported-001', kind: 'name', what: 'Вопрос'}]);
    expect(fromGift('::Première question::So? {T}')).toMatchObject({lost: [], questions: [{id: 'premiere-question'}]});
  });

  it.each([
    ['a<b and c>d, is it? {T}', 'a<b and c>d, is it?'],
    ['Is x<p and q>y? {T}', 'Is x<p and q>y?'],
    ['Is a <b> c, or a <name>? {T}', 'Is a <b> c, or a <name>?'],
    ['Is <a less than b? {T}', 'Is <a less than b?'],
    ['Is List<String> a type, if x<y> z? {T}', 'Is List<String> a type, if x<y> z?'],
    ['Who signs &lt;b&gt;here&lt;/b&gt;? {T}', 'Who signs <b>here</b>?'],
    ['[plain]Is <b>this</b> &amp; that so? {T}', 'Is <b>this</b> &amp; that so?'],
  ])('are none where nothing is a tag: %s', (gift, stem) => {
    expect(fromGift(gift)).toMatchObject({questions: [{stem}], lost: []});
  });

  it.each([
    ['10<sup>3</sup> and x<sup>n+1</sup> and a<sup>b</sup>', '10³ and xⁿ⁺¹ and a^b?'],
    ['CO<sub>2</sub> and x<sub>max</sub>', 'CO₂ and x_max?'],
    ['one<br>two<p>three</p>', 'one\ntwo\nthree\n?'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b\n?'],
    ['a<style>b {}</style>'.replace('{}', '\\{\\}'), 'a?'],
    ['a&nbsp;b <!-- c --> d', 'a b  d?'],
    ['<pre>if\\n    so</pre>', 'if\n    so\n?'],
  ])('are few where plain text can say it: %s', (html, stem) => {
    expect(fromGift(`${html}? {T}`).questions).toMatchObject([{stem}]);
  });
});

describe('the last net', () => {
  const question = (gift: string) => readGift(gift)[0] as Question;
  const named = {texts: [], answers: 0};
  const single = (stem: string, ...texts: string[]) => ({
    type: 'single' as const,
    stem,
    options: texts.map((text) => ({id: text, text, why: ''})),
  });

  it('finds what is gone and was not named', () => {
    const asked = question('Which of these? {=one ~two}');
    expect(unnamedLosses(asked, single('Which of these?', 'one', 'two'), named)).toEqual([]);
    expect(unnamedLosses(asked, single('Which of?', 'one', 'two'), named)).toEqual(['text']);
    expect(unnamedLosses(asked, single('Which of these?', 'one'), named)).toEqual(['text', 'answers']);
    expect(unnamedLosses(asked, single('Which of these?', 'one'), {texts: ['two'], answers: 1})).toEqual([]);
  });

  it('finds what was never read', () => {
    const asked = {...question('Which of these? {=one ~two}'), source: 'Which of these three? {=one ~two}'};
    expect(unnamedLosses(asked, single('Which of these?', 'one', 'two'), named)).toEqual(['text']);
  });

  it('finds nothing, whatever signs a file is made of: all that is lost is named', () => {
    const sign = fc.constantFrom(
      ...[
        '=',
        '~',
        '#',
        '{',
        '}',
        '->',
        '%50%',
        '%100%',
        '::',
        '\\',
        '*',
        '####',
        '\n',
        '\n\n',
        ' ',
        '_____',
        '//',
        'T',
        'FALSE',
        '1..5',
        '2:1',
      ],
      ...[
        '<b>',
        '</b>',
        '<br>',
        '<img src="x.png">',
        '<sup>',
        '</sup>',
        '&amp;',
        '&nbsp;',
        '[html]',
        '[plain]',
        'word',
        'é',
        '😀',
        '{=a ~b}',
        '{{x}}',
      ],
    );
    fc.assert(
      fc.property(fc.array(sign, {maxLength: 30}), (signs) => {
        const {lost} = fromGift(signs.join(''));
        expect(lost.filter(({kind}) => kind === 'text' || kind === 'answers')).toEqual([]);
      }),
      {numRuns: 2_000},
    );
  });
});
