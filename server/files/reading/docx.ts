/** The text of a Word file. Headers and footers are not read: mammoth leaves them out. */
import mammoth from 'mammoth';
import {type HTMLElement, parse} from 'node-html-parser';
import {FileRefused} from './refused.ts';
import {type FileText, inSections, safe, tidied} from './text.ts';

const block = /^(h[1-6]|p|li|tr)$/i;

/** Judged by `kindOf` before. */
export async function docxText(bytes: Uint8Array): Promise<FileText> {
  const {value} = await mammoth
    .convertToHtml(
      {buffer: Buffer.from(bytes)},
      {
        // Pictures are left out: what they show is not text, and they would make the page as large as the file.
        convertImage: mammoth.images.imgElement(async () => ({src: ''})),
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
      },
    )
    .catch((error: unknown) => {
      throw new FileRefused('damaged', 'It is damaged: Word may open it, but its text could not be read.', error);
    });
  const html = safe(value);
  return {sections: inSections(blocksOf(parse(html))), html};
}

/** A row of a table and a point of a list are a block each; what stands in them is not told twice. */
function* blocksOf(parent: HTMLElement): Generator<{heading: boolean; text: string}> {
  for (const node of parent.childNodes) {
    const tag = (node as HTMLElement).rawTagName ?? '';
    if (tag === '') {
      const text = tidied(node.text);
      if (text !== '') yield {heading: false, text};
    } else if (block.test(tag)) yield {heading: /^h/i.test(tag), text: tidied((node as HTMLElement).structuredText)};
    else yield* blocksOf(node as HTMLElement);
  }
}
