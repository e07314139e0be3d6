/** The sentence of a page that best shows why it was found. */
import type {ManifestPage} from '../content/contract.ts';

const longest = 160;

/** A page's sentences, split once when the index is built: doing it for every query would cost more than the query. */
export type Sentences = {text: string; lower: string}[];

/** The description comes first: it is shown where no sentence fits better. */
export function sentencesOf({description, sections}: Pick<ManifestPage, 'description' | 'sections'>): Sentences {
  const sentences = sections.flatMap(({text}) => text.split(/(?<=[.?])\s+/)).filter((text) => text.length > 20);
  return [description || (sections[0]?.text ?? ''), ...sentences].map((text) => ({text, lower: text.toLowerCase()}));
}

/** Plain text of at most about 160 characters: the sentence with most of the words. */
export function excerpt(sentences: Sentences, words: readonly string[]): string {
  const telling = words.filter((word) => word.length > 2);
  let best = sentences[0];
  let most = best === undefined ? 0 : countOf(best.lower, telling);
  for (const sentence of sentences) {
    if (most === telling.length) break;
    const hits = countOf(sentence.lower, telling);
    if (hits > most) [best, most] = [sentence, hits];
  }
  return shortened(best?.text ?? '');
}

function countOf(lower: string, words: readonly string[]): number {
  let count = 0;
  for (const word of words) if (lower.includes(word)) count += 1;
  return count;
}

function shortened(sentence: string): string {
  const text = sentence.trim();
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}
