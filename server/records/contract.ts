/** The training record: how somebody stands in each competency, and in each tier. */
import * as z from 'zod';
import {endpoint, isoTime} from '../http/contract.ts';
import {championsOnly, signedIn} from '../who/callers.shared.ts';

/** Expired and never assessed are two things: one needs a refresh, the other a start. */
export const StandingState = z.enum(['never', 'below', 'current', 'expired']);
export type StandingState = z.infer<typeof StandingState>;

/** How somebody stands in one competency by their latest assessment. */
export const Standing = z.object({
  competency: z.string(),
  name: z.string(),
  tier: z.enum(['basic', 'enhanced']),
  /** Null where there is no quiz yet. */
  quizId: z.string().nullable(),
  /** Whether the person's job function asks for it. */
  needed: z.boolean(),
  state: StandingState,
  /** Whether the latest result met the standard, expired or not. */
  met: z.boolean(),
  correct: z.int32().nullable(),
  served: z.int32().nullable(),
  submittedAt: isoTime.nullable(),
  validUntil: isoTime.nullable(),
  /** When what it asks changed last, since it was asked; null where it did not. */
  changedAt: isoTime.nullable(),
  /** Current, but not for long. */
  expiresSoon: z.boolean(),
  /** How many questions changed since: a refresher asks these, or as many of them as a quiz asks. */
  refresh: z.int32(),
});
export type Standing = z.infer<typeof Standing>;

/** A tier is passed when everything in it that the job asks for is current. */
export const TierStanding = z.object({
  tier: z.enum(['basic', 'enhanced']),
  needed: z.int32(),
  current: z.int32(),
  passed: z.boolean(),
});
export type TierStanding = z.infer<typeof TierStanding>;

/** What a champion sees of a colleague: whether they are current, and no score. */
export const ColleagueState = z.enum(['current', 'refresh', 'expires-soon', 'expired', 'not-yet', 'not-needed']);
export type ColleagueState = z.infer<typeof ColleagueState>;

export const recordsApi = {
  mine: endpoint({
    method: 'get',
    path: '/api/record',
    summary: 'How you stand in each competency and tier',
    who: signedIn,
    answer: z.object({
      standings: z.array(Standing),
      tiers: z.array(TierStanding),
      /** Whether champions of the organisation see, by name, what is current. */
      seenByChampion: z.boolean(),
    }),
  }),
  organisation: endpoint({
    method: 'get',
    path: '/api/records',
    summary: 'Who of your own organisation is current in what; no scores',
    who: championsOnly,
    answer: z.object({
      organisation: z.string(),
      /** False where the coordinator has turned names off; nobody is listed then. */
      named: z.boolean(),
      competencies: z.array(z.object({key: z.string(), name: z.string(), tier: z.enum(['basic', 'enhanced'])})),
      people: z.array(
        z.object({
          name: z.string(),
          jobFunction: z.string().nullable(),
          /** In the order of `competencies`. */
          states: z.array(ColleagueState),
        }),
      ),
    }),
  }),
};
