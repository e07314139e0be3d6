/** Written words as a Word document whose blanks are content controls: Tab goes from one to the next, and nothing else can be changed by accident. */
import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';
import type {Token} from 'markdown-it';
import {type Cell, endOfTable, headOf, isBlank, markdown, piecesOf, tableOf, type Written} from './words.ts';

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
/** Characters that no text has: between them stands the name of a blank, until it becomes a content control. */
const [begin, between, end] = ['\uE000', '\uE001', '\uE002'];
const markers = new RegExp(`[${begin}${between}${end}]`, 'g');

export async function wordOf(written: Written): Promise<Uint8Array> {
  const {title, language, size} = written;
  const source = written.source.replace(markers, '');
  const document = new Document({
    title,
    creator: 'Waymark',
    lastModifiedBy: 'Waymark',
    styles: {
      default: {document: {run: {font: 'Arial', size: size * 2, language: {value: language === 'en' ? 'en-GB' : language}}}},
    },
    numbering: {
      config: [
        ...startsOf(source).map((start) => ({reference: `numbers-${start}`, levels: levels(LevelFormat.DECIMAL, '%1.', start)})),
        {reference: 'bullets', levels: levels(LevelFormat.BULLET, '•')},
      ],
    },
    sections: [
      {
        properties: {page: {margin: {top: 1100, header: 500, bottom: 900, left: 1100, right: 1100}}},
        headers: {default: new Header({children: [head(headOf(written))]})},
        children: blocks(source),
      },
    ],
  });
  return withControls(await Packer.toBuffer(document));
}

const head = (text: string) =>
  new Paragraph({alignment: AlignmentType.RIGHT, children: [new TextRun({text, size: 16, color: '4A5763'})]});

const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, start = 1) =>
  [0, 1].map((level) => ({
    level,
    format,
    text,
    start: level === 0 ? start : 1,
    style: {paragraph: {indent: {left: 500 * (level + 1), hanging: 300}}},
  }));

/** A list may go on from the one before a heading: statements are numbered through. */
const startOf = (token: Token): number => Number(token.attrGet('start') ?? 1);
const startsOf = (source: string): number[] => [
  ...new Set(
    markdown
      .parse(source, {})
      .filter(({type}) => type === 'ordered_list_open')
      .map(startOf),
  ),
];

function blocks(source: string): (Paragraph | Table)[] {
  const tokens = markdown.parse(source, {});
  const children: (Paragraph | Table)[] = [];
  const lists: {reference: string; instance: number}[] = [];
  let instance = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const inline = tokens[at + 1];
    if (token.type === 'ordered_list_open' || token.type === 'bullet_list_open') {
      instance += 1;
      lists.push({reference: token.type === 'ordered_list_open' ? `numbers-${startOf(token)}` : 'bullets', instance});
    } else if (token.type === 'ordered_list_close' || token.type === 'bullet_list_close') lists.pop();
    else if (token.type === 'heading_open') {
      const heading = headings[Number(token.tag[1]) - 1] ?? HeadingLevel.HEADING_3;
      children.push(new Paragraph({heading, keepNext: true, children: runs(inline), spacing: {before: 160, after: 80}}));
    } else if (token.type === 'paragraph_open') {
      const list = lists.at(-1);
      const numbering = list && {numbering: {...list, level: lists.length - 1}};
      children.push(new Paragraph({children: runs(inline), spacing: {after: 80}, ...numbering}));
    } else if (token.type === 'table_open') {
      const close = endOfTable(tokens, at);
      children.push(table(tokens.slice(at, close)), new Paragraph({children: [], spacing: {after: 0}}));
      at = close;
    } else if (token.type === 'hr') children.push(new Paragraph({pageBreakBefore: true, children: [], spacing: {after: 0}}));
    else if (token.type === 'fence' || token.type === 'code_block')
      children.push(
        ...token.content
          .trimEnd()
          .split('\n')
          .map((text) => new Paragraph({children: [new TextRun({text})]})),
      );
  }
  return children;
}

function table(tokens: Token[]): Table {
  const {header, rows} = tableOf(tokens);
  const columns = Math.max(header?.length ?? 0, ...rows.map(({length}) => length));
  const cell = (children: TextRun[], width: number) =>
    new TableCell({
      width: {size: width, type: WidthType.PERCENTAGE},
      margins: {top: 60, bottom: 60, left: 100, right: 100},
      children: [new Paragraph({children})],
    });
  const widths = widthsOf([...(header === null ? [] : [header]), ...rows], columns);
  const widthOf = (column: number) => (columns === 2 ? [40, 60][column] : widths[column]) ?? 0;
  return new Table({
    width: {size: 100, type: WidthType.PERCENTAGE},
    rows: [
      ...(header === null
        ? []
        : [new TableRow({tableHeader: true, children: header.map((each, column) => cell(runs(each, true), widthOf(column)))})]),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((each, column) =>
              cell(isBlank(each) ? [marker(each.blank, each.shown)] : runs(each), widthOf(column)),
            ),
          }),
      ),
    ],
  });
}

/** In percent: a column is as wide as its longest words want, within bounds. */
function widthsOf(rows: readonly (readonly Cell[])[], columns: number): number[] {
  const wanted = Array.from({length: columns}, (_, column) => {
    const lengths = rows.map((cells) => {
      const cell = cells[column];
      return cell === undefined || isBlank(cell) ? 0 : cell.content.length;
    });
    return Math.min(36, Math.max(10, ...lengths));
  });
  const all = wanted.reduce((sum, each) => sum + each, 0);
  return wanted.map((each) => Math.floor((each / all) * 100));
}

/** The name of a blank, and what it shows. */
const marker = (name: string, shown = name) => new TextRun({text: `${begin}${name}${between}${shown}${end}`});

function runs(inline: Token | undefined, bold = false): TextRun[] {
  let strong = bold;
  let italics = false;
  let address = '';
  return (inline?.children ?? []).flatMap((token) => {
    const {type, content} = token;
    if (type === 'strong_open' || type === 'strong_close') strong = bold || type === 'strong_open';
    else if (type === 'em_open' || type === 'em_close') italics = type === 'em_open';
    else if (type === 'link_open') address = String(token.attrGet('href') ?? '');
    // On paper nobody can follow it.
    else if (type === 'link_close') return [new TextRun({text: ` (${address})`, bold: strong, italics})];
    else if (type === 'softbreak') return [new TextRun({text: ' '})];
    else if (type === 'hardbreak') return [new TextRun({text: '', break: 1})];
    else if (content !== '')
      return piecesOf(content).map((piece) =>
        'blank' in piece ? marker(piece.blank) : new TextRun({text: piece.text, bold: strong, italics}),
      );
    return [];
  });
}

/** Turns each marked run into a content control, and protects the rest so that Tab moves between them. */
function withControls(packed: Uint8Array): Uint8Array {
  const files = unzipSync(packed);
  const edit = (name: string, change: (xml: string) => string) => {
    const file = files[name];
    if (file === undefined) throw new Error(`The Word file has no ${name}.`);
    files[name] = strToU8(change(strFromU8(file)));
  };
  let id = 0;
  edit('word/document.xml', (xml) =>
    xml.replace(
      new RegExp(`<w:r>(?:(?!</w:r>).)*${begin}([^${between}]*)${between}([^${end}]*)${end}(?:(?!</w:r>).)*</w:r>`, 'gs'),
      (_run, name: string, shown: string) => {
        id += 1;
        return control(name, shown, id);
      },
    ),
  );
  edit('word/settings.xml', (xml) =>
    xml.replace(
      /(?=<w:(?:evenAndOddHeaders|compat|defaultTabStop)\b)|(?=<\/w:settings>)/,
      '<w:documentProtection w:edit="forms" w:enforcement="1"/>',
    ),
  );
  // One date for all, so that the same source gives the same file.
  return zipSync(files, {mtime: '2026-01-01T00:00:00Z'});
}

/** Word takes no longer name. */
const longestName = 64;

/**
 * ECMA-376, part 1, 17.5.2: a control that shows its name until something is written. Not of plain text: LibreOffice 7 moves the line
 * breaks of those to their beginning. `name` and `shown` are XML already.
 */
const control = (name: string, shown: string, id: number) =>
  `<w:sdt><w:sdtPr><w:alias w:val="${shortened(name)}"/><w:tag w:val="blank-${id}"/><w:id w:val="${1000 + id}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:color w:val="4A5763"/></w:rPr><w:t xml:space="preserve">[${shown}]</w:t></w:r></w:sdtContent></w:sdt>`;

/** No sign that is written as several is cut in two. */
const shortened = (name: string): string =>
  (name.replaceAll('"', '&quot;').match(/&\w+;|[\s\S]/g) ?? []).slice(0, longestName).join('');
