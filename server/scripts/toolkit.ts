/** Makes the toolkit's DOCX and PDF files from their Markdown sources. The files are committed with the hash of what they were made from. */
import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType} from 'docx';
import MarkdownIt, {type Token} from 'markdown-it';
import {launchChromium} from '../testing/chromium.ts';

const project = resolve(import.meta.dirname, '../..');
export const sourcesFolder = join(project, 'docs/toolkit/_sources');
export const madeFrom = join(sourcesFolder, 'made-from.json');
const output = join(project, 'static/toolkit');
const markdown = new MarkdownIt({html: false});
const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

export function sourceHashes(): Record<string, string> {
  const sources = readdirSync(sourcesFolder).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(
    sources.sort().map((name) => [
      name.replace('.md', ''),
      createHash('sha256')
        .update(readFileSync(join(sourcesFolder, name)))
        .digest('hex'),
    ]),
  );
}

if (import.meta.main) {
  mkdirSync(output, {recursive: true});
  const browser = await launchChromium();
  for (const id of Object.keys(sourceHashes())) {
    const source = readFileSync(join(sourcesFolder, `${id}.md`), 'utf8');
    const title = /^# (.*)$/m.exec(source)?.[1] ?? id;
    const page = await browser.newPage();
    await page.setContent(html(title, markdown.render(source)));
    // A tagged PDF keeps its headings and tables for a screen reader.
    await page.pdf({
      path: join(output, `${id}.pdf`),
      format: 'A4',
      tagged: true,
      outline: true,
      margin: {top: '18mm', bottom: '18mm', left: '18mm', right: '18mm'},
    });
    await page.close();
    writeFileSync(join(output, `${id}.docx`), await Packer.toBuffer(docx(title, markdown.parse(source, {}))));
    console.log(`made ${id}.pdf and ${id}.docx`);
  }
  await browser.close();
  writeFileSync(madeFrom, `${JSON.stringify(sourceHashes(), null, 2)}\n`);
}

function html(title: string, body: string): string {
  const style =
    'body{font:11pt/1.5 Arial,Helvetica,sans-serif;color:#17212b}h1{font-size:20pt;margin:0 0 8pt}h2{font-size:14pt;margin:16pt 0 6pt}table{border-collapse:collapse;width:100%;margin:8pt 0}th,td{border:1px solid #6b7885;padding:6pt;text-align:left;vertical-align:top}th{background:#f4f6f8}tr{break-inside:avoid}td:first-child{width:40%}';
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${markdown.utils.escapeHtml(title)}</title><style>${style}</style></head><body>${body}</body></html>`;
}

function docx(title: string, tokens: Token[]): Document {
  const children: (Paragraph | Table)[] = [];
  const lists: {reference: string; instance: number}[] = [];
  let instance = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const inline = tokens[at + 1];
    if (token.type === 'ordered_list_open' || token.type === 'bullet_list_open') {
      instance += 1;
      lists.push({reference: token.type === 'ordered_list_open' ? 'numbers' : 'bullets', instance});
    } else if (token.type === 'ordered_list_close' || token.type === 'bullet_list_close') lists.pop();
    else if (token.type === 'heading_open')
      children.push(
        new Paragraph({heading: headings[Number(token.tag[1]) - 1] ?? HeadingLevel.HEADING_3, children: runs(inline)}),
      );
    else if (token.type === 'paragraph_open') {
      const list = lists.at(-1);
      children.push(
        new Paragraph({
          children: runs(inline),
          spacing: {after: 120},
          ...(list && {numbering: {...list, level: lists.length - 1}}),
        }),
      );
    } else if (token.type === 'table_open') {
      const end = tokens.findIndex((each, index) => index > at && each.type === 'table_close');
      children.push(table(tokens.slice(at, end)), new Paragraph(''));
      at = end;
    }
  }
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) =>
    [0, 1].map((each) => ({level: each, format, text, style: {paragraph: {indent: {left: 500 * (each + 1), hanging: 300}}}}));
  return new Document({
    title,
    creator: 'Waymark',
    styles: {default: {document: {run: {font: 'Arial', size: 22}}}},
    numbering: {
      config: [
        {reference: 'numbers', levels: level(LevelFormat.DECIMAL, '%1.')},
        {reference: 'bullets', levels: level(LevelFormat.BULLET, '•')},
      ],
    },
    sections: [{children}],
  });
}

function table(tokens: Token[]): Table {
  const rows: {header: boolean; cells: Token[]}[] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'tr_open') rows.push({header: tokens[index + 1]?.type === 'th_open', cells: []});
    else if (token.type === 'inline') rows.at(-1)?.cells.push(token);
  });
  return new Table({
    width: {size: 100, type: WidthType.PERCENTAGE},
    rows: rows.map(
      ({header, cells}) =>
        new TableRow({
          tableHeader: header,
          cantSplit: true,
          children: cells.map(
            (cell) =>
              new TableCell({
                margins: {top: 80, bottom: 80, left: 100, right: 100},
                children: [new Paragraph({children: runs(cell, header)})],
              }),
          ),
        }),
    ),
  });
}

function runs(inline: Token | undefined, bold = false): TextRun[] {
  let strong = bold;
  let italics = false;
  return (inline?.children ?? []).flatMap(({type, content}) => {
    if (type === 'strong_open' || type === 'strong_close') strong = bold || type === 'strong_open';
    else if (type === 'em_open' || type === 'em_close') italics = type === 'em_open';
    else if (type === 'softbreak' || type === 'hardbreak') return [new TextRun({text: ' '})];
    else if (content !== '') return [new TextRun({text: content, bold: strong, italics})];
    return [];
  });
}
