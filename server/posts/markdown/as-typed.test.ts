/** What people type for its own sake stays on the page, in mail and in lists. */
import {describe, expect, it} from 'vitest';
import {markdown} from '../markdown.ts';

const {toHtml, toText} = markdown('https://waymark.example');

/** What somebody reads: the numbers of items and the bars of quotes among it. */
const read = (html: string) =>
  html
    .replace(/<li value="(\d+)">/g, '$1. ')
    .replace(/<li>/g, '- ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const words = (text: string) =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');

describe('what is typed', () => {
  it.each([
    '\\\\server\\share\\_old',
    'C:\\temp\\*.* and C:\\*\\logs',
    'a\\_b \\* \\# \\[x\\] \\',
    'DOMAIN\\user',
    '2016. was the year',
    'It was\n\n1986. A great year',
    '3. then\n5. and\n5. again',
    '0. nothing\n1. something',
    '1. one\n1. one more',
    '1) first\n2) second',
    '007. Bond',
    '01.02.2026 was a Sunday',
    '2*3*4 = 24',
    '2 * 3 * 4 = 24',
    '24*123456/26 and 24*123457/26',
    '5* hotel, 4* hotel',
    '*.doc and *.docx',
    '(*) and (*)',
    '"*" and "*"',
    '**/*.ts and src/*/index/*',
    'Fields with * or ** are needed',
    'dial *#06# or *21*07#',
    '_snake_case_ and __init__ and a_b_c',
    'Name: ________ Date: ____',
    '________',
    '#1',
    '# 1 priority',
    '## 2026',
    '#',
    '> 5 days',
    '>5 days or >£100',
    '<reference> and <a@b.example> and <br>',
    'Zoe <zoe@example.org>',
    '<https://example.org/a_b>'.replace('https', 'x'),
    '&amp; &lt; &nbsp; &#65; AT&T',
    '[x] done, [ ] open, [1]',
    '[see](below) and a[0](1)',
    '[1]: footnote',
    '[Zoe]: hello',
    'Regards\n---',
    'Total\n=====',
    'Hello,\n\n    this was pasted\n    from a mail',
    '~~~~~~~~\nA line of tildes',
    '~ 5 minutes, ~~ 6',
    '+ 44 116 496 0123',
    '| a | b |\n|---|---|',
    '`a` key'.replaceAll('`', '´'),
    'x < y > z',
    'it`s John`s',
    'it`s a word`',
    '`tis John`s',
    'John`s, Ann`s and ``its``s',
    '[]()',
    '[ ](https://example.org)'.replace('https', 'x'),
    '[a]()',
    '[a]( )',
    '[](/guides)',
    '[\u200b](/guides)',
    '[a](//evil.example)',
    '[a](https:)',
    '[a](https:///b)',
    '[a](mailto:)',
    '//evil.example/a',
    '- 5 degrees',
    'a -- b --- c ... (c) "q"',
    '100 %, 5 °C, § 43',
    '$5 and $6',
    ':) ;-) <3',
    'http://example.org/a_b_c*d*?x=1&y=2'.replace('http://', ''),
  ])('%j is read as it was typed', (typed) => {
    // A line that is drawn is read as one.
    const drawn = (text: string) =>
      words(text)
        .replace(/(^| )-{3,}( |$)/g, '$1$2')
        .trim();
    expect(drawn(read(toHtml(typed, 2)))).toBe(drawn(typed));
    expect(words(toText(typed))).toBe(words(typed));
  });

  it.each([
    ['``` x', 'x'],
    ['``` x\ny', 'x y'],
    ['``` x\ny\n', 'x y'],
    ['``` x\n\ny\n\n', 'x y'],
    ['- ``` x\n  y', '- x y'],
    ['> a\n> ``` x\n> y\n\nz', 'a x y z'],
    ['``` x y\nz\n```', 'x y z'],
    ['``` x\ny\n```', 'y'],
    ['``` x\n\n\n```\nz', 'z'],
    ['``` x\n```', ''],
  ])('in the code block %j is what is no name of a language', (typed, seen) => {
    expect(words(read(toHtml(typed, 2)))).toBe(seen);
    expect(words(toText(typed)).replaceAll('> ', '')).toBe(seen);
  });

  it('has the number of each item as it was typed', () => {
    expect(toHtml('3. a\n5. b', 2)).toBe('<ol start="3">\n<li value="3">a</li>\n<li value="5">b</li>\n</ol>\n');
    expect(toHtml('2016. was the year', 2)).toBe('<p>2016. was the year</p>\n');
  });

  it('is a link by its whole address, underscores and brackets around it kept', () => {
    const link =
      '<a href="https://example.org/a_b_c?x=1&amp;y=%C3%A9" rel="nofollow noopener noreferrer ugc">https://example.org/a_b_c?x=1&amp;y=%C3%A9</a> (example.org)';
    expect(toHtml('<https://example.org/a_b_c?x=1&y=%C3%A9>', 2)).toBe(`<p>&lt;${link}&gt;</p>\n`);
  });

  it.each([
    ['**bold** and *slanted*', '<p><strong>bold</strong> and <em>slanted</em></p>'],
    [
      '*“quoted”* **(in brackets)**, *5 reports*.',
      '<p><em>“quoted”</em> <strong>(in brackets)</strong>, <em>5 reports</em>.</p>',
    ],
    ['***both***', '<p><em><strong>both</strong></em></p>'],
    ['~~gone~~', '<p><s>gone</s></p>'],
    ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['* a', '<ul>\n<li>a</li>\n</ul>'],
    ['# Heading', '<h2>Heading</h2>'],
    ['> said', '<blockquote>\n<p>said</p>\n</blockquote>'],
    ['see (`a`), `b`.', '<p>see (<code>a</code>), <code>b</code>.</p>'],
    ['it`s the `id`', '<p>it`s the <code>id</code></p>'],
    ['[`a`](/b)', '<p><a href="/b"><code>a</code></a></p>'],
    ['`a\\_b`', '<p><code>a\\_b</code></p>'],
    ['[a](mailto:a@b.example)', '<p><a href="mailto:a@b.example">a</a></p>'],
    ['a\n\n---\n\nb', '<p>a</p>\n<hr />\n<p>b</p>'],
  ])('still marks what is meant as a mark: %j', (typed, html) => {
    expect(toHtml(typed, 2).trim()).toBe(html);
  });
});
