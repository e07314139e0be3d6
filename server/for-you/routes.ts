/** What waits for whoever is signed in. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import type {NoticeStore} from '../posts/notices/store.ts';
import type {QueueItem} from '../queue/contract.ts';
import type {SetUp} from '../set-up/contract.ts';
import {type Asking, signedInPerson} from '../who/who.ts';
import {type ForYou, forYouApi} from './contract.ts';

type Needs = {
  notices: NoticeStore;
  /** What needs this person. */
  queueOf: (who: Asking) => Promise<QueueItem[]>;
  setUp: () => Promise<SetUp>;
  today: () => string;
};

export function forYouRoutes(api: Api, {notices, queueOf, setUp, today}: Needs): void {
  async function queue(who: Asking): Promise<ForYou['queue']> {
    if (who.caller !== 'coordinator' && who.caller !== 'champion') return null;
    const items = await queueOf(who);
    return {all: items.length, late: items.filter(({dueAt}) => dueAt.slice(0, 10) < today()).length};
  }

  async function progress({caller}: Asking): Promise<ForYou['setUp']> {
    if (caller !== 'coordinator') return null;
    const {steps, open} = await setUp();
    return open ? {done: steps.filter(({state}) => state !== 'open').length, of: steps.length} : null;
  }

  api.serve(forYouApi.read, async ({who}) => {
    const [unread, waiting, left] = await Promise.all([notices.of(signedInPerson(who).id), queue(who), progress(who)]);
    return {notices: unread, queue: waiting, setUp: left};
  });

  api.serve(forYouApi.seen, async ({who, params}) => {
    await notices.forget(signedInPerson(who).id, params.id);
    return done;
  });
}
