import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from '../../../server/testing/databases.ts';
import {mistakesIn} from './front-matter.ts';
import {contentHash} from './hash.ts';
import {inlineScriptHashes} from './inline-scripts.ts';
import {sectionsOf} from './page-text.ts';

const guide = {
  title: 'Find earlier reports',
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
    expect(mistakes({document: 'leaflet', quiz: 'basic-find'})).toEqual([]);
  });

  it.each([
    ['no source', {sources: []}, /name at least one source/],
    ['a period in words', {review: 'yearly'}, /P12M/],
    ['a person as owner', {owner: 'Somebody'}, /name a role/],
    ['an unknown competency', {competency: 'fly'}, /"fly" is not a basic competency/],
    ['the wrong tier', {tier: 'enhanced'}, /not a enhanced competency/],
    ['an unknown job function', {functions: ['pilot']}, /"pilot" is not a job function/],
    ['a document that is gone', {document: 'gone'}, /no docs\/toolkit\/gone/],
    ['a quiz that is gone', {quiz: 'gone'}, /no quiz "gone"/],
  ])('with %s is told where and what', (_what, given, message) => {
    expect(mistakes(given).join('\n')).toMatch(message);
  });

  it('of a document needs its files to exist', () => {
    const document = {version: 'Sample 1', language: 'English', files: [{format: 'PDF', path: 'toolkit/gone.pdf'}]};
    expect(mistakes(document, 'toolkit/leaflet').join('\n')).toMatch(/static\/toolkit\/gone\.pdf is missing/);
    expect(mistakes({...document, files: [{format: 'PDF', path: 'toolkit/leaflet.pdf'}]}, 'toolkit/leaflet')).toEqual([]);
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
      {anchor: null, heading: '', text: 'Intro one. A B'},
      {anchor: 'steps', heading: 'Steps', text: 'Do it. Then rest.'},
    ]);
    expect(sectionsOf('<main>No article</main>')).toEqual([]);
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
