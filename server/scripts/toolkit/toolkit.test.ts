/** The toolkit's files as those who get them have them: read from what is committed. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {blanksOf, sheetsOf} from './sheets.ts';
import {filesToMake, output} from './toolkit.ts';
import {wordOf} from './word.ts';

const partsOf = (file: Uint8Array) => {
  const files = unzipSync(file);
  return (name: string) => strFromU8(files[name] ?? new Uint8Array());
};
const controlsIn = (xml: string) => [...xml.matchAll(/<w:alias w:val="([^"]*)"/g)].map(([, name = '']) => decoded(name));
const decoded = (xml: string) => xml.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

describe.each(filesToMake())('$name', ({name, sheet}) => {
  const part = partsOf(readFileSync(join(output, `${name}.docx`)));

  it('has a field for each blank, in the order in which they are filled in, and Tab goes through them', () => {
    const expected = blanksOf(sheet.source).map((blank) => blank.slice(0, 64));
    expect(controlsIn(part('word/document.xml'))).toEqual(expected);
    expect(part('word/settings.xml')).toContain('<w:documentProtection w:edit="forms" w:enforcement="1"/>');
  });

  it('tells its language and who made it', () => {
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    expect(part('docProps/core.xml')).toMatch(/<dc:creator>Waymark<.*<cp:lastModifiedBy>Waymark</s);
  });

  it('leaves no heading alone at the foot of a page', () => {
    const headings = part('word/document.xml').match(/<w:p>(?:(?!<\/w:p>).)*w:val="Heading\d"(?:(?!<\/w:p>).)*/gs) ?? [];
    expect(headings.filter((heading) => !heading.includes('<w:keepNext/>'))).toEqual([]);
    expect(headings.length).toBeGreaterThan(0);
  });

  it('is tagged for a screen reader as a PDF, in its language', () => {
    const pdf = readFileSync(join(output, `${name}.pdf`), 'latin1');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toMatch(/\/Lang \(en-GB\)/);
  });
});

it('keeps what a victim or the person warned would not be told in files of their own', () => {
  const leaving = ['community-protection-warning', 'victim-leaflet', 'victim-leaflet-large-print'];
  for (const name of leaving) {
    const text = partsOf(readFileSync(join(output, `${name}.docx`)))('word/document.xml');
    expect(text.match(/\b(staff:|officer:|sample|sources:|remove this|before you send)/gi) ?? []).toEqual([]);
  }
});

it.each([
  ['community-protection-warning', 2],
  ['community-protection-warning-notes', 1],
  ['victim-leaflet', 2],
])('%s is %i pages on paper', (name, pages) => {
  const pdf = readFileSync(join(output, `${name}.pdf`), 'latin1');
  expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(pages);
});

it('makes a sheet of its own of what stands below a line, and a field of what stands in brackets', async () => {
  const [letter, notes] = sheetsOf(
    'letter',
    'Dear [[Name & "title"]],\n\n# A letter\n\n---\n\n# Notes\n\n| Field | Answer |\n| --- | --- |\n| Who | |\n',
  );
  expect([letter?.title, notes?.title, notes?.name]).toEqual(['A letter', 'Notes', 'letter-notes']);
  const word = async (sheet: typeof letter) => partsOf(await wordOf(sheet as NonNullable<typeof sheet>, 11))('word/document.xml');
  expect(controlsIn(await word(letter))).toEqual(['Name & "title"']);
  expect(controlsIn(await word(notes))).toEqual(['Who']);
});
