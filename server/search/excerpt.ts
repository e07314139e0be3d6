/** The sentence of a page that best shows why it was found. */
import type {ManifestPage} from '../content/contract.ts';

const longest = 160;

/** Plain text of at most 160 characters: the sentence with most of the words, else the description. */
export function excerpt({description, sections}: ManifestPage, words: readonly string[]): string {
  let best = {sentence: description, hits: countOf(description, words)};
  for (const {text} of sections) {
    for (const sentence of text.split(/(?<=[.?])\s+/)) {
      const hits = countOf(sentence, words);
      if (hits > best.hits && sentence.length > 20) best = {sentence, hits};
    }
  }
  return shortened(best.sentence || sections[0]?.text || '');
}

function countOf(text: string, words: readonly string[]): number {
  const lower = text.toLowerCase();
  return words.filter((word) => word.length > 2 && lower.includes(word)).length;
}

function shortened(sentence: string): string {
  const text = sentence.trim();
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}
