/** How the site stands, for those who run it. */
import * as z from 'zod';
import {endpoint} from '../http/contract.ts';
import {enhancedAndAbove} from '../who/callers.shared.ts';

const Part = z.object({done: z.int32(), of: z.int32()});

export const Overview = z.object({
  /** Guides that somebody checked for the leading system and that still hold. */
  guides: Part,
  /** "In your version" steps that are described for it. */
  steps: Part.extend({system: z.string()}).nullable(),
  /** People with at least one result, of those with an account; null for who may not know. */
  assessed: Part.nullable(),
  /** What happened in the last seven days. */
  week: z.object({asked: z.int32(), suggested: z.int32(), answered: z.int32(), verified: z.int32(), joined: z.int32()}),
  /** How the service is; null for everybody but the coordinator. */
  service: z.object({mail: z.boolean(), https: z.boolean(), pages: z.int32()}).nullable(),
});
export type Overview = z.infer<typeof Overview>;

export const overviewApi = {
  read: endpoint({
    method: 'get',
    path: '/api/overview',
    summary: 'How the site stands: what is checked and described, who has been assessed, what happened this week',
    who: enhancedAndAbove,
    answer: Overview,
  }),
};
