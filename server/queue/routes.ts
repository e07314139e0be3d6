/** One list from every feature's source, oldest due first. */
import type {Api} from '../http/api.ts';
import {type QueueSource, queueApi} from './contract.ts';

export function queueRoutes(api: Api, {sources, now}: {sources: readonly QueueSource[]; now: () => Date}): void {
  api.serve(queueApi.list, async ({who}) => {
    const lists = await Promise.all(sources.map((source) => source(who.caller, now())));
    return {items: lists.flat().sort((a, b) => a.dueAt.localeCompare(b.dueAt) || a.id.localeCompare(b.id))};
  });
}
