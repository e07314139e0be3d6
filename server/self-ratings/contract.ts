/** A round of self-rating: how important a competency is for one's work, and how well one does it, each from 1 to 7. */
import * as z from 'zod';
import {Done, endpoint, IdParams, isoDay, isoTime} from '../http/contract.ts';
import {coordinatorsOnly, signedIn} from '../who/callers.shared.ts';

/** So many competencies one person is asked about, so that it takes less than three minutes. */
export const mostAsked = 4;

const Level = (what: string) =>
  z.number(what).int('Choose a whole number from 1 to 7.').min(1, 'Choose from 1 to 7.').max(7, 'Choose from 1 to 7.');
const Rating = z.strictObject({
  competency: z.string().regex(/^[a-z-]{2,40}$/, 'Choose one from the list.'),
  importance: Level('Choose how important it is for your work.'),
  performance: Level('Choose how well you do it today.'),
});
export type Rating = z.infer<typeof Rating>;

const Round = z.object({
  id: z.string(),
  openedAt: isoTime,
  /** The last day on which people can answer, or could. */
  closesOn: isoDay,
  isOpen: z.boolean(),
  people: z.int32(),
});
export type Round = z.infer<typeof Round>;

export const RatedCompetency = z.object({
  key: z.string(),
  name: z.string(),
  /** Null for fewer people than the smallest group: then nothing is told, not even how many. */
  rated: z
    .object({
      people: z.int32(),
      importance: z.number(),
      performance: z.number(),
      /** Mean of each person's importance − performance, −6 to 6, and its standard deviation. */
      need: z.number(),
      sd: z.number(),
    })
    .nullable(),
});
export type RatedCompetency = z.infer<typeof RatedCompetency>;

export const selfRatingsApi = {
  mine: endpoint({
    method: 'get',
    path: '/api/self-ratings',
    summary: 'What the open round asks of you, with what you said; nothing where none is open or your job is not known',
    who: signedIn,
    answer: z.object({
      closesOn: isoDay.nullable(),
      asked: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          description: z.string(),
          importance: z.int32().nullable(),
          performance: z.int32().nullable(),
        }),
      ),
    }),
  }),
  save: endpoint({
    method: 'put',
    path: '/api/self-ratings',
    summary: 'Rate up to four competencies of your job; what you said before in this round is replaced',
    who: signedIn,
    body: z.strictObject({ratings: z.array(Rating).min(1, 'Rate at least one.').max(mostAsked, 'Rate four at most.')}),
    answer: Done,
  }),
  rounds: endpoint({
    method: 'get',
    path: '/api/self-ratings/rounds',
    summary: 'The rounds, newest first, and what the last one that has ended says: means of enough people, and of nobody alone',
    who: coordinatorsOnly,
    answer: z.object({
      rounds: z.array(Round),
      /** The round that the means are of. */
      ended: z.string().nullable(),
      competencies: z.array(RatedCompetency),
    }),
  }),
  open: endpoint({
    method: 'post',
    path: '/api/self-ratings/rounds',
    summary: 'Open a round until a day',
    who: coordinatorsOnly,
    body: z.strictObject({closesOn: z.iso.date('Write a day, such as 2026-12-18.')}),
    answer: z.object({id: z.string()}),
    status: 201,
  }),
  close: endpoint({
    method: 'post',
    path: '/api/self-ratings/rounds/:id/close',
    summary: 'Close a round today',
    who: coordinatorsOnly,
    params: IdParams,
    answer: Done,
  }),
};
