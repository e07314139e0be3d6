import {readFileSync} from 'node:fs';
import {strFromU8, unzipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {aDocx} from '../../../../server/testing/toolkit/papers.ts';
import {fieldsOf, filledIn} from './fields.ts';

const letter = readFileSync('static/toolkit/community-protection-warning.docx');
const wordsOf = (docx: Uint8Array) =>
  [...strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).matchAll(/<w:t[ >][^<]*<|<w:br\/>/g)]
    .map(([tag]) => (tag === '<w:br/>' ? '\n' : tag.replace(/^[^>]*>|<$/g, '')))
    .join('');

describe('the fields of a Word file', () => {
  it('are those that it asks for, in its order, with their whole names', () => {
    const names = fieldsOf(letter).map(({name}) => name);
    expect(names.slice(0, 3)).toEqual(['Name of your organisation', 'Address of your organisation', 'Date of this letter']);
    expect(names).toContain(
      'What you have, such as an officer&apos;s visit; nothing that tells who reported it'.replace('&apos;', "'"),
    );
    expect(names.length).toBeGreaterThan(25);
  });

  it('take what was typed, with its lines and signs, and nothing else changes', () => {
    const filled = filledIn(
      letter,
      new Map([
        [1, '1 <High> Street\nBlaby & Co'],
        [2, '  '],
      ]),
    );
    expect(wordsOf(filled)).toContain('1 &lt;High&gt; Street\nBlaby &amp; Co');
    const [before, after] = [wordsOf(letter), wordsOf(filled)];
    expect(after.replace('1 &lt;High&gt; Street\nBlaby &amp; Co', '[Address of your organisation]')).toBe(before);
    expect(fieldsOf(filled).map(({id}) => id)).toEqual(fieldsOf(letter).map(({id}) => id));
    expect(strFromU8(unzipSync(filled)['word/settings.xml'] ?? new Uint8Array())).toContain('documentProtection');
  });

  it('that are whole paragraphs or cells stay so, and what is no text is left alone', () => {
    const xml = (body: string) =>
      new TextEncoder().encode(`<w:document xmlns:w="x" xmlns:w14="y"><w:body>${body}</w:body></w:document>`);
    const paragraph =
      '<w:sdt><w:sdtPr><w:alias w:val="What"/></w:sdtPr><w:sdtContent><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p></w:sdtContent></w:sdt>';
    const box =
      '<w:sdt><w:sdtPr><w:alias w:val="Tick"/><w14:checkbox/></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>';
    const docx = aDocx([], {'word/document.xml': xml(box + paragraph)});
    expect(fieldsOf(docx)).toEqual([{id: 0, name: 'What'}]);
    const filled = strFromU8(unzipSync(filledIn(docx, new Map([[0, 'Noise']])))['word/document.xml'] ?? new Uint8Array());
    expect(filled).toContain(box);
    expect(filled).toContain('<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">Noise</w:t></w:r></w:p>');
  });

  it('are none where it has none', () => {
    expect(fieldsOf(aDocx(['Text']))).toEqual([]);
  });
});
