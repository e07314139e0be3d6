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

  it.each([
    ['<v:imagedata src="map.png" o:title="x"/> Which?', 'Which?', [/a picture: map\.png/]],
    ['[html]Is it<o:p></o:p> <st1:place w:st="on">Oadby</st1:place>?<o:p>', 'Is it Oadby?', [/formatting/]],
    ['<?xml:namespace prefix = o ns = "urn:x" />Which?', 'Which?', []],
    ['<img src=x.png alt=> Which?', 'Which?', [/a picture: x\.png/]],
    ['<img src="x.png"" alt="y"> Which?', 'Which?', [/a picture: x\.png/]],
    ['<img src="x.png"alt="it"s y"> Which?', 'Which?', [/a picture: x\.png/]],
    ['<img alt src=a.php?b=c> Which?', 'Which?', [/a picture: a\.php\?b=c/]],
    ['<img srcset="s.png 1x, l.png 2x"> Which?', 'Which?', [/a picture: s\.png/]],
    [`<p style="background-image:url('map.png')">Which?</p>`, 'Which?', [/formatting/, /a picture: map\.png/]],
    ['<p style="background:url(&quot;map.png&quot;)">Which?</p>', 'Which?', [/formatting/, /a picture: map\.png/]],
    [
      '<style>p \\{background: url(map.png)\\} @font-face \\{src: url(f.woff)\\}</style>Which?',
      'Which?',
      [/formatting|a picture: map\.png/, /./],
    ],
    ['<table background="map.png"><tr><td>Which?</td></tr></table>', 'Which?', [/formatting/, /a picture: map\.png/]],
    ['Which <s>one</s>?', 'Which one?', ['loses that some words were struck out.']],
    ['Which <strike>one</strike> or <del>two</del>?', 'Which one or two?', ['loses that some words were struck out.']],
    ['Which <span style="text-decoration: line-through">one</span>?', 'Which one?', [/formatting/, /struck out/]],
    ['[markdown]Which \\~\\~one\\~\\~?', 'Which ~~one~~?', [/struck out/]],
    ['<ol start="3" type="a"><li>Which?</li></ol>', 'Which?', [/formatting/, 'loses the numbers or letters of a list.']],
    [
      '<map name="m"><area href="https://example.org/a" alt="A"></map>Which?',
      'Which?',
      [/its address: https:\/\/example\.org\/a/],
    ],
    ['<video src="v.mp4" poster="p.png"></video>Which?', 'Which?', [/a picture: p\.png/, /a video: v\.mp4/]],
    ['[markdown]![map][1] Which?\n[1]: map.png "A map"\n', 'Which?', [/formatting/, /a picture: map\.png/]],
    ['[markdown]![map] Which?\n[map]: <my map.png>\n', 'Which?', [/formatting/, /a picture: my map\.png/]],
    ['[markdown]![map](map.png "title (x)") Which?', 'Which?', [/formatting/, /a picture: map\.png/]],
    ['[markdown]![map](<my map.png>) Which?', 'Which?', [/formatting/, /a picture: my map\.png/]],
    ['[markdown]![map](map_(1).png) Which?', 'Which?', [/formatting/, /a picture: map_\(1\)\.png/]],
    ['[markdown]![a [small] map](map.png) Which?', 'Which?', [/formatting/, /a picture: map\.png/]],
    [
      '[markdown]See [here][1]. Which?\n[1]: https://example.org\n',
      'See here. Which?',
      [/formatting/, /its address: https:\/\/example\.org/],
    ],
    ['[markdown]Is a[1] an item?', 'Is a[1] an item?', [/formatting/]],
  ])('are named for what they are: %s', (gift, stem, lines) => {
    const {questions} = fromGift(`${gift} {T}`);
    expect(questions).toMatchObject([{stem}]);
    const losses = lossesOf(`${gift} {T}`).filter((line) => line !== 'Nothing is lost.');
    expect(losses).toHaveLength(lines.length);
    for (const line of lines) expect(losses).toContainEqual(typeof line === 'string' ? line : expect.stringMatching(line));
  });

  it('are named for the answers of pairs as well', () => {
    expect(fromGift('Match. {=ice -> <b>water</b> =coal -> carbon &amp; dioxide = -> <img src="a.png"> air}')).toMatchObject({
      questions: [
        {
          pairs: [
            {prompt: 'ice', answer: 'water'},
            {prompt: 'coal', answer: 'carbon & dioxide'},
          ],
          distractors: [{text: 'air'}],
        },
      ],
      lost: [{kind: 'formatting'}, {kind: 'picture', what: 'a.png'}],
    });
  });

  it('name a title of which its id has no letter', () => {
    expect(fromGift('::Вопрос::So? {T}').lost).toEqual([{question: 'imported-001', kind: 'name', what: 'Вопрос'}]);
    expect(fromGift('::Première question::So? {T}')).toMatchObject({lost: [], questions: [{id: 'premiere-question'}]});
  });

  it.each([
    ['a<b and c>d, is it? {T}', 'a<b and c>d, is it?'],
    ['Is x<p and q>y? {T}', 'Is x<p and q>y?'],
    ['Is a <b> c, or a <name>? {T}', 'Is a <b> c, or a <name>?'],
    ['Is Map<key:value> a type, and std::vector<o> one? {T}', 'Is Map<key:value> a type, and std::vector<o> one?'],
    [`Is x <b and it's c> d? {T}`, `Is x <b and it's c> d?`],
    ['Is it m<x:y> or a<p:q r>? {T}', 'Is it m<x:y> or a<p:q r>?'],
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

describe('the indentation of code', () => {
  const code = 'What prints?\nfor x in y:\n    if x:\n\tprint(x)';

  it.each([
    ['of plain text', `[plain]${code} {T}`, code],
    ['of text without a format', `${code} {T}`, code],
    ['below the title', `::T::\n${code} {T}`, code],
    ['below a comment', `What prints?\n// A comment.\n    if x: {T}`, 'What prints?\n    if x:'],
    ['beside tags', `<b>What</b> prints?\n    if x:\n        y {T}`, 'What prints?\n    if x:\n        y'],
    ['within pre', '[html]<p>What?</p><pre>    if x:\n        y</pre>{T}', 'What?\n    if x:\n        y'],
    ['within pre, with line breaks by sign', '[html]<pre>if x\\:\\n\ty</pre>{T}', 'if x:\n\ty'],
    ['within a fence', '[markdown]What?\n```\nif x:\n    y\n```\n{T}', 'What?\n```\nif x:\n    y\n```'],
    ['by spaces that do not break', '[html]if x:<br>&nbsp;&nbsp;y &nbsp;<br>&nbsp;<br>z{T}', 'if x:\n  y\nz'],
    ['of a whole text', '::T::[plain]\n    if x:\n        y\n    z\n{T}', 'if x:\n    y\nz'],
    ['of a whole question', '    if x:\n        y\n    z {T}', 'if x:\n    y\nz'],
  ])('is kept: %s', (_what, gift, stem) => {
    const {questions, lost} = fromGift(gift);
    expect(questions).toMatchObject([{stem}]);
    expect(lost.filter(({kind}) => kind !== 'formatting')).toEqual([]);
  });

  it('is kept within answers, and is none of the answers themselves', () => {
    expect(fromGift('[plain]Which? {\n    =if x:\n        y\n    ~no\n}').questions).toMatchObject([
      {options: [{text: 'if x:\n        y'}, {text: 'no'}]},
    ]);
  });

  it.each([
    ['::T::[plain]\n    if x:\n  y\n{T}'],
    ['[html]<pre>    if x:\n  y</pre>{T}'],
    ['[html]<div style="white-space: pre">if x:\n    y</div>{T}'],
    ['[plain]Which? {=if *x:\n    y}'],
  ])('is named where it is lost: %s', (gift) => {
    expect(lossReport(fromGift(gift).lost).join()).toContain('loses the indentation of its lines.');
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

  it('finds lines that are no longer indented', () => {
    expect(unnamedLosses(question('[plain]a\n  b {=one ~two}'), single('a\nb', 'one', 'two'), named)).toEqual(['indentation']);
    expect(unnamedLosses(question('[html]<pre>a\n  b</pre>{=one ~two}'), single('a\nb', 'one', 'two'), named)).toEqual([
      'indentation',
    ]);
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
