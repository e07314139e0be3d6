/** Who is told of what: authors at once, followers and the coordinator once a day, and nobody who asked to be left alone. */
import type {Db} from '../db/schema.ts';
import {shownOf} from '../posts/people-store.ts';
import {type Happening, MailKind, type NewMail} from './contract.ts';
import {readers} from './readers-store.ts';
import {mailStore} from './store.ts';

export type Reader = {id: string; name: string; email: string};
export type News = {post_id: string; sentence: string; url: string};

/** `recipient` and the unsubscribe link are filled in for whoever the letter is for. */
type Write<T> = (reader: Reader, about: T) => NewMail;

export function newsStore(db: Db) {
  return {
    /** In the transaction that changes the post: a change and its message are saved together or not at all. */
    async tell(trx: Db, happening: Happening, actorId: string, now: Date, write: Write<Happening>): Promise<void> {
      const {concerns, postId, url} = happening;
      if (!(await shownOf(trx, [postId])).has(postId)) return;
      const author = await readers(trx, 'own')
        .innerJoin('author', 'author.person_id', 'person.id')
        .where('author.post_id', '=', concerns)
        .where('person.id', '!=', actorId)
        .executeTakeFirst();
      if (author !== undefined) await mailStore(trx).add(write(author, happening), now);
      const sentence = happening.followers ?? happening.sentence;
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
      write: {followed: Write<News[]>; queue: ((reader: Reader) => NewMail) | undefined},
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
          const coordinators = await readers(trx, 'queue').where('person.role', '=', 'coordinator').execute();
          for (const reader of coordinators) await mails.add(write.queue(reader), now);
        }
        // Taken out first: what comes meanwhile waits for tomorrow's.
        const taken = await trx.deleteFrom('news').returningAll().execute();
        const shown = await shownOf(trx, [...new Set(taken.map(({post_id}) => post_id))]);
        const byPerson = Map.groupBy(
          taken.filter(({post_id}) => shown.has(post_id)),
          ({person_id}) => person_id,
        );
        for (const reader of await readers(trx, 'followed').execute()) {
          const news = byPerson.get(reader.id);
          if (news !== undefined) await mails.add(write.followed(reader, news), now);
        }
        return true;
      });
    },

    /** The kinds of mail somebody does not want. */
    async refusedBy(personId: string): Promise<MailKind[]> {
      const rows = await db.selectFrom('mail_refusal').select('kind').where('person_id', '=', personId).execute();
      return rows.flatMap(({kind}) => MailKind.safeParse(kind).data ?? []);
    },

    async choose(personId: string, kind: MailKind, wanted: boolean): Promise<void> {
      if (wanted) await db.deleteFrom('mail_refusal').where('person_id', '=', personId).where('kind', '=', kind).execute();
      // An old link may name somebody whom this database does not know.
      else
        await db
          .insertInto('mail_refusal')
          .columns(['person_id', 'kind'])
          .expression((e) =>
            e
              .selectFrom('person')
              .select(({ref, val}) => [ref('id').as('person_id'), val(kind).as('kind')])
              .where('id', '=', personId),
          )
          .onConflict((c) => c.doNothing())
          .execute();
    },
  };
}
export type NewsStore = ReturnType<typeof newsStore>;
