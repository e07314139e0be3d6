/** The paragraphs, steps and rows of a page that can be quoted by themselves. */
import {termOf, wordsOf} from './terms.ts';

export type Block = {heading: string; anchor: string | null; text: string; terms: ReadonlySet<string>};

/** Shorter says too little by itself, longer is no sentence. */
const [shortest, longest] = [30, 420];

export function blocksOf(sections: readonly {anchor: string | null; heading: string; text: string}[]): Block[] {
  return sections.flatMap(({anchor, heading, text}) =>
    text
      .split('\n')
      .filter((line) => line.length >= shortest && line.length <= longest && isSentence(line))
      .map((line) => ({heading, anchor, text: line, terms: new Set(wordsOf(line).map(termOf))})),
  );
}

/** A sentence, or a row of a table: not a heading, nor half a list. */
const isSentence = (text: string) => /^["“‘\p{Lu}\d]/u.test(text) && (/[.?!]["”’]?$/.test(text) || text.includes(' — '));
