/** What one may do with a post of any kind. */
import {randomUUID} from 'node:crypto';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {Refusal} from '../refusal.ts';
import {signedInPerson} from '../who/who.ts';
import type {Clock} from './clock.ts';
import {authorRoles, postsApi, type Visibility} from './contract.ts';
import type {Markdown} from './markdown.ts';
import type {Also} from './rows-store.ts';
import {checkMayAgree, checkOnlyRemoved, checkReason} from './rules.ts';
import type {Post, PostStore} from './store.ts';

const answeredShown = 4;

type Needs = {
  posts: PostStore;
  clock: Clock;
  markdown: Markdown;
  /** What follows from hiding or showing something, to be saved with it. */
  afterHiding: (id: string, visibility: Visibility) => Promise<Also>;
  /** How references look here. */
  masks: () => Promise<string[]>;
  /** Leaves no older copy of what was written over in the database's files. */
  erase: () => Promise<void>;
  now: () => Date;
};

export function postRoutes(api: Api, {posts, clock, markdown, afterHiding, masks, erase, now}: Needs): void {
  api.serve(postsApi.mine, async ({who}) => {
    const {id} = signedInPerson(who);
    return {wrote: await posts.writtenBy(id), follows: await posts.followedBy(id)};
  });

  api.serve(postsApi.preview, ({body}) => ({html: markdown.toHtml(body.text, 2)}));

  api.serve(postsApi.meToo, async ({params, body, who}) => {
    const post = await shown(params.id);
    const person = signedInPerson(who);
    checkMayAgree(post.authorId, person.id);
    await posts.sayMeToo(post.id, person, body.said);
    return posts.meTooOf(post.id, person.id);
  });

  api.serve(postsApi.follow, async ({params, body, who}) => {
    // Whoever wants to stop may, whatever became of it.
    if (body.following) await shown(params.id);
    await posts.follow(params.id, signedInPerson(who).id, body.following);
    return {following: body.following};
  });

  api.serve(postsApi.show, async ({params, body}) => {
    if (body.visibility !== 'shown') checkReason(body.reason);
    const {version, visibility, reason} = body;
    await posts.setVisibility(
      params.id,
      version,
      {visibility, reason, day: clock.today()},
      await afterHiding(params.id, visibility),
    );
    return done;
  });

  api.serve(postsApi.words, async ({params}) => {
    const words = await posts.words(params.id);
    if (words === undefined) throw missing();
    return words;
  });

  api.serve(postsApi.redact, async ({params, body}) => {
    checkReason(body.reason);
    const {reason, ...words} = body;
    const before = await posts.words(params.id);
    if (before === undefined) throw missing();
    const removed = checkOnlyRemoved(before, words);
    await posts.redact(params.id, words, removed, {role: authorRoles.coordinator, on: clock.today(), reason});
    await erase();
    return done;
  });

  api.serve(postsApi.hideEdits, async ({params, body}) => {
    if (body.hidden) checkReason(body.reason);
    await posts.hideEdits(params.id, body.hidden ? body.reason : null);
    return done;
  });

  api.serve(postsApi.promises, async () => ({
    suggestion: await clock.due('acknowledgeDays'),
    question: await clock.due('questionDays'),
    masks: await masks(),
  }));

  api.serve(postsApi.answered, async () => ({posts: await posts.answered(answeredShown)}));

  api.serve(postsApi.notes, async ({params}) => ({notes: await posts.notes(params.id)}));

  api.serve(postsApi.addNote, async ({params, body, who}) => {
    const post = await posts.find(params.id);
    if (post === undefined) throw missing();
    await posts.addNote(body.id ?? randomUUID(), post.id, signedInPerson(who).id, body.text, now());
    return done;
  });

  async function shown(id: string): Promise<Post> {
    const post = await posts.find(id);
    if (post === undefined || post.visibility !== 'shown') throw missing();
    return post;
  }
}

const missing = () => new Refusal('missing', 'There is nothing at this address any more. Go back to the list.');
