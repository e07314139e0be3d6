/** The build's checks and what it takes from pages. One file, because each part is a few lines on the same small pages. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Element, ElementContent, Root, RootContent, Text} from 'hast';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {temporaryFolder} from '../../../server/testing/databases.ts';
import {keysTwice, mistakesIn} from './front-matter.ts';
import {formatMistakes} from './guide-format.ts';
import {contentHash, withoutFrontMatter} from './hash.ts';
import {inlineScriptHashes} from './inline-scripts.ts';
import {guideText, type NewGuide, placeOf} from './new-guide.ts';
import {sectionsOf, tasksOf, versionStepsOf} from './page-text.ts';
import {rehypeAbbreviations} from './rehype-abbreviations.ts';
import {rehypeSteps} from './rehype-steps.ts';
import {readSources, withCitations} from './sources.ts';

const guide = {
  title: 'Find earlier reports',
  key: 'earlier',
  description: 'How to find what is already known.',
  tier: 'basic',
  competency: 'find',
  functions: ['call-taker'],
  minutes: 3,
  owner: 'coordinator',
  review: 'P12M',
  sources: [{title: 'A paper'}],
};
const known = {
  competencies: new Map([['find', 'basic']]),
  functions: new Set(['call-taker']),
  documents: new Set(['leaflet']),
  quizzes: new Set(['basic-find']),
  fileExists: (path: string) => path === 'toolkit/leaflet.pdf',
};
const mistakes = (given: object, id = 'basic/find/earlier') => mistakesIn(id, {...guide, ...given}, known);

describe('front matter', () => {
  it('of a good guide has no mistake', () => {
    expect(mistakes({documents: ['leaflet'], quiz: 'basic-find'})).toEqual([]);
  });

  it.each([
    ['no source', {sources: []}, /name at least one source/],
    ['a source that is in no list', {sources: [{mistake: '"x" is not in docs/sources.yaml'}]}, /"x" is not in docs/],
    ['a period in words', {review: 'yearly'}, /P12M/],
    ['a person as owner', {owner: 'Somebody'}, /name a role/],
    ['an unknown competency', {competency: 'fly'}, /"fly" is not a basic competency/],
    ['the wrong tier', {tier: 'enhanced'}, /not a enhanced competency/],
    ['an unknown job function', {functions: ['pilot']}, /"pilot" is not a job function/],
    ['a document that is gone', {documents: ['gone']}, /no docs\/toolkit\/gone/],
    ['a quiz that is gone', {quiz: 'gone'}, /no quiz "gone"/],
  ])('with %s is told where and what', (_what, given, message) => {
    expect(mistakes(given).join('\n')).toMatch(message);
  });

  it('of a document needs its files to exist', () => {
    const document = {version: 'Sample 1', stage: 'victim', folder: 'Leaflets', files: [{path: 'toolkit/gone.pdf'}]};
    expect(mistakes(document, 'toolkit/leaflet').join('\n')).toMatch(/static\/toolkit\/gone\.pdf is missing/);
    expect(mistakes({...document, files: [{path: 'toolkit/leaflet.pdf'}]}, 'toolkit/leaflet')).toEqual([]);
  });
});

describe('contentHash', () => {
  function hashOf(text: string, parts: Record<string, string> = {}, title = 'Title'): string {
    const site = temporaryFolder();
    mkdirSync(join(site, 'static'));
    for (const [name, content] of Object.entries(parts)) writeFileSync(join(site, name), content);
    writeFileSync(join(site, 'page.mdx'), text);
    return contentHash(join(site, 'page.mdx'), title, site);
  }
  const page = (frontMatter: string, body: string) => `---\n${frontMatter}\n---\n${body}`;

  it('changes with a word, the title, a partial or an image', () => {
    const body = "import Part from './part.mdx'\n\n<Part />\n\n![A map](/map.svg)\n";
    const parts = {'part.mdx': 'Part.', 'static/map.svg': '<svg/>'};
    const before = hashOf(page('owner: a', body), parts);
    expect(hashOf(page('owner: a', `${body}More.`), parts)).not.toBe(before);
    expect(hashOf(page('owner: a', body), parts, 'Other')).not.toBe(before);
    expect(hashOf(page('owner: a', body), {...parts, 'part.mdx': 'Changed.'})).not.toBe(before);
    expect(hashOf(page('owner: a', body), {...parts, 'static/map.svg': '<svg>1</svg>'})).not.toBe(before);
  });

  it('changes with what the files of a document are made from', () => {
    const site = temporaryFolder();
    writeFileSync(join(site, 'page.mdx'), page('owner: a', 'Download it.'));
    const hash = (words: string) => {
      writeFileSync(join(site, 'source.md'), words);
      return contentHash(join(site, 'page.mdx'), 'Title', site, ['@site/source.md']);
    };
    expect(hash('One.')).not.toBe(hash('Two.'));
    expect(hash('One.')).toBe(hash('One.'));
  });

  it('stays with another owner, another date or Windows line ends', () => {
    const before = hashOf(page('owner: a\nreview: P12M', 'Text.\nMore.\n'));
    expect(hashOf(page('owner: b\nreview: P6M', 'Text.\nMore.\n'))).toBe(before);
    expect(hashOf(page('owner: a\nreview: P12M', 'Text.\nMore.\n').replaceAll('\n', '\r\n'))).toBe(before);
  });
});

describe('sectionsOf', () => {
  it('gives the text by section, without what is marked as no text of the page', () => {
    const html =
      '<div class="markdown"><header><h1>Title</h1></header><p>Intro one.</p><ul><li>A</li><li>B</li></ul><h2 id="steps">Steps<a class="hash-link">#</a></h2><ol><li><strong>Do it.</strong> Then rest.</li></ol><aside data-search="off">Nobody has described this.</aside></div>';
    expect(sectionsOf(html)).toEqual([
      {anchor: null, heading: '', text: 'Intro one.\nA\nB'},
      {anchor: 'steps', heading: 'Steps', text: 'Do it. Then rest.'},
    ]);
    expect(sectionsOf('<main>No article</main>')).toEqual([]);
  });

  it('keeps a row together, and the introduction with the page wherever it stands', () => {
    const html =
      '<div class="markdown"><h2 id="tool">Tool</h2><p>Press.</p><div class="guide-intro"><p>When you have finished.</p></div><h2 id="who">Who</h2><table><tr><td>No crime</td><td>You do</td></tr></table></div>';
    expect(sectionsOf(html).map(({anchor, text}) => [anchor, text])).toEqual([
      [null, 'When you have finished.'],
      ['tool', 'Press.'],
      ['who', 'No crime — You do'],
    ]);
  });
});

describe('inlineScriptHashes', () => {
  it('hashes what runs inline, once, and neither files nor data', () => {
    const folder = temporaryFolder();
    const page = '<script>alert(1)</script><script src="/a.js"></script><script type="application/ld+json">{}</script>';
    writeFileSync(join(folder, 'a.html'), page);
    writeFileSync(join(folder, 'b.html'), page);
    // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
    expect(inlineScriptHashes(folder)).toEqual(['sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=']);
  });
});

describe('versionStepsOf', () => {
  it('gives each step with the section it stands in', () => {
    const html =
      '<div class="markdown"><h2 id="steps">Steps</h2><ol><li><aside data-step="open" data-title="Open it"></aside></li></ol><h2 id="after">After</h2><aside data-step="close" data-title="Close it"></aside></div>';
    expect(versionStepsOf(html)).toEqual([
      {step: 'open', title: 'Open it', anchor: 'steps'},
      {step: 'close', title: 'Close it', anchor: 'after'},
    ]);
  });
});

describe('the form of a guide', () => {
  const written: NewGuide = {
    title: 'Record what you heard: a “noise” report',
    competency: {key: 'find', tier: 'basic'},
    functions: ['call-taker'],
    result: 'a record',
    sources: ['good-practice'],
  };
  const body = withoutFrontMatter(guideText(written));

  it('is what the script for a new guide writes', () => {
    expect(formatMistakes('basic/find/new', body)).toEqual([]);
    const frontMatter = parse(guideText(written).split('---')[1] ?? '');
    expect(mistakesIn('basic/find/new', withCitations(readSources('.'), frontMatter), known)).toEqual([]);
    expect(placeOf(written)).toEqual({
      key: 'record-what-you-heard-a-noise-report',
      file: 'docs/basic/find/record-what-you-heard-a-noise-report.mdx',
    });
  });

  it.each([
    ['no first sentence', ['When you have finished,', 'Afterwards'], /what the reader will have done/],
    ['nobody who does it', ['**Who does this:**', 'Who:'], /say who does it/],
    ['a section that is gone', ['## Before you start', '## Before'], /missing or empty: Before you start/],
    ['an empty section', ['Say what goes wrong without it, with its source.', ''], /missing or empty: Why it matters/],
    [
      'a step that begins in the middle',
      ['1. **Write the first thing to do.**', '1. Write it.'],
      /step 1: begin with what to do/,
    ],
  ] as const)('with %s is told what to do', (_what, [from, to], message) => {
    expect(body).toContain(from);
    expect(formatMistakes('basic/find/new', body.replace(from, to)).join('\n')).toMatch(message);
  });

  it('puts the sections in one order, and each step for a version once', () => {
    const [first, ...rest] = body.split(/^(?=## )/m);
    expect(formatMistakes('g', [first, ...rest.toReversed()].join('')).join()).toMatch(/in this order/);
    expect(formatMistakes('g', `${body}\n<InYourVersion step="first-clicks" title="Again" />`).join()).toMatch(
      /stand twice: first-clicks/,
    );
  });
});

describe('keys', () => {
  it('belong to one page, those it had before as well', () => {
    expect(
      keysTwice([
        {id: 'a', keys: ['one', 'old']},
        {id: 'b', keys: ['two']},
      ]),
    ).toEqual([]);
    expect(
      keysTwice([
        {id: 'a', keys: ['one', 'old']},
        {id: 'b', keys: ['old']},
      ]),
    ).toEqual(['docs/a and docs/b: key: both say "old"']);
  });
});

const text = (value: string): Text => ({type: 'text', value});
const element = (tagName: string, children: ElementContent[], properties = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
/** Tags and texts of a tree, as one line. */
const outline = (node: Root | RootContent): string =>
  node.type === 'text'
    ? node.value
    : 'children' in node && node.children.length > 0
      ? node.children.map(outline).join('')
      : `[${(node as unknown as {name?: string}).name ?? node.type}]`;

describe('rehypeAbbreviations', () => {
  const explain = rehypeAbbreviations([{short: 'JAG', term: 'Joint Action Group'}])();
  const explained = (...children: ElementContent[]) => {
    const root: Root = {type: 'root', children: [element('p', children)]};
    explain(root);
    return outline(root);
  };

  it('explains the first of each, once, in the singular and the plural', () => {
    expect(explained(text('A JAG, two JAGs and a JAG.'))).toBe('A [Abbr], two JAGs and a JAG.');
    expect(explained(text('Some JAGs met.'))).toBe('Some [Abbr]s met.');
    expect(explained(text('JAGUAR'))).toBe('JAGUAR');
  });

  it('leaves headings and links alone, and what has just been said in full', () => {
    expect(explained(element('a', [text('JAG')]), text(' and JAG'))).toBe('JAG and [Abbr]');
    expect(explained(text('The Joint Action Group (JAG) and a JAG'))).toBe('The Joint Action Group (JAG) and a JAG');
  });
});

describe('rehypeSteps', () => {
  it('gives each step of the list below the heading its number and its address', () => {
    const list = element('ol', [element('li', [text('One')]), text(' '), element('li', [text('Two')])]);
    const root: Root = {type: 'root', children: [element('h2', [], {id: 'steps'}), element('ol', []), list]};
    rehypeSteps()({type: 'root', children: [element('h2', [], {id: 'other'}), list]});
    expect(list.properties).toEqual({});
    root.children.splice(1, 1);
    rehypeSteps()(root);
    const items = list.children.filter((child): child is Element => child.type === 'element');
    expect(items.map(({properties}) => properties.id)).toEqual(['step-1', 'step-2']);
    expect(items[1]?.children[0]).toMatchObject({tagName: 'a', properties: {href: '#step-2', ariaLabel: 'Link to step 2'}});
  });
});

describe('tasksOf', () => {
  it('gives what each step says to do', () => {
    const html =
      '<div class="markdown"><ol class="steps"><li><a>1</a><p><strong>Look.</strong> Then go.</p></li></ol><ol><li><strong>No step</strong></li></ol></div>';
    expect(tasksOf(html)).toEqual(['Look.']);
  });
});
