/** What needs a person: features register a source, the page shows one list. */
import * as z from 'zod';
import {endpoint, isoTime} from '../http/contract.ts';
import {type Caller, championsAndCoordinators} from '../who/callers.shared.ts';

export const QueueItem = z.object({
  id: z.string(),
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
});
export type QueueItem = z.infer<typeof QueueItem>;

/** What one feature has for this caller. */
export type QueueSource = (caller: Caller, now: Date) => Promise<QueueItem[]>;

export const queueApi = {
  list: endpoint({
    method: 'get',
    path: '/api/queue',
    summary: 'What needs you, oldest due first',
    who: championsAndCoordinators,
    answer: z.object({items: z.array(QueueItem)}),
  }),
};
