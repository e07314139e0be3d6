/** The sentence of a page that best shows why it was found, and the section it stands in. */
import type {ManifestPage} from '../../content/contract.ts';
import {termOf, wordsOf} from './terms.ts';

const longest = 160;

/** A page's sentences and where each term stands, split once: doing it for every query would cost more than the query. */
export type Passages = {
  sentences: readonly {text: string; anchor: string | null}[];
  /** Sentences by term. */
  at: ReadonlyMap<string, readonly number[]>;
};

/** Not a row of a table, nor half of something. */
const isSentence = (text: string) =>
  text.length > 30 && /^["“‘\p{Lu}\d]/u.test(text) && /[.?!]$/.test(text) && !text.includes(' — ');

/** The description comes first: it is shown where no sentence fits better. */
export function passagesOf({description, sections}: Pick<ManifestPage, 'description' | 'sections'>): Passages {
  const sentences = [
    {text: description || (sections[0]?.text ?? ''), anchor: null},
    ...sections.flatMap(({anchor, text}) =>
      text
        .split(/\n|(?<=[.?])\s+/)
        .map((sentence) => sentence.replace(/^Result: (.)/, (_, letter: string) => letter.toUpperCase()))
        .filter(isSentence)
        .map((sentence) => ({text: sentence, anchor})),
    ),
  ];
  const at = new Map<string, number[]>();
  const put = (text: string, index: number) => {
    for (const term of new Set(wordsOf(text).map(termOf))) {
      const known = at.get(term);
      if (known === undefined) at.set(term, [index]);
      else if (known.at(-1) !== index) known.push(index);
    }
  };
  for (const [index, {text}] of sentences.entries()) put(text, index);
  return {sentences, at};
}

/** Of a long page, those of the part that has most of the terms in its letters, as a term is the beginning of its words: to split all of it costs more than to find it. */
export function passagesInParts({description, sections}: Pick<ManifestPage, 'description' | 'sections'>) {
  const split: (Passages | undefined)[] = [];
  return (wanted: ReadonlySet<string>): Passages => {
    let [best, most] = [0, -1];
    for (const [at, {text}] of sections.entries()) {
      let count = 0;
      for (const term of wanted) if (text.includes(term)) count += 1;
      if (count > most) [best, most] = [at, count];
    }
    const known = split[best] ?? passagesOf({description, sections: sections.slice(best, best + 1)});
    split[best] = known;
    return known;
  };
}

/** Plain text of at most about 160 characters: the first sentence with most of the terms; its section where it is not the description. */
export function bestPassage({sentences, at}: Passages, terms: Iterable<string>): {excerpt: string; anchor: string | null} {
  const counts = new Map<number, number>();
  for (const term of terms) for (const index of at.get(term) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
  let [best, most] = [0, counts.get(0) ?? 0];
  for (const [index, count] of counts) if (count > most || (count === most && index < best)) [best, most] = [index, count];
  const sentence = sentences[best];
  return {excerpt: shortened(sentence?.text ?? ''), anchor: sentence?.anchor ?? null};
}

/** What the page is for, in its own words. */
export const summaryOf = ({sentences}: Passages): string => shortened(sentences[0]?.text ?? '');

function shortened(sentence: string): string {
  const text = sentence.trim();
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}
