/** The text of a PDF, page by page. */
import {getDocumentProxy} from 'unpdf';
import {FileRefused} from './refused.ts';
import {type FileText, inSections, longestText, safe, tidied} from './text.ts';

/** More pages are a book. */
const mostPages = 1_000;

export async function pdfText(bytes: Uint8Array): Promise<FileText> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {verbosity: 0}).catch((error: Error) => {
    if (error.name === 'PasswordException')
      throw new FileRefused('locked', 'It is locked by a password. Save it without one, and send it again.', error);
    throw new FileRefused('damaged', 'It is damaged: it could not be opened. Save it again, and send it again.', error);
  });
  const pages: string[][] = [];
  let length = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages) && length < longestText; number += 1) {
    const page = await pdf.getPage(number);
    const {items} = await page.getTextContent();
    const lines: string[] = [];
    let line = '';
    for (const item of items) {
      if (!('str' in item)) continue;
      line += item.str;
      if (!item.hasEOL) continue;
      lines.push(tidied(line));
      line = '';
    }
    lines.push(tidied(line));
    page.cleanup();
    pages.push(lines.filter((each) => each !== ''));
    length += lines.join('').length;
  }
  const blocks = pages.flatMap((lines, at) =>
    lines.length === 0
      ? []
      : [
          {heading: true, text: `Page ${at + 1}`},
          {heading: false, text: lines.join(' ')},
        ],
  );
  const html = pages.map((lines, at) =>
    lines.length === 0 ? '' : `<h2>Page ${at + 1}</h2>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}`,
  );
  return {sections: inSections(pages.length === 1 ? blocks.filter(({heading}) => !heading) : blocks), html: safe(html.join(''))};
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
