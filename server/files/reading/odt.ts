/** The text of an OpenDocument text (ODF 1.3, part 3): headings, paragraphs, lists and tables of `content.xml`. */
import {archiveEntries, documentLimits} from './archive.ts';
import {FileRefused} from './refused.ts';
import {type FileText, inSections, safe, tidied} from './text.ts';

const tag = /<(\/?)([\w-]+:[\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;

/** What becomes of each element in the page; others are passed through. */
const pageTags: Record<string, string> = {
  'text:p': 'p',
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};
/** What is not text of the document: notes of reviewers, what was struck out, titles of pictures for nobody. */
const leftOut = new Set(['office:annotation', 'text:tracked-changes', 'office:forms', 'text:sequence-decls']);
const spaces: Record<string, string> = {'text:s': ' ', 'text:tab': ' ', 'text:line-break': '\n'};

/** Judged by `kindOf` before. */
export async function odtText(bytes: Uint8Array): Promise<FileText> {
  const entries = await archiveEntries(bytes, documentLimits);
  const part = (name: string) => entries.find((entry) => entry.name === name)?.read();
  if ((await part('META-INF/manifest.xml'))?.includes('encryption-data'))
    throw new FileRefused('locked', 'It is locked by a password. Save it without one, and send it again.');
  const content = (await part('content.xml'))?.toString('utf8');
  if (content === undefined) throw new FileRefused('damaged', 'It is damaged: it has no text part. Save it again.');
  const body = content.slice(Math.max(0, content.indexOf('<office:body')));
  const blocks: {heading: boolean; text: string}[] = [];
  const html: string[] = [];
  let text = '';
  let skipping = '';
  let level = 1;
  for (const [, closing, name = '', attributes = '', alone, words] of body.matchAll(tag)) {
    if (skipping !== '') {
      if (closing === '/' && name === skipping) skipping = '';
      continue;
    }
    if (words !== undefined) {
      text += words;
      html.push(words);
    } else if (leftOut.has(name)) {
      if (alone !== '/') skipping = name;
    } else if (spaces[name] !== undefined) {
      text += spaces[name];
      html.push(name === 'text:line-break' ? '<br>' : ' ');
    } else {
      const heading = name === 'text:h';
      if (heading && closing === '') level = Math.min(6, Number(/text:outline-level="(\d+)"/.exec(attributes)?.[1] ?? 1));
      const page = heading ? `h${level}` : pageTags[name];
      if (page !== undefined && alone !== '/') html.push(`<${closing}${page}>`);
      if (closing === '/' && (heading || name === 'text:p')) {
        blocks.push({heading, text: tidied(decoded(text))});
        text = '';
      }
    }
  }
  return {sections: inSections(blocks), html: safe(html.join(''))};
}

const entities: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};
/** The five that XML has, and characters by number; files with others of their own were refused. */
const decoded = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? all;
    const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
