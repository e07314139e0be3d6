/** Kept until the post is opened, the latest about each: what is read leaves nothing. */
import type {Db} from '../../db/schema.ts';
import type {PostEvent} from '../digest/post-event.ts';
import {shownOf} from '../people-store.ts';
import type {Notice} from './contract.ts';

const most = 50;

export function noticeStore(db: Db) {
  return {
    /** In the transaction that changes the post: for its author, or the answer's, and for those who follow; never for who did it. */
    async add(trx: Db, event: PostEvent, actorId: string, day: string): Promise<void> {
      const {concerns, postId, url} = event;
      if (!(await shownOf(trx, [postId])).has(postId)) return;
      const author = await trx
        .selectFrom('author')
        .select('person_id')
        .where('post_id', '=', concerns)
        .where('person_id', '!=', actorId)
        .executeTakeFirst();
      const followers = await trx
        .selectFrom('follow')
        .select('person_id')
        .where('post_id', '=', postId)
        .where('person_id', 'not in', [actorId, author?.person_id ?? actorId])
        .execute();
      const told = [
        ...(author ? [{person_id: author.person_id, sentence: event.sentence}] : []),
        ...followers.map(({person_id}) => ({person_id, sentence: event.followers ?? event.sentence})),
      ];
      for (const {person_id, sentence} of told)
        await trx
          .insertInto('notice')
          .values({person_id, post_id: postId, sentence, url, said_on: day})
          .onConflict((c) => c.columns(['person_id', 'post_id']).doUpdateSet({sentence, url, said_on: day}))
          .execute();
    },

    /** Newest first; nothing of what may not be read any more. */
    async of(personId: string): Promise<Notice[]> {
      const rows = await db
        .selectFrom('notice')
        .select(['post_id', 'sentence', 'url', 'said_on'])
        .where('person_id', '=', personId)
        .orderBy('said_on', 'desc')
        .orderBy('post_id')
        .limit(most)
        .execute();
      const shown = await shownOf(
        db,
        rows.map(({post_id}) => post_id),
      );
      return rows.flatMap(({post_id, sentence, url, said_on}) =>
        shown.has(post_id) ? [{post: post_id, sentence, url, on: said_on}] : [],
      );
    },

    async forget(personId: string, postId: string): Promise<void> {
      await db.deleteFrom('notice').where('person_id', '=', personId).where('post_id', '=', postId).execute();
    },
  };
}
export type NoticeStore = ReturnType<typeof noticeStore>;
