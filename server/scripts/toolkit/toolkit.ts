/**
 * Makes the toolkit's files from their Markdown sources: what the front matter of its pages names, in that language and for that reader. The
 * files are committed with the hash of what they were made from.
 */
import {createHash} from 'node:crypto';
import {globSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {parse} from 'yaml';
import {paperOf} from '../../documents/written/paper.ts';
import {wordOf} from '../../documents/written/word.ts';
import {textSize, titleOf, type Written} from '../../documents/written/words.ts';
import {launchChromium} from '../../testing/chromium.ts';

const project = resolve(import.meta.dirname, '../../..');
const pagesFolder = join(project, 'docs/toolkit');
const sourcesFolder = join(pagesFolder, '_sources');
export const madeFrom = join(sourcesFolder, 'made-from.json');
export const output = join(project, 'static/toolkit');

type Page = {version?: string; files?: {path: string; language?: string; variant?: string}[]};
const frontMatterOf = (page: string): Page => parse(readFileSync(page, 'utf8').split(/^---$/m)[1] ?? '') as Page;

/**
 * A line of three hyphens begins a sheet that is not part of the document: notes for whoever fills it in, which nobody sends. It becomes
 * a file of its own, so that there is nothing to take out.
 */
export function sheetsOf(id: string, source: string): Map<string, string> {
  return new Map(source.split(/^---\n/m).map((part, at) => [at === 0 ? id : `${id}-notes`, `${part.trim()}\n`]));
}

/** Each file without its ending, and what it is made from. */
export function filesToMake(): {name: string; written: Written}[] {
  const sheets = new Map(
    readdirSync(sourcesFolder)
      .filter((name) => name.endsWith('.md'))
      .flatMap((name) => [...sheetsOf(name.replace('.md', ''), readFileSync(join(sourcesFolder, name), 'utf8'))]),
  );
  return globSync('*.mdx', {cwd: pagesFolder})
    .sort()
    .map((page) => frontMatterOf(join(pagesFolder, page)))
    .flatMap(({version = '', files = []}) =>
      files
        .filter(({path}) => path.endsWith('.docx'))
        .map(({path, language = 'en', variant = 'standard'}) => {
          const name = path.replace(/^toolkit\/|\.docx$/g, '');
          const sheet = variant === 'large-print' ? name.replace(/-large-print$/, '') : name;
          const source = sheets.get(sheet);
          if (source === undefined) throw new Error(`${path} is named by a page, and there is no _sources/${sheet}.md.`);
          const written = {title: titleOf(source) ?? name, source, language, version: Number(/\d+/.exec(version)?.[0] ?? 1)};
          return {name, written: {...written, size: textSize(variant)}};
        }),
    );
}

/** By file, of what it is made from. */
export const sourceHashes = (): Record<string, string> =>
  Object.fromEntries(
    filesToMake().map(({name, written}) => [name, createHash('sha256').update(JSON.stringify(written)).digest('hex')]),
  );

if (import.meta.main) {
  mkdirSync(output, {recursive: true});
  const before = JSON.parse(readFileSync(madeFrom, 'utf8')) as Record<string, string>;
  const now = sourceHashes();
  const isAll = process.argv.includes('--all');
  const browser = await launchChromium();
  for (const {name, written} of filesToMake()) {
    if (!isAll && before[name] === now[name]) continue;
    const page = await browser.newPage();
    await page.setContent(paperOf(written).html);
    // A tagged PDF keeps its headings and tables for a screen reader.
    await page.pdf({
      path: join(output, `${name}.pdf`),
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    await page.close();
    writeFileSync(join(output, `${name}.docx`), await wordOf(written));
    // The words themselves come along, so that a partnership can go on from them.
    writeFileSync(join(output, `${name}.md`), written.source);
    console.log(`made ${name}.pdf, ${name}.docx and ${name}.md`);
  }
  await browser.close();
  writeFileSync(madeFrom, `${JSON.stringify(now, null, 2)}\n`);
}
