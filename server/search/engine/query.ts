/** What somebody typed, as slots to be matched: each a word, or several that mean one thing, with the other ways to say it. */
import type {Index} from './build-index.ts';
import {apart, joined, lowerBound, mended, parted, spelt, standIn} from './mending.ts';
import {keyOf, type Phrase, phraseAt, phraseOf} from './synonyms.ts';
import {isStopWord, termOf, wordsOf} from './terms.ts';

/** `boost` is 1 for what was typed, less for what only may have been meant. */
export type Alternative = {
  terms: readonly string[];
  boost: number;
  /** All its words as terms, with spaces around: where a title says exactly that, it was meant. Empty for a single word. */
  phrase: string;
  /** The documents that count, where not every one with the terms does. */
  only?: ReadonlySet<number>;
};
export type Slot = {
  alternatives: Alternative[];
  /** How many telling words it stands for. */
  size: number;
  /** Whether no page has the word as it was typed, only others of its family: "parking" is not a park. */
  inexact?: boolean;
};
export type Query = {
  slots: Slot[];
  /** The telling words as terms, in order: for phrases. */
  terms: string[];
  /** The words as they were typed. */
  words: readonly string[];
  /** Typed words that nothing has, and what was taken for them. */
  corrected: ReadonlyMap<string, string>;
  /** Telling words that no page has. */
  unknown: readonly string[];
};

const synonymBoost = 0.8;
const prefixBoost = 0.6;
/** Beside a whole word that is known, its longer forms count little. */
const longerBoost = 0.2;
/** "log in" is more than "log". */
const halfSaid = 0.5;
/** Words that people put around what they look for. */
const weak = new Set(
  'someone somebody anyone anybody everyone something anything want wants need needs please thing things way'.split(' '),
);
const mostExpansions = 25;

export function understand(index: Index, typed: string): Query {
  const corrected = new Map<string, string>();
  const acronyms = new Set((typed.match(/\b[A-Z]{2,}s?\b/g) ?? []).map((word) => word.toLowerCase()));
  const words = joined(index, spelt(index, wordsOf(typed))).flatMap((word, at, all) => {
    const isLast = at === all.length - 1;
    const right = acronyms.has(word) ? undefined : (parted(index, word, isLast) ?? mended(index, word, isLast));
    if (right !== undefined) corrected.set(word, right);
    return right?.split(' ') ?? word;
  });
  const slots: Slot[] = [];
  const terms: string[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const isLast = at === words.length - 1;
    const phrase = phraseAt(index.synonyms, words, at);
    if (phrase) {
      const own = phrase.phrase.telling;
      const others = phrase.others.flatMap((other) => synonymOf(index, other));
      const size = Math.max(own.length, 1);
      const alternatives = [
        ...(own.length > 0 ? [{terms: own, boost: saysHalf(phrase.phrase) ? halfSaid : 1, phrase: spaced(phrase.phrase)}] : []),
        ...others,
        ...(at + phrase.phrase.all.length === words.length ? longer(index, words.at(-1) ?? '', own.slice(0, -1)) : []),
      ];
      slots.push({alternatives, size});
      terms.push(...own);
      at += phrase.phrase.all.length;
      continue;
    }
    at += 1;
    const term = termOf(word);
    if (term === '' || weak.has(word)) continue;
    const slot = slotOf(index, word, term, isLast);
    slot.alternatives.push(...together(index, words, at - 1), ...inTwo(index, word));
    // What no page has cannot be asked of one.
    if (slot.alternatives.length === 0) {
      unknown.push(word);
      continue;
    }
    slots.push(word.endsWith('ing') && !isKnown(index, word) ? {...slot, inexact: true} : slot);
    terms.push(slot.alternatives[0]?.terms[0] ?? term);
  }
  return {slots, terms, words, corrected, unknown};
}

const isKnown = ({vocabulary}: Index, word: string) => vocabulary[lowerBound(vocabulary, word)] === word;

/** Another way to say it, where the pages have all its telling words. */
function synonymOf({postings}: Index, phrase: Phrase): Alternative[] {
  if (phrase.telling.length === 0 || !phrase.telling.every((term) => postings.has(term))) return [];
  return [{terms: phrase.telling, boost: synonymBoost * (saysHalf(phrase) ? halfSaid : 1), phrase: spaced(phrase)}];
}

/** Of "log in" only "log" can be looked for. */
const saysHalf = ({all, telling}: Phrase) => telling.length === 1 && all.length > 1;
const spaced = (phrase: Phrase) => (phrase.all.length > 1 ? ` ${keyOf(phrase)} ` : '');

function slotOf(index: Index, word: string, term: string, isLast: boolean): Slot {
  const known = index.postings.has(term);
  return {
    alternatives: [
      ...(known ? [{terms: [term], boost: 1, phrase: ''}] : []),
      ...(isLast ? longer(index, word, [], known ? longerBoost : prefixBoost) : []),
    ],
    size: 1,
  };
}

/** What a word makes with its neighbour, where it is a word too: "pass word", or the parts of "3Rs". */
function together({postings}: Index, words: readonly string[], at: number): Alternative[] {
  const pairs = [words.slice(at - 1, at + 1), words.slice(at, at + 2)].filter(
    (pair) => pair.length === 2 && !pair.every((word) => /^\d+$/.test(word)),
  );
  const terms = pairs.map((pair) => termOf(pair.join(''))).filter((term) => term !== '' && postings.has(term));
  return terms.map((term) => ({terms: [term], boost: synonymBoost, phrase: ''}));
}

/** A word that is known, or being typed, where pages have it as two. */
function inTwo(index: Index, word: string): Alternative[] {
  return apart(index, word).map((pair) => {
    const {telling, all} = phraseOf(pair.join(' '));
    return {terms: telling, boost: synonymBoost, phrase: ` ${all.join(' ')} `, only: new Set(standIn(index, pair))};
  });
}

/** Words that begin as the last one does: it may still be being typed. */
function longer({vocabulary, postings}: Index, word: string, before: readonly string[], boost = longerBoost): Alternative[] {
  if (word.length < 2 || isStopWord(word)) return [];
  const found = new Set<string>();
  for (let at = lowerBound(vocabulary, word); at < vocabulary.length && found.size < mostExpansions; at += 1) {
    const candidate = vocabulary[at] ?? '';
    if (!candidate.startsWith(word)) break;
    const term = termOf(candidate);
    if (term !== '' && term !== termOf(word) && postings.has(term)) found.add(term);
  }
  return [...found].map((term) => ({terms: [...before, term], boost, phrase: ''}));
}
