/** The coordinator's side: what waits, and release or decline. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import type {Clock} from '../posts/clock.ts';
import {authorRoles, postUrl} from '../posts/contract.ts';
import type {Also} from '../posts/rows-store.ts';
import {Refusal} from '../refusal.ts';
import type {SuggestionKind} from '../suggestions/contract.ts';
import {heldApi} from './contract.ts';
import {type AnonymousPost, checkRedacted, declinePost, promiseOf, releasePost} from './rules.ts';
import type {AnonymousStore} from './store.ts';

type Words = {id: string; receivedOn: string; title: string; details: string; competency: string | null};

type Needs = {
  anonymous: AnonymousStore;
  clock: Clock;
  organisations: () => Promise<{id: string; name: string}[]>;
  /** Makes the ordinary post of one that is released. */
  publishSuggestion: (post: Words & {kind: SuggestionKind}) => Promise<Also>;
  publishQuestion: (post: Words) => Promise<Also>;
  masks: () => Promise<string[]>;
  forgetTraces: () => Promise<void>;
};

export function heldRoutes(api: Api, needs: Needs): void {
  const {anonymous, clock, organisations, publishSuggestion, publishQuestion, masks, forgetTraces} = needs;

  api.serve(heldApi.list, async () => {
    const [held, names] = await Promise.all([anonymous.heldBefore(clock.today()), organisations()]);
    const posts = await Promise.all(
      held.map(async (post) => ({
        ...post,
        organisation: names.find(({id}) => id === post.organisation)?.name ?? null,
        dueOn: await clock.due(promiseOf(post.kind), post.receivedOn),
      })),
    );
    return {posts, masks: await masks()};
  });

  api.serve(heldApi.release, async ({params, body: {title, details, redacted}}) => {
    const post = await arrived(params.id);
    const changed = title !== post.title || details !== post.details;
    checkRedacted(changed, redacted);
    const {id, kind, receivedOn, competency} = post;
    const words = {id, receivedOn, title, details, competency};
    const publish = await (kind === 'question' ? publishQuestion(words) : publishSuggestion({...words, kind}));
    const trace = {role: authorRoles.coordinator, on: clock.today(), reason: redacted};
    await anonymous.release(releasePost(post), publish, changed ? trace : undefined);
    await forgetTraces();
    return {url: postUrl(kind === 'question' ? 'question' : 'suggestion', id)};
  });

  api.serve(heldApi.decline, async ({params, body}) => {
    await anonymous.decline(declinePost(await arrived(params.id), body.reason, clock.today()));
    await forgetTraces();
    return done;
  });

  /** Today's are not there yet for anybody. */
  async function arrived(id: string): Promise<AnonymousPost> {
    const post = await anonymous.get(id);
    if (post === undefined || post.receivedOn >= clock.today()) throw new Refusal('missing', 'There is no such post.');
    return post;
  }
}
