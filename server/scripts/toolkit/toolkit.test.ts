/** The toolkit's files as those who get them have them: read from what is committed. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {wordOf} from '../../documents/written/word.ts';
import {blanksOf, headOf} from '../../documents/written/words.ts';
import {filesToMake, output, sheetsOf} from './toolkit.ts';

const partsOf = (file: Uint8Array) => {
  const files = unzipSync(file);
  return (name: string) => strFromU8(files[name] ?? new Uint8Array());
};
const controlsIn = (xml: string) => [...xml.matchAll(/<w:alias w:val="([^"]*)"/g)].map(([, name = '']) => decoded(name));
const decoded = (xml: string) => xml.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

describe.each(filesToMake())('$name', ({name, written}) => {
  const part = partsOf(readFileSync(join(output, `${name}.docx`)));
  const language = written.language === 'en' ? 'en-GB' : written.language;

  it('has a field for each blank, in the order in which they are filled in, and Tab goes through them', () => {
    const expected = blanksOf(written.source).map((blank) => blank.slice(0, 64));
    expect(controlsIn(part('word/document.xml'))).toEqual(expected);
    expect(part('word/settings.xml')).toContain('<w:documentProtection w:edit="forms" w:enforcement="1"/>');
  });

  it('tells its language and who made it, and which version it is', () => {
    const head = Object.keys(unzipSync(readFileSync(join(output, `${name}.docx`)))).filter((each) => /header\d/.test(each));
    expect(head.map((each) => decoded(part(each))).join()).toContain(headOf(written));
    expect(part('word/styles.xml')).toContain(`<w:lang w:val="${language}"`);
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
    expect(pdf).toMatch(new RegExp(`/Lang \\(${written.language}`));
  });
});

it('keeps what a victim or the person warned would not be told in files of their own', () => {
  const names = filesToMake().map(({name}) => name);
  const withNotes = names.filter((name) => name.endsWith('-notes')).map((name) => name.replace(/-notes$/, ''));
  const leaving = names.filter((name) => !name.endsWith('-notes') && withNotes.some((each) => name.startsWith(each)));
  expect(leaving).toContain('victim-leaflet-pl');
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
  const sheets = sheetsOf(
    'letter',
    'Dear [[Name & "title"]],\n\n# A letter\n\n---\n\n# Notes\n\n| Field | Answer |\n| --- | --- |\n| Who | |\n',
  );
  expect([...sheets.keys()]).toEqual(['letter', 'letter-notes']);
  const controls = async (name: string) => {
    const written = {title: name, source: sheets.get(name) ?? '', language: 'en', version: 1, size: 11};
    return controlsIn(partsOf(await wordOf(written))('word/document.xml'));
  };
  expect(await controls('letter')).toEqual(['Name & "title"']);
  expect(await controls('letter-notes')).toEqual(['Who']);
});
