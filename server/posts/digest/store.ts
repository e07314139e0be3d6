/** Who is told of what: authors at once, followers and the coordinator once a day, and nobody who asked to be left alone. */
import type {Db} from '../../db/schema.ts';
import type {NewMail} from '../../mail/contract.ts';
import {type Recipient, recipients} from '../../mail/recipients-store.ts';
import {mailStore} from '../../mail/store.ts';
import {shownOf} from '../people-store.ts';
import type {PostEvent} from './post-event.ts';

export type DigestLine = {post_id: string; sentence: string; url: string};

/** `recipient` and the unsubscribe link are filled in for whoever the letter is for. */
type Write<T> = (recipient: Recipient, about: T) => NewMail;

export function digestStore(db: Db) {
  return {
    /** In the transaction that changes the post: a change and its message are saved together or not at all. */
    async notify(trx: Db, event: PostEvent, actorId: string, now: Date, write: Write<PostEvent>): Promise<void> {
      const {concerns, postId, url} = event;
      if (!(await shownOf(trx, [postId])).has(postId)) return;
      const author = await recipients(trx, 'own')
        .innerJoin('author', 'author.person_id', 'person.id')
        .where('author.post_id', '=', concerns)
        .where('person.id', '!=', actorId)
        .executeTakeFirst();
      if (author !== undefined) await mailStore(trx).add(write(author, event), now);
      const sentence = event.followers ?? event.sentence;
      await trx
        .insertInto('news')
        .columns(['person_id', 'post_id', 'sentence', 'url'])
        .expression((e) =>
          e
            .selectFrom('follow')
            .select(({ref, val}) => [
              ref('person_id').as('person_id'),
              ref('post_id').as('post_id'),
              val(sentence).as('sentence'),
              val(url).as('url'),
            ])
            .where('post_id', '=', postId)
            .where('person_id', 'not in', [actorId, author?.id ?? actorId]),
        )
        .onConflict((c) => c.columns(['person_id', 'post_id']).doUpdateSet({sentence, url}))
        .execute();
    },

    async isWritten(day: string): Promise<boolean> {
      const row = await db.selectFrom('digest_day').select('day').where('day', '=', day).executeTakeFirst();
      return row !== undefined;
    },

    /** Writes the day's letters, once a day whichever process comes first. False where they were written before. */
    async writeDigests(
      day: string,
      now: Date,
      write: {followed: Write<DigestLine[]>; queue: ((recipient: Recipient) => NewMail) | undefined},
    ): Promise<boolean> {
      return db.transaction().execute(async (trx) => {
        const {numInsertedOrUpdatedRows = 0n} = await trx
          .insertInto('digest_day')
          .values({day})
          .onConflict((c) => c.doNothing())
          .executeTakeFirstOrThrow();
        if (numInsertedOrUpdatedRows === 0n) return false;
        const mails = mailStore(trx);
        if (write.queue !== undefined) {
          const coordinators = await recipients(trx, 'queue').where('person.role', '=', 'coordinator').execute();
          for (const recipient of coordinators) await mails.add(write.queue(recipient), now);
        }
        // Taken out first: what comes meanwhile waits for tomorrow's.
        const taken = await trx.deleteFrom('news').returningAll().execute();
        const shown = await shownOf(trx, [...new Set(taken.map(({post_id}) => post_id))]);
        const byPerson = Map.groupBy(
          taken.filter(({post_id}) => shown.has(post_id)),
          ({person_id}) => person_id,
        );
        for (const recipient of await recipients(trx, 'followed').execute()) {
          const lines = byPerson.get(recipient.id);
          if (lines !== undefined) await mails.add(write.followed(recipient, lines), now);
        }
        return true;
      });
    },
  };
}
export type DigestStore = ReturnType<typeof digestStore>;
