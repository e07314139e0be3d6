/** A sheet as a page that Chromium prints: blanks are lines to write on. */
import type {Token} from 'markdown-it';
import {markdown, rowsOf, type Sheet} from './sheets.ts';

const style = (size: number) => `
  body { font: ${size}pt/1.4 Arial, Helvetica, sans-serif; color: #17212b; margin: 0; }
  h1 { font-size: 1.5em; line-height: 1.2; margin: 0 0 6pt; }
  * + h1 { margin-top: 12pt; }
  h2 { font-size: 1.15em; margin: 10pt 0 3pt; break-after: avoid; }
  p { margin: 0 0 5pt; }
  ol, ul { margin: 0 0 6pt; padding-left: 18pt; }
  table { border-collapse: collapse; width: 100%; margin: 4pt 0 8pt; }
  th, td { border: 1px solid #6b7885; padding: 3pt 5pt; text-align: left; vertical-align: top; }
  th { width: 40%; background: #f4f6f8; font-weight: normal; }
  thead th { font-weight: bold; }
  tr, li { break-inside: avoid; }
  .blank { color: #4a5763; border-bottom: 1px solid #6b7885; }`;

/** `size`: of the text, in points. */
export function paperOf({title, source}: Sheet, size: number): string {
  const body = markdown.renderer.render(withForms(markdown.parse(source, {})), markdown.options, {});
  const withBlanks = body.replace(/\[\[([^\]]+)\]\]/g, (_all, name: string) => `<span class="blank">[${name}]</span>`);
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${markdown.utils.escapeHtml(title)}</title><style>${style(size)}</style></head><body>${withBlanks}</body></html>`;
}

/** A table of blanks becomes rows of a label and room to write. */
function withForms(tokens: Token[]): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const end = token.type === 'table_open' ? tokens.findIndex((each, index) => index > at && each.type === 'table_close') : -1;
    const table = end === -1 ? undefined : rowsOf(tokens.slice(at, end));
    if (!table?.isForm) {
      out.push(token);
      continue;
    }
    const html = Object.assign(Object.create(Object.getPrototypeOf(token)) as Token, token, {type: 'html_block', tag: ''});
    html.content = `<table><tbody>${table.rows
      .map(
        ({label}) =>
          `<tr><th scope="row">${markdown.renderer.renderInline(label.children ?? [], markdown.options, {})}</th><td></td></tr>`,
      )
      .join('')}</tbody></table>`;
    out.push(html);
    at = end;
  }
  return out;
}
