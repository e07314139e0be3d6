/** What is read out of a file: its text by section for search, and as a page for whoever cannot open it. */
import sanitize from 'sanitize-html';

export type TextSection = {heading: string; text: string};
export type FileText = {sections: TextSection[]; html: string};

/** Longer texts are cut: nobody searches for the end of a book. In characters. */
export const longestText = 1_000_000;

const allowed: sanitize.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'strong', 'em', 'sup', 'sub', 'ul', 'ol', 'li'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'a'],
  ],
  allowedAttributes: {a: ['href', 'rel'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan', 'scope'], ol: ['start']},
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  // The page that shows it has its own title.
  transformTags: {
    ...{h1: 'h2', h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6'},
    a: (_tag, {href = ''}) => ({tagName: 'a', attribs: {href, rel: 'nofollow noopener noreferrer'}}),
  },
};

/** Safe to stand in a page of ours. */
export const safe = (html: string): string => sanitize(html, allowed);

export const tidied = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** Blocks in their order, as sections; those before any heading have none. */
export function inSections(blocks: Iterable<{heading: boolean; text: string}>): TextSection[] {
  const sections: TextSection[] = [];
  let current: {heading: string; texts: string[]} = {heading: '', texts: []};
  let length = 0;
  const end = () => {
    if (current.heading !== '' || current.texts.length > 0)
      sections.push({heading: current.heading, text: current.texts.join(' ')});
  };
  for (const {heading, text} of blocks) {
    if (text === '' || length > longestText) continue;
    length += text.length;
    if (heading) {
      end();
      current = {heading: text.slice(0, 200), texts: []};
    } else current.texts.push(text);
  }
  end();
  return sections;
}
