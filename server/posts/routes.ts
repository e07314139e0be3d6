/** What one may do with a post of any kind. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {signedInPerson} from '../http/who.ts';
import {Refusal} from '../refusal.ts';
import {postsApi} from './contract.ts';
import {dayOf} from './days.ts';
import type {Markdown} from './markdown.ts';
import {checkHiding, checkMayAgree} from './rules.ts';
import type {Post, PostStore} from './store.ts';

type Needs = {
  posts: PostStore;
  words: Markdown;
  /** What follows from hiding or showing something, by its id. */
  afterHiding: (id: string) => Promise<void>;
  now: () => Date;
};

export function postRoutes(api: Api, {posts, words, afterHiding, now}: Needs): void {
  api.serve(postsApi.mine, async ({who}) => {
    const {id} = signedInPerson(who);
    return {wrote: await posts.writtenBy(id), follows: await posts.followedBy(id)};
  });

  api.serve(postsApi.preview, ({body}) => ({html: words.toHtml(body.text, 2)}));

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
    checkHiding(body.visibility, body.reason);
    await posts.setVisibility(params.id, body.version, body.visibility, body.reason, dayOf(now()));
    await afterHiding(params.id);
    return done;
  });

  api.serve(postsApi.notes, async ({params}) => ({notes: await posts.notes(params.id)}));

  api.serve(postsApi.addNote, async ({params, body, who}) => {
    const post = await posts.find(params.id);
    if (post === undefined) throw missing();
    await posts.addNote(post.id, signedInPerson(who).id, body.text, now());
    return done;
  });

  async function shown(id: string): Promise<Post> {
    const post = await posts.find(id);
    if (post === undefined || post.visibility !== 'shown') throw missing();
    return post;
  }
}

const missing = () => new Refusal('missing', 'There is nothing at this address any more. Go back to the list.');
