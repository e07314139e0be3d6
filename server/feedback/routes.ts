/** Giving feedback on a page, and dealing with it. */
import {randomUUID} from 'node:crypto';
import type {Manifest} from '../content/contract.ts';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import type {Clock} from '../posts/clock.ts';
import {dayOf} from '../posts/days.ts';
import {Refusal} from '../refusal.ts';
import {type Feedback, feedbackApi} from './contract.ts';
import type {FeedbackStore, SavedFeedback} from './store.ts';

type Needs = {manifest: Manifest; feedback: FeedbackStore; clock: Clock; now: () => Date};
const countedDays = 365;

export function feedbackRoutes(api: Api, {manifest, feedback, clock, now}: Needs): void {
  const pages = new Map(manifest.pages.flatMap((page) => (page.key === null ? [] : [[page.key, page] as const])));

  function toShown({id, key, hash, verdict, words, receivedOn}: SavedFeedback): Feedback {
    const page = pages.get(key);
    return {
      id,
      verdict,
      words,
      receivedOn,
      key,
      changed: page?.hash !== hash,
      page: page ? {title: page.title, url: page.url} : null,
    };
  }

  api.serve(feedbackApi.give, async ({params: {key}, body}) => {
    const page = pages.get(key);
    if (page === undefined) throw new Refusal('missing', 'There is no page with this key. It may have been renamed.');
    await feedback.add({
      key,
      competency: page.competency,
      hash: page.hash,
      ...body,
      id: body.id ?? randomUUID(),
      receivedOn: clock.today(),
      settledOn: null,
    });
    return done;
  });

  api.serve(feedbackApi.read, async () => {
    const since = dayOf(new Date(now().getTime() - countedDays * 86_400_000));
    const [open, settled, counts] = await Promise.all([feedback.open(), feedback.settled(), feedback.counts(since)]);
    return {open: open.feedback.map(toShown), total: open.total, settled: settled.map(toShown), counts};
  });

  api.serve(feedbackApi.settle, async ({params, body}) => {
    await feedback.settle(params.id, body.settled ? clock.today() : null);
    return done;
  });
}
