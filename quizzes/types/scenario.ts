/** `scenario`: a situation with questions about it, drawn together. */
import * as z from 'zod';
import {Multiple, Single} from './choice.ts';
import {common, NonEmpty} from './common.ts';
import {TrueFalse} from './truefalse.ts';
import {Numeric, Short} from './typed.ts';

/** Its own id, revision and source are those of the situation; each question about it has its own. */
export const Scenario = z.strictObject({
  id: common.id,
  rev: common.rev,
  source: common.source,
  type: z.literal('scenario'),
  stimulus: NonEmpty,
  questions: z
    .array(z.discriminatedUnion('type', [Single, Multiple, TrueFalse, Numeric, Short]))
    .min(2, 'A scenario asks at least twice.')
    .max(3),
});
