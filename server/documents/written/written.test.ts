import {strFromU8, unzipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {docxText} from '../../files/reading/docx.ts';
import {bodyOf, paperOf} from './paper.ts';
import {wordOf} from './word.ts';
import {blanksOf, titleOf} from './words.ts';

const source = `# Letter to [[Name]]

Read **this** on [our page](https://example.org/x) and write [[What you saw]].

1. One
2. Two

## Then

3. Three

| When | Who came | What was said |
| --- | --- | --- |
| First visit | | |
| Second visit | Nobody | [[Why]] |

---

| Field | Answer |
| --- | --- |
| Reference | |
`;
const written = {title: 'Letter', source, language: 'pl', version: 3, size: 11};
const partOf = async (name: string) => strFromU8(unzipSync(await wordOf(written))[name] ?? new Uint8Array());

describe('words that are written here', () => {
  const blanks = ['Name', 'What you saw', 'Who came: First visit', 'What was said: First visit', 'Why', 'Reference'];

  it('have their blanks in the order of the text: in sentences, in lists, and in the empty cells of any table', async () => {
    expect(blanksOf(source)).toEqual(blanks);
    const xml = await partOf('word/document.xml');
    expect([...xml.matchAll(/<w:alias w:val="([^"]*)"/g)].map(([, name]) => name)).toEqual(blanks);
  });

  it('become a Word file that says all of them, in its language, with the version at the head', async () => {
    const {html} = await docxText(await wordOf(written));
    for (const words of ['Read <strong>this</strong>', 'our page (https://example.org/x)', 'One', 'Nobody', 'Second visit'])
      expect(html).toContain(words);
    expect(await partOf('word/document.xml')).toContain('<w:pageBreakBefore/>');
    expect(await partOf('word/numbering.xml')).toContain('<w:start w:val="3"/>');
    expect(await partOf('word/styles.xml')).toContain('<w:lang w:val="pl"/>');
    expect(await partOf('word/header1.xml')).toContain('Letter, version 3');
  });

  it('become a page on which a blank is room to write', () => {
    expect(bodyOf(source)).toContain('<th scope="row">Reference</th><td></td>');
    expect(bodyOf(source)).toContain('<tr><td>First visit</td><td></td><td></td></tr>');
    expect(bodyOf(source)).toContain('<span class="blank">[What you saw]</span>');
  });

  it('run nothing, and end neither the style nor the title', () => {
    const title = '</title></style><script>x</script>"; } body { display: none';
    const {html, style} = paperOf({...written, title, source: '<script>x</script>\n\n[a](javascript:x)'});
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('href="javascript');
    expect(style).not.toMatch(/<|"; \}/);
  });

  it('are called by their first heading', () => {
    expect(titleOf('Dear X\n\n# A *warning*\n\n# More')).toBe('A warning');
    expect(titleOf('## Only a part')).toBeUndefined();
  });
});
