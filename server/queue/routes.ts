/** One list from every feature's source, oldest due first. */
import type {Api} from '../http/api.ts';
import {type QueueSource, queueApi} from './contract.ts';

export function queueRoutes(api: Api, {queue, now}: {queue: QueueSource; now: () => Date}): void {
  api.serve(queueApi.list, async ({who}) => {
    const items = await queue(who.caller, now());
    return {items: items.sort((a, b) => a.dueAt.localeCompare(b.dueAt) || a.id.localeCompare(b.id))};
  });
}
