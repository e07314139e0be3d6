/** What needs a person: features register a source, the page shows one list. */
import * as z from 'zod';
import {Done, endpoint, isoTime} from '../http/contract.ts';
import {type Caller, championsAndCoordinators, coordinatorsOnly} from '../who/callers.shared.ts';

/** What kind of work it is, for the tabs of the page. */
export const queueGroups = {
  questions: 'Questions',
  suggestions: 'Suggestions',
  anonymous: 'Anonymous',
  documents: 'Documents',
  pages: 'Pages',
  messages: 'Messages',
  quizzes: 'Quizzes',
} as const;
const Group = z.enum(Object.keys(queueGroups) as [keyof typeof queueGroups, ...(keyof typeof queueGroups)[]]);
export type QueueGroup = z.infer<typeof Group>;

const QueueWork = z.object({
  id: z.string(),
  group: Group,
  /** In words for the person, such as "Message to pass on". */
  kind: z.string(),
  title: z.string(),
  /** Who is waiting: a person's address for the coordinator, else in words. */
  waiting: z.string(),
  since: isoTime,
  dueAt: isoTime,
  url: z.string(),
  /** What the one button of the row says. */
  action: z.string(),
  /** Whether a champion can do it in the coordinator's place. */
  mayBePassedOn: z.boolean().optional(),
});
export type QueueWork = z.infer<typeof QueueWork>;

export const QueueItem = QueueWork.extend({
  /** The organisation whose champion was asked to see to it. */
  assigned: z.object({organisation: z.string(), name: z.string(), yours: z.boolean()}).nullable(),
  mayBePassedOn: z.boolean(),
});
export type QueueItem = z.infer<typeof QueueItem>;

/** What one feature has for this caller. */
export type QueueSource = (caller: Caller, now: Date) => Promise<QueueWork[]>;

export const queueApi = {
  list: endpoint({
    method: 'get',
    path: '/api/queue',
    summary: 'What needs you, oldest due first',
    who: championsAndCoordinators,
    answer: z.object({items: z.array(QueueItem)}),
  }),
  assign: endpoint({
    method: 'put',
    path: '/api/queue/:id/assignment',
    summary: "Ask an organisation's champion to see to something; null takes it back",
    who: coordinatorsOnly,
    params: z.object({id: z.string().regex(/^[\w.-]{3,200}$/, 'That is nothing in the queue.')}),
    body: z.strictObject({
      organisation: z
        .string()
        .regex(/^[a-z0-9-]{2,60}$/, 'Choose an organisation from the list.')
        .nullable(),
    }),
    answer: Done,
  }),
};
