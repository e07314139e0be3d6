/** What every kind of question has, and how one kind is described: what its file says, what is served, how it is scored. */
import * as z from 'zod';

export const Key = z.string().regex(/^[a-z0-9-]+$/, 'Use small letters, digits and hyphens.');
export const Why = z.string('Say why this is right or wrong.').min(1, 'Say why this is right or wrong.');
export const Words = z.string('Write it here.').min(1, 'Write it here.');

/** What every question has. */
export const common = {
  id: Key,
  rev: z.number().int().min(1),
  /** The passage that teaches it: a file and a heading's id. */
  source: z
    .string()
    .regex(/^docs\/[\w/-]+\.mdx?#[\w-]+$/, 'Name the passage, such as docs/basic/find/earlier-reports.mdx#steps.'),
  stem: Words,
};

/** A wrong answer that people really give, with what to tell them. */
export const mistake = {why: Why, misconception: Key.optional()};

/** An answer as it is sent: option keys, or what was typed, in the order of the inputs; empty where nothing was given. */
export type Given = readonly string[];

/** Draws on the attempt's own random numbers. */
export type Making = {newKey: () => string; shuffle: <T>(items: readonly T[]) => T[]};

/** A choice as it is served. */
export type Choice = {key: string; text: string};
