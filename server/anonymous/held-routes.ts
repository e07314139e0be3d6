/** The coordinator's side: what waits, and release or decline. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import type {Clock} from '../posts/clock.ts';
import {authorRoles} from '../posts/contract.ts';
import {addDays} from '../posts/days.ts';
import {postUrl} from '../posts/kinds.shared.ts';
import type {Also} from '../posts/rows-store.ts';
import {checkOnlyRemoved} from '../posts/rules.ts';
import {Refusal} from '../refusal.ts';
import type {SuggestionKind} from '../suggestions/contract.ts';
import {heldApi} from './contract.ts';
import {type AnonymousPost, checkRedacted, declinePost, postKindOf, promiseOf, releasePost} from './rules.ts';
import type {AnonymousStore} from './store.ts';

/** How far back it is said that the box was full. */
const refusedDays = 30;

type Words = {id: string; receivedOn: string; title: string; details: string; competency: string | null};

type Needs = {
  anonymous: AnonymousStore;
  clock: Clock;
  organisations: () => Promise<{id: string; name: string}[]>;
  /** Makes the ordinary post of one that is released. */
  publishSuggestion: (post: Words & {kind: SuggestionKind}) => Promise<Also>;
  publishQuestion: (post: Words) => Promise<Also>;
  masks: () => Promise<string[]>;
  /** How many posts were refused since a day, because the day was full. */
  refusedSince: (day: string) => Promise<number>;
  erase: () => Promise<void>;
};

export function heldRoutes(api: Api, needs: Needs): void {
  const {anonymous, clock, organisations, publishSuggestion, publishQuestion, masks, refusedSince, erase} = needs;

  api.serve(heldApi.list, async () => {
    const [held, names] = await Promise.all([anonymous.heldBefore(clock.today()), organisations()]);
    const posts = await Promise.all(
      held.map(async (post) => ({
        ...post,
        organisation: names.find(({id}) => id === post.organisation)?.name ?? null,
        dueOn: await clock.due(promiseOf(post.kind), post.receivedOn),
      })),
    );
    return {posts, masks: await masks(), refused: await refusedSince(addDays(clock.today(), -refusedDays))};
  });

  api.serve(heldApi.release, async ({params, body: {title, details, redacted}}) => {
    const post = await arrived(params.id);
    const changed = title !== post.title || details !== post.details;
    checkOnlyRemoved({title: post.title, text: post.details}, {title, text: details}, 'details');
    checkRedacted(changed, redacted);
    const {id, kind, receivedOn, competency} = post;
    const words = {id, receivedOn, title, details, competency};
    const publish = await (kind === 'question' ? publishQuestion(words) : publishSuggestion({...words, kind}));
    const trace = {role: authorRoles.coordinator, on: clock.today(), reason: redacted};
    await anonymous.release(releasePost(post), publish, changed ? trace : undefined);
    await erase();
    return {url: postUrl(postKindOf(kind), id)};
  });

  api.serve(heldApi.decline, async ({params, body}) => {
    await anonymous.decline(declinePost(await arrived(params.id), body.reason, clock.today()));
    await erase();
    return done;
  });

  /** Today's are not there yet for anybody. */
  async function arrived(id: string): Promise<AnonymousPost> {
    const post = await anonymous.get(id);
    if (post === undefined || post.receivedOn >= clock.today()) throw new Refusal('missing', 'There is no such post.');
    return post;
  }
}
