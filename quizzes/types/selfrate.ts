/** `selfrate`: how sure somebody is, without a score. */
import * as z from 'zod';
import {common, isFrom, type Kind, NonEmpty} from './common.ts';

export const SelfRate = z.strictObject({...common, type: z.literal('selfrate'), low: NonEmpty, high: NonEmpty});

/** From 1 to 7; nothing is right. */
const rates = ['1', '2', '3', '4', '5', '6', '7'] as const;

type Ends = {low: string; high: string};

export const selfrate = {
  schema: SelfRate,
  freeze: ({low, high}) => ({low, high}),
  serve: ({low, high}) => ({low, high}),
  fits: (_frozen, given) => isFrom(rates, given, 1),
  parts: () => 1,
  score: () => null,
  explainGiven: (_frozen, given) => given.map((text) => ({text, why: null})),
  explainKey: () => [],
  toCheck: () => [],
} satisfies Kind<z.output<typeof SelfRate>, Ends, Ends>;
