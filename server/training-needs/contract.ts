/** Competency × organisation: who is required, assessed and meets the standard, with the doubt. */
import * as z from 'zod';
import {championsAndCoordinators, endpoint, isoTime} from '../http/contract.ts';

const Share = z.number().min(0).max(1);

/** A suppressed cell carries nothing that tells its value: no n, no interval. */
export const NeedsCell = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('shown'),
    /** People who should meet the standard; null where no headcount was entered. */
    required: z.number().int().nullable(),
    /** False where some of the headcounts are missing, so that `required` is a least. */
    requiredIsWhole: z.boolean(),
    assessed: z.number().int(),
    meeting: z.number().int(),
    /** meeting ÷ assessed, and its Wilson interval; null where nobody was assessed. */
    share: Share.nullable(),
    interval: z.object({low: Share, high: Share}).nullable(),
  }),
  z.object({kind: z.literal('suppressed')}),
]);
export type NeedsCell = z.infer<typeof NeedsCell>;

export const TrainingNeeds = z.object({
  asOf: isoTime,
  /** Null is every organisation together. */
  organisations: z.array(z.object({id: z.string().nullable(), name: z.string()})),
  competencies: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      tier: z.enum(['basic', 'enhanced']),
      /** Whether a quiz exists that could give evidence. */
      hasQuiz: z.boolean(),
      /** In the order of `organisations`. */
      cells: z.array(NeedsCell),
    }),
  ),
  parameters: z.object({
    /** Share of served questions to have right, and fewest questions that count as evidence. */
    standard: Share,
    fewestQuestions: z.number().int(),
    /** Target share of people meeting the standard. */
    target: Share,
    confidence: Share,
    /** Cells below this are hidden from everyone but the coordinator. */
    smallestGroup: z.number().int(),
  }),
});
export type TrainingNeeds = z.infer<typeof TrainingNeeds>;

export const trainingNeedsApi = {
  read: endpoint({
    method: 'get',
    path: '/api/training-needs',
    summary: 'Training needs by competency and organisation; champions see their own and the total',
    who: championsAndCoordinators,
    answer: TrainingNeeds,
  }),
};
