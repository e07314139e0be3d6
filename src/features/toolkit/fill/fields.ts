/** The fields of a Word file (content controls; ECMA-376, part 1, 17.5.2): read and filled in where the person is, without a server. */
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';

/** In the order in which they stand. */
export type Field = {id: number; name: string};

const part = 'word/document.xml';
/** Innermost ones: what holds others is a frame. */
const control = /<w:sdt>((?:(?!<w:sdt>).)*?)<\/w:sdt>/gs;
/** Those that are no text: boxes to tick, lists, pictures. */
const otherKinds = /<(?:w14:checkbox|w:dropDownList|w:comboBox|w:picture|w:docPartObj|w:docPartList|w:group)\b/;

const decoded = (xml: string) =>
  xml.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_all, name: string) => ({amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"})[name] ?? '',
  );
const encoded = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML takes none of them.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const textOf = (xml: string) => decoded([...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));

/** What the person reads beside it: what the blank itself says, as long as it shows that, else its title. */
function nameOf(inner: string): string {
  const title = decoded(/<w:alias w:val="([^"]*)"/.exec(inner)?.[1] ?? '');
  const content = textOf(inner.slice(inner.indexOf('<w:sdtContent>')));
  const shown = /<w:showingPlcHdr\/>/.test(inner) ? content.replace(/^\[|\]$/g, '') : '';
  return shown.startsWith(title) || title === '' ? shown || title : title;
}

const isText = (inner: string) => !otherKinds.test(inner.slice(0, Math.max(0, inner.indexOf('<w:sdtContent>'))));

export function fieldsOf(docx: Uint8Array): Field[] {
  const xml = strFromU8(unzipSync(docx, {filter: ({name}) => name === part})[part] ?? new Uint8Array());
  return [...xml.matchAll(control)]
    .filter(([, inner = '']) => isText(inner))
    .map(([, inner = ''], id) => ({id, name: nameOf(inner) || `Blank ${id + 1}`}));
}

/** The same file with these answers, by field; a blank without one stays as it is. */
export function filledIn(docx: Uint8Array, answers: ReadonlyMap<number, string>): Uint8Array {
  const files = unzipSync(docx);
  const xml = strFromU8(files[part] ?? new Uint8Array());
  let id = -1;
  files[part] = strToU8(
    xml.replace(control, (whole, inner: string) => {
      if (!isText(inner)) return whole;
      id += 1;
      const answer = answers.get(id)?.trim() ?? '';
      return answer === '' ? whole : `<w:sdt>${written(inner, answer)}</w:sdt>`;
    }),
  );
  return zipSync(files);
}

/** Within a line a run, by itself a paragraph, as what was there: with its layout, without what marked it as a blank. */
function written(inner: string, answer: string): string {
  const run = `<w:r>${answer
    .split(/\r?\n/)
    .map((line) => `<w:t xml:space="preserve">${encoded(line)}</w:t>`)
    .join('<w:br/>')}</w:r>`;
  const content = inner.slice(inner.indexOf('<w:sdtContent>') + '<w:sdtContent>'.length, inner.lastIndexOf('</w:sdtContent>'));
  const layout = /<w:pPr>.*?<\/w:pPr>/s.exec(content)?.[0] ?? '';
  const cell = /^\s*<w:tc>(?:\s*<w:tcPr>.*?<\/w:tcPr>)?/s.exec(content)?.[0];
  const paragraph = /<w:p[ >]/.test(content) ? `<w:p>${layout}${run}</w:p>` : run;
  const properties = inner.slice(0, inner.indexOf('<w:sdtContent>')).replace('<w:showingPlcHdr/>', '');
  return `${properties}<w:sdtContent>${cell === undefined ? paragraph : `${cell}${paragraph}</w:tc>`}</w:sdtContent>`;
}
