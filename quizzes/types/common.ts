/** What every kind of question has, and how one kind is described: what its file says, what is served, how it is scored. */
import * as z from 'zod';

export const Key = z.string().regex(/^[a-z0-9-]+$/, 'Use small letters, digits and hyphens.');
export const Why = z.string('Say why this is right or wrong.').min(1, 'Say why this is right or wrong.');
export const NonEmpty = z.string('Write it here.').min(1, 'Write it here.');

/** What every question has. */
export const common = {
  id: Key,
  rev: z.number().int().min(1),
  /** The passage that teaches it: a file and a heading's id. */
  source: z
    .string()
    .regex(/^docs\/[\w/-]+\.mdx?#[\w-]+$/, 'Name the passage, such as docs/basic/find/earlier-reports.mdx#steps.'),
  stem: NonEmpty,
};

/** A wrong answer that people really give, with what to tell them. */
export const mistake = {why: Why, misconception: Key.optional()};

/** An answer as it is sent: option keys, or what was typed, in the order of the inputs; empty where nothing was given. */
export type Given = readonly string[];

/** Draws on the attempt's own random numbers. */
export type Making = {newKey: () => string; shuffle: <T>(items: readonly T[]) => T[]};

/** A choice as it is served. */
export type Choice = {key: string; text: string};

/** One part of an answer in words; `why` only where it may be told. */
export type Part = {text: string; why: string | null};

/** A part of a question as somebody who verifies it reads it: with its key. */
export type Checked = {text: string; correct: boolean; why: string};

/**
 * One kind of question. `Question` is what its file says, `Frozen` what is kept of it with its key once it is drawn, `Served` what of
 * that may leave before submission.
 */
export type Kind<Question, Frozen, Served> = {
  schema: z.ZodType<Question>;
  freeze(question: Question, making: Making): Frozen;
  /** Field by field: what is not named here stays. */
  serve(frozen: Frozen): Served;
  /** Whether an answer could have been given; a part of it may be empty. */
  fits(frozen: Frozen, given: Given): boolean;
  /** How many parts an answer has. */
  parts(frozen: Frozen): number;
  /** From 0 to 1; null where nothing can be right. */
  score(frozen: Frozen, given: Given): number | null;
  /** What somebody answered, in words, with what there is to say of it. A why that tells the key waits until it may be told. */
  explainGiven(frozen: Frozen, given: Given, reveal: boolean): Part[];
  /** The key in words. */
  explainKey(frozen: Frozen): Part[];
  /** Everything that the question says, for whoever verifies it. */
  toCheck(question: Question): Checked[];
};

export const choicesOf = (all: readonly Choice[]): Choice[] => all.map(({key, text}) => ({key, text}));

/** Whether every part is one of these keys or empty, and there are no more than `most`. */
export const isFrom = (keys: readonly string[], given: Given, most: number): boolean =>
  given.length <= most && given.every((each) => each === '' || keys.includes(each));

export const keysOf = (all: readonly {key: string}[]): string[] => all.map(({key}) => key);
