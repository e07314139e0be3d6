/**
 * `npm run office-check`: opens the toolkit's Word files in LibreOffice and compares what stands in them, and in the PDFs, with their sources.
 * Apart from the tests, because it needs LibreOffice (`soffice`) and poppler (`pdfinfo`).
 */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {parse} from 'node-html-parser';
import {bodyOf} from '../../documents/written/paper.ts';
import {blanksOf, endOfTable, headOf, isBlank, markdown, tableOf, type Written} from '../../documents/written/words.ts';
import {pdfText} from '../../files/reading/pdf.ts';
import {filesToMake, output} from './toolkit.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-office-'));
const files = filesToMake();
const wrong: string[] = [];
try {
  const docx = files.map(({name}) => join(output, `${name}.docx`));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'odt', '--outdir', folder, ...docx], {stdio: 'ignore'});
  for (const {name, written} of files) {
    const content = strFromU8(unzipSync(readFileSync(join(folder, `${name}.odt`)))['content.xml'] ?? new Uint8Array());
    compare(`${name}.docx, its words`, wordsOfOdt(content), expected(written, 'named'));
    // LibreOffice 7 forgets the name of a field; what it shows until somebody writes is the same.
    const fields = [...content.matchAll(/<loext:content-control\b[^>]*>(.*?)<\/loext:content-control>/gs)];
    const shown = fields.map(([, inner = '']) => decoded(inner.replace(/<[^>]*>/g, '')).replace(/^\[|\]$/g, ''));
    compare(`${name}.docx, its fields in order`, shown.join(' | '), shownIn(written.source).join(' | '));
    const pdf = join(output, `${name}.pdf`);
    compare(`${name}.pdf, its words`, onceHeaded(await wordsOfPdf(pdf, written), written), expected(written, 'empty'));
    const info = execFileSync('pdfinfo', [pdf]).toString();
    if (!/Tagged: +yes/.test(info)) wrong.push(`${name}.pdf is not tagged.`);
    if (/Title: +(.*)/.exec(info)?.[1]?.trim() !== written.title) wrong.push(`${name}.pdf has another title than its source.`);
    if (!readFileSync(pdf, 'latin1').includes(`/Lang (${written.language}`)) wrong.push(`${name}.pdf does not say its language.`);
  }
} finally {
  rmSync(folder, {recursive: true, force: true});
}
console.log(`${files.length} Word files and ${files.length} PDFs compared with their sources.`);
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exitCode = 1;
}

function compare(what: string, found: string, wanted: string): void {
  if (found === wanted) return;
  let at = 0;
  while (found[at] === wanted[at]) at += 1;
  wrong.push(
    `${what}, differ at: "${found.slice(Math.max(0, at - 30), at + 50)}" instead of "${wanted.slice(Math.max(0, at - 30), at + 50)}"`,
  );
}

/** White space makes no difference, nor do the marks before the points of a list. */
function tidied(text: string): string {
  return text.replace(/[•\s\u00a0]+/g, '');
}
function decoded(xml: string): string {
  return xml.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_all, name: string) => ({amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"})[name] ?? '',
  );
}

/** What each blank shows until somebody writes. */
function shownIn(source: string): string[] {
  const tokens = markdown.parse(source, {});
  const short = new Set(
    tokens.flatMap(({type}, at) =>
      type === 'table_open'
        ? tableOf(tokens.slice(at, endOfTable(tokens, at)))
            .rows.flat()
            .flatMap((cell) => (isBlank(cell) && cell.shown ? [cell.blank] : []))
        : [],
    ),
  );
  return blanksOf(source).map((name) => (short.has(name) ? '…' : name));
}

/** On paper the blank of a table is room to write; in Word it says what belongs there. */
function expected({source}: Pick<Written, 'source'>, blanks: 'named' | 'empty'): string {
  const page = parse(bodyOf(source));
  // A browser writes the number of a point; Word counts by itself.
  if (blanks === 'empty')
    for (const list of page.querySelectorAll('ol'))
      for (const [at, point] of list.querySelectorAll('li').entries())
        point.insertAdjacentHTML('afterbegin', `${Number(list.getAttribute('start') ?? 1) + at}.`);
  if (blanks === 'named') {
    const names = shownIn(source);
    let at = 0;
    for (const each of page.querySelectorAll('span.blank, td')) {
      if (each.tagName === 'SPAN') at += 1;
      else if (each.textContent === '') {
        each.set_content(`[${names[at]?.replaceAll('<', '&lt;')}]`);
        at += 1;
      }
    }
  }
  return tidied(decoded(page.textContent));
}

function wordsOfOdt(content: string): string {
  const body = content.slice(content.indexOf('<office:text'), content.lastIndexOf('</office:text>'));
  return tidied(decoded(body.replace(/<text:s\b[^>]*>|<text:tab\/>|<text:line-break\/>/g, ' ').replace(/<[^>]*>/g, '')));
}

/** The heads of a table that goes on on another page are there again. */
function onceHeaded(found: string, {source}: Written): string {
  const wanted = expected({source}, 'empty');
  return parse(bodyOf(source))
    .querySelectorAll('thead')
    .map((head) => tidied(decoded(head.textContent)))
    .reduce((text, head) => {
      const again = text.split(head).length - wanted.split(head).length;
      let left = text;
      for (let time = 0; time < again; time += 1) {
        const last = left.lastIndexOf(head);
        left = left.slice(0, last) + left.slice(last + head.length);
      }
      return left;
    }, found);
}

/** Without what stands at the head and the foot of each page. */
async function wordsOfPdf(file: string, written: Written): Promise<string> {
  const {sections} = await pdfText(readFileSync(file));
  const text = tidied(sections.map(({text: each}) => each).join(' '));
  const bare = text.replaceAll(tidied(headOf(written)), '');
  return sections.reduce((left, _page, at) => left.replace(`${at + 1}/${sections.length}`, ''), bare);
}
