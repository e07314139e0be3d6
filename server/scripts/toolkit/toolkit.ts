/** Makes the toolkit's DOCX and PDF files from their Markdown sources. The files are committed with the hash of what they were made from. */
import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {launchChromium} from '../../testing/chromium.ts';
import {paperOf} from './paper.ts';
import {type Sheet, sheetsOf} from './sheets.ts';
import {wordOf} from './word.ts';

const project = resolve(import.meta.dirname, '../../..');
export const sourcesFolder = join(project, 'docs/toolkit/_sources');
export const madeFrom = join(sourcesFolder, 'made-from.json');
export const output = join(project, 'static/toolkit');

/** In points; 16 points and more are large print (UK Association for Accessible Formats, 2012). */
const sizes = {'': 10.5, '-large-print': 18};
const inLargePrint = new Set(['victim-leaflet']);

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

/** Each file without its ending, its sheet and the size of its text. */
export function filesToMake(): {name: string; sheet: Sheet; size: number}[] {
  return Object.keys(sourceHashes())
    .flatMap((id) => sheetsOf(id, readFileSync(join(sourcesFolder, `${id}.md`), 'utf8')))
    .flatMap((sheet) =>
      Object.entries(sizes)
        .filter(([ending]) => ending === '' || inLargePrint.has(sheet.name))
        .map(([ending, size]) => ({name: `${sheet.name}${ending}`, sheet, size})),
    );
}

if (import.meta.main) {
  mkdirSync(output, {recursive: true});
  const browser = await launchChromium();
  for (const {name, sheet, size} of filesToMake()) {
    const page = await browser.newPage();
    await page.setContent(paperOf(sheet, size));
    // A tagged PDF keeps its headings and tables for a screen reader.
    await page.pdf({
      path: join(output, `${name}.pdf`),
      format: 'A4',
      tagged: true,
      outline: true,
      margin: {top: '15mm', bottom: '13mm', left: '17mm', right: '17mm'},
    });
    await page.close();
    writeFileSync(join(output, `${name}.docx`), await wordOf(sheet, size));
    console.log(`made ${name}.pdf and ${name}.docx`);
  }
  await browser.close();
  writeFileSync(madeFrom, `${JSON.stringify(sourceHashes(), null, 2)}\n`);
}
