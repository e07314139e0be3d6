/** Words for the same thing: what a coordinator keeps in a list, ready to be looked up in a query. */
import {isStopWord, stemOf, wordsOf} from './terms.ts';

/** One way to say it: all its words as terms, so that "log in" is two, and those that are no stop words. */
export type Phrase = {all: readonly string[]; telling: readonly string[]};
/** The other ways to say what begins with a term, longest first. */
export type Synonyms = ReadonlyMap<string, readonly {phrase: Phrase; others: readonly Phrase[]}[]>;

export function phraseOf(text: string): Phrase {
  const words = wordsOf(text);
  return {all: words.map(stemOf), telling: words.filter((word) => !isStopWord(word)).map(stemOf)};
}

/** As one text, to compare it with another. */
export const keyOf = ({all}: Phrase): string => all.join(' ');

/** `groups` are lists of words or phrases that mean the same. */
export function compileSynonyms(groups: readonly (readonly string[])[]): Synonyms {
  const others = new Map<string, {phrase: Phrase; others: Phrase[]}>();
  for (const group of groups) {
    const phrases = group.map(phraseOf).filter(({all}) => all.length > 0);
    for (const phrase of phrases) {
      const key = keyOf(phrase);
      const known = others.get(key) ?? {phrase, others: []};
      for (const other of phrases) if (keyOf(other) !== key) known.others.push(other);
      others.set(key, known);
    }
  }
  const byFirst = Map.groupBy(others.values(), ({phrase}) => phrase.all[0] ?? '');
  for (const entries of byFirst.values()) entries.sort((a, b) => b.phrase.all.length - a.phrase.all.length);
  return byFirst;
}

/** The longest group of words with synonyms that begins here. */
export function phraseAt(
  synonyms: Synonyms,
  words: readonly string[],
  at: number,
): {phrase: Phrase; others: readonly Phrase[]} | undefined {
  const fitting = synonyms.get(stemOf(words[at] ?? ''));
  return fitting?.find(({phrase}) =>
    phrase.all.every((term, place) => words[at + place] !== undefined && stemOf(words[at + place] ?? '') === term),
  );
}

/** The words of a glossary title, such as "Joint Action Group (JAG)". */
export function groupOfTerm(title: string): string[] {
  const [, name, short] = /^(.*?)\s*\((.+)\)$/.exec(title) ?? [];
  return name !== undefined && short !== undefined ? [name, short] : [title];
}
