import {strToU8, unzipSync, zipSync} from 'fflate';
import {afterAll, describe, expect, it} from 'vitest';
import {
  aDocx,
  aLockedPdf,
  anEndlessPdf,
  anOdt,
  aPdf,
  aScannedPdf,
  aZipBomb,
  lyingAboutSizes,
} from '../../testing/toolkit/papers.ts';
import {createReader} from './reader.ts';

const reader = createReader({milliseconds: 4_000, megabytes: 256});
afterAll(reader.stop);

const words = ['# How to ask', 'Write to the <council> & wait.', '# What comes next', 'An answer within ten days.'];
const inSections = [
  {heading: 'How to ask', text: 'Write to the <council> & wait.'},
  {heading: 'What comes next', text: 'An answer within ten days.'},
];

describe('what is read out of a file', () => {
  it.each([
    ['docx', aDocx(words)],
    ['odt', anOdt(words)],
  ])('of kind %s is its text by section, and a page of it', async (kind, bytes) => {
    const read = await reader.inspect(bytes);
    expect(read).toMatchObject({kind, state: 'read'});
    expect(read.text.sections).toEqual(inSections);
    expect(read.text.html).toBe(
      '<h2>How to ask</h2><p>Write to the &lt;council&gt; &amp; wait.</p><h2>What comes next</h2><p>An answer within ten days.</p>',
    );
  });

  it('of a PDF is its text by page', async () => {
    const {kind, state, text} = await reader.inspect(aPdf([['First (page)', 'and on'], ['Second page']]));
    expect([kind, state]).toEqual(['pdf', 'read']);
    expect(text.sections).toEqual([
      {heading: 'Page 1', text: 'First (page) and on'},
      {heading: 'Page 2', text: 'Second page'},
    ]);
  });

  it.each([
    ['empty', 'a scan', aScannedPdf()],
    ['locked', 'a PDF with a password', aLockedPdf()],
    ['damaged', 'half a PDF', aPdf([['First']]).subarray(0, 120)],
    [
      'locked',
      'an OpenDocument text with a password',
      anOdt([], {'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>')}),
    ],
  ])('says that it is %s for %s', async (state, _what, bytes) => {
    expect((await reader.inspect(bytes)).state).toBe(state);
  });

  it('never holds what a browser would run', async () => {
    const {text} = await reader.inspect(
      anOdt(['<script>alert(1)</script><a xlink:href="javascript:alert(1)">x</a>', '&#60;img src=x onerror=alert(1)&#62;']),
    );
    expect(text.html).not.toMatch(/<(script|img|a )/);
  });
});

it('is a Word file too where the names of its parts are written in other letters', async () => {
  const parts = unzipSync(aDocx(words));
  const small = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name.toLowerCase(), part]));
  expect((await reader.inspect(zipSync(small))).kind).toBe('docx');
});

const withDoctype = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>';
const padded = (size: number) => new Uint8Array(size).map((_, at) => (at * 7919) % 251);

describe('a file that is not taken', () => {
  it.each([
    ['a picture with the name of a document', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /picture/],
    ['a web page', strToU8('<!doctype html><script>alert(1)</script>'), /web page/],
    ['a drawing', strToU8('<?xml version="1.0"?>\n<svg onload="alert(1)"/>'), /drawing/],
    ['text', strToU8('Dear Sir'), /not a Word/],
    ['nothing', new Uint8Array(), /empty/],
    ['an old Word file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), padded(600)]), /old Office/],
    [
      'a locked Word file',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), padded(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      /password/,
    ],
    ['a table', zipSync({'[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.xml': strToU8('<x/>')}), /another kind/],
    ['macros', aDocx(words, {'word/vbaProject.bin': padded(100)}), /macros/],
    ['entities in a Word file', aDocx([], {'word/document.xml': strToU8(withDoctype)}), /definitions/],
    ['entities in an OpenDocument text', anOdt([], {'content.xml': strToU8(withDoctype)}), /definitions/],
    ['names that lead out of the folder', aDocx(words, {'../../etc/passwd': strToU8('x')}), /names/],
    ['a bomb', aZipBomb(60), /swell up/],
    ['a bomb in a document', aDocx(words, {'word/media/zeros.bin': new Uint8Array(60_000_000)}), /swell up/],
    [
      'a bomb whose directory says that it is small',
      lyingAboutSizes(aDocx(words, {'word/a.xml': new Uint8Array(900_000)}), 10),
      /damaged/,
    ],
    ['a directory that says it is huge', lyingAboutSizes(aDocx(words), 4_000_000_000), /larger unpacked/],
    ['half an archive', aDocx(words).subarray(0, 500), /damaged/],
  ])('%s', async (_what, bytes, sentence) => {
    await expect(reader.inspect(bytes)).rejects.toThrow(sentence);
  });

  it('because it holds too many files', async () => {
    const many = Object.fromEntries(Array.from({length: 2_001}, (_, at) => [`${at}.txt`, new Uint8Array()]));
    await expect(reader.inspect(zipSync(many))).rejects.toThrow(/2,001 files/);
  });
});

describe('a file that takes for ever', () => {
  it('is taken for what it is, without its text, and what comes after it is read', async () => {
    const [endless, next] = await Promise.all([reader.inspect(anEndlessPdf()), reader.inspect(aDocx(words))]);
    expect(endless).toMatchObject({kind: 'pdf', state: 'slow', text: {sections: []}});
    expect(next.text.sections).toEqual(inSections);
  });
});

it('a PDF that is an archive too is a PDF, and nothing else is looked at', async () => {
  const both = Buffer.concat([aPdf([['A page']]), aDocx(words)]);
  expect((await reader.inspect(both)).kind).toBe('pdf');
});
