/**
 * Reports the reading age of all prose, and fails where a page is far above what we aim for. Flesch–Kincaid grade (Kincaid,
 * Fishburne, Rogers and Chissom, 1975) plus five, which is the age of a pupil of that grade: words a sentence, syllables a word.
 */
import {globSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {syllable} from 'syllable';
import {parse} from 'yaml';
import {markdown} from '../posts/markdown.ts';

const aim = 12;
/** Names of Acts, bodies and powers are long, and a page about them may not leave them out. */
const highest = 15;
const fewestWords = 80;

export type Readability = {words: number; sentences: number; syllables: number};

export function readabilityOf(text: string): Readability {
  const sentences = text.split(/[.?!]+(?=\s|$)|\n+/).filter((sentence) => /\p{L}/u.test(sentence));
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []);
  return {
    words: words.length,
    sentences: sentences.length,
    syllables: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  };
}

/** In years. */
export function readingAge({words, sentences, syllables}: Readability): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59 + 5;
}

/** The words of a page: no front matter, imports, components or addresses. */
export function proseOf(page: string): string {
  const body = page
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^import .*$/gm, '')
    .replace(/<\/?[A-Za-z][^>]*>/g, '')
    .replace(/^:::.*$/gm, '')
    // A table is read cell by cell.
    .replace(/^\|[\s:|-]+\|$/gm, '')
    .replace(/\|/g, '\n\n')
    .replace(/\{\/\*.*?\*\/\}/g, '');
  return markdown('http://localhost').toText(body);
}

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '../..');
  const pages = ['docs/**/*.{md,mdx}', 'blog/**/*.{md,mdx}']
    .flatMap((pattern) => globSync(pattern, {cwd: root}))
    // The formula is for English.
    .filter((file) => !/-[a-z]{2}\.md$/.test(file))
    .map((file) => ({file, text: proseOf(readFileSync(resolve(root, file), 'utf8'))}));
  const terms = parse(readFileSync(resolve(root, 'docs/glossary.yaml'), 'utf8')) as {meaning: string}[];
  const rated = [...pages, {file: 'glossary.yaml', text: terms.map(({meaning}) => meaning).join('\n')}]
    .map(({file, text}) => ({file, ...readabilityOf(text)}))
    .filter(({words}) => words >= fewestWords)
    .map((each) => ({...each, age: readingAge(each)}))
    .sort((a, b) => b.age - a.age);
  const total = rated.reduce(
    (sum, {words, sentences, syllables}) => ({
      words: sum.words + words,
      sentences: sum.sentences + sentences,
      syllables: sum.syllables + syllables,
    }),
    {words: 0, sentences: 0, syllables: 0},
  );
  const above = rated.filter(({age}) => age > aim);
  console.log(
    `Reading age of ${rated.length} pages, ${total.words} words: ${readingAge(total).toFixed(1)} years; aim ${aim}. Above it: ${above.length}.`,
  );
  for (const {file, age} of process.argv.includes('--all') ? rated : above.slice(0, 5))
    console.log(`  ${age.toFixed(1)}  ${file}`);
  const tooHigh = rated.filter(({age}) => age > highest);
  if (tooHigh.length > 0) {
    console.error(`Shorter sentences and words are needed in: ${tooHigh.map(({file}) => file).join(', ')}`);
    process.exitCode = 1;
  }
}
