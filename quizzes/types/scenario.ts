/** `scenario`: a situation with questions about it, drawn together; `selfrate`: how sure somebody is, without a score. */
import * as z from 'zod';
import {Multiple, Single} from './choice.ts';
import {common, Words} from './common.ts';
import {TrueFalse} from './truefalse.ts';
import {Numeric, Short} from './typed.ts';

export const SelfRate = z.strictObject({...common, type: z.literal('selfrate'), low: Words, high: Words});

/** Its own id, revision and source are those of the situation; each question about it has its own. */
export const Scenario = z.strictObject({
  id: common.id,
  rev: common.rev,
  source: common.source,
  type: z.literal('scenario'),
  stimulus: Words,
  questions: z
    .array(z.discriminatedUnion('type', [Single, Multiple, TrueFalse, Numeric, Short]))
    .min(2, 'A scenario asks at least twice.')
    .max(3),
});

/** From 1 to 7; nothing is right. */
export const rates = ['1', '2', '3', '4', '5', '6', '7'] as const;
