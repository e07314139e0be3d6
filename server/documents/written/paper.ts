/** Written words as a page to read and to print: blanks are lines to write on. A browser prints it as a tagged PDF. */
import type {Token} from 'markdown-it';
import {endOfTable, headOf, isBlank, markdown, type Table, tableOf, type Written} from './words.ts';

const {escapeHtml} = markdown.utils;

/** CSS Syntax 3, 4.3.7: what would end the string, or the element that it stands in. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<>\n\r]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

const styleOf = (written: Written): string => `
  @page { size: A4; margin: 15mm 17mm 13mm;
    @top-right { content: ${cssString(headOf(written))}; font: 8pt Arial, sans-serif; color: #4a5763; }
    @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Arial, sans-serif; color: #4a5763; } }
  body { font: ${written.size}pt/1.4 Arial, Helvetica, sans-serif; color: #17212b; background: #fff; margin: 0; }
  @media screen { body { max-width: 44rem; margin: 1rem auto; padding: 0 1rem; } }
  h1 { font-size: 1.5em; line-height: 1.2; margin: 0 0 6pt; }
  * + h1 { margin-top: 12pt; }
  h2 { font-size: 1.15em; margin: 10pt 0 3pt; break-after: avoid; }
  h3 { font-size: 1em; margin: 8pt 0 2pt; break-after: avoid; }
  p { margin: 0 0 5pt; }
  ol, ul { margin: 0 0 6pt; padding-left: 18pt; }
  table { border-collapse: collapse; width: calc(100% - 2px); margin: 4pt 1px 8pt; }
  th, td { border: 1px solid #6b7885; padding: 3pt 5pt; text-align: left; vertical-align: top; }
  th[scope=row] { width: 40%; background: #f4f6f8; font-weight: normal; }
  tr, li { break-inside: avoid; }
  hr { border: 0; break-after: page; }
  .blank { color: #4a5763; border-bottom: 1px solid #6b7885; overflow-wrap: anywhere; }`;

/** The page, and its style by itself, so that whoever sends it can allow that and nothing else. */
export function paperOf(written: Written): {html: string; style: string} {
  const style = styleOf(written);
  const {language, title, source} = written;
  const html = `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style></head><body><main>${bodyOf(source)}</main></body></html>`;
  return {html, style};
}

export function bodyOf(source: string): string {
  const html = markdown.renderer.render(withTables(markdown.parse(source, {})), markdown.options, {});
  return html.replace(/\[\[([^\]]+)\]\]/g, (_all, name: string) => `<span class="blank">[${name}]</span>`);
}

/** A table's blanks are room to write. */
function withTables(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.type !== 'table_open') {
      out.push(token);
      continue;
    }
    const end = endOfTable(tokens, at);
    const html = Object.assign(Object.create(Object.getPrototypeOf(token)) as Token, token, {type: 'html_block', tag: ''});
    html.content = tableHtml(tableOf(tokens.slice(at, end)));
    out.push(html);
    at = end;
  }
  return out;
}

function tableHtml({header, rows}: Table): string {
  const words = ({children}: Token) => markdown.renderer.renderInline(children ?? [], markdown.options, {});
  const head = header && `<thead><tr>${header.map((cell) => `<th scope="col">${words(cell)}</th>`).join('')}</tr></thead>`;
  const body = rows.map(
    (cells) =>
      `<tr>${cells
        .map((cell, column) => {
          if (isBlank(cell)) return '<td></td>';
          return header === null && column === 0 ? `<th scope="row">${words(cell)}</th>` : `<td>${words(cell)}</td>`;
        })
        .join('')}</tr>`,
  );
  return `<table>${head ?? ''}<tbody>${body.join('')}</tbody></table>`;
}
