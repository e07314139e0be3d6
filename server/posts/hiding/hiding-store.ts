/** Hiding, redacting and withdrawing a text of any kind, with everything that repeats its words. */
import {sql} from 'kysely';
import {markChanged} from '../../db/revision.ts';
import type {Db} from '../../db/schema.ts';
import {withdrawMail} from '../../mail/store.ts';
import {Refusal} from '../../refusal.ts';
import type {PostWords, Redaction, Visibility} from '../contract.ts';
import type {PostKind} from '../kinds.shared.ts';
import type {Also} from '../rows-store.ts';
import {removedMark} from '../rules.ts';
import {repetitions, type TextTable, texts, textTables} from '../texts.ts';
import {addRedaction} from './redactions-store.ts';

export type NextVisibility = {visibility: Visibility; reason: string; day: string};

/** Shorter parts stand in other words by chance. */
const shortestRepeated = 4;

export function hidingStore(db: Db) {
  return {
    /** Of whatever kind the post is; `also` is what follows from it. News and mail of it that nobody got yet go, because they name it. */
    async setVisibility(id: string, version: number, {visibility, reason, day}: NextVisibility, also: Also): Promise<void> {
      const hidden = visibility !== 'shown';
      await db.transaction().execute(async (trx) => {
        const set = {visibility, hidden_reason: hidden ? reason : null, hidden_on: hidden ? day : null};
        await changeOne(textTables, (table) =>
          trx
            .updateTable(table)
            .set({...set, version: version + 1})
            .where('id', '=', id)
            .where('version', '=', version)
            .where('visibility', '!=', 'withdrawn')
            .executeTakeFirstOrThrow(),
        );
        if (hidden) await forgetUnread(trx, id);
        await also(trx);
        await markChanged(trx);
      });
    },

    /** The words of anything, as they were typed. */
    async words(id: string): Promise<PostWords | undefined> {
      for (const table of textTables) {
        const {title, text} = texts[table];
        const row = await db
          .selectFrom(table as 'suggestion')
          .select([title ? 'title' : sql<null>`null`.as('title'), sql<string>`${sql.ref(text)}`.as('text'), 'version'])
          .where('id', '=', id)
          .executeTakeFirst();
        if (row !== undefined) return row;
      }
      return undefined;
    },

    /**
     * Writes over the words of anything for good, and leaves the trace. Everything that repeats them goes with them: earlier
     * wordings, news and mail that wait, subject lines of mail that left; in what the coordinator said and noted, and in why it was
     * hidden, the parts that were `removed` become the mark.
     */
    async redact(id: string, {title, text, version}: PostWords, removed: readonly string[], trace: Redaction): Promise<void> {
      await db.transaction().execute(async (trx) => {
        await changeOne(
          textTables.filter((table) => texts[table].title === (title !== null)),
          (table) =>
            trx
              .updateTable(table as 'suggestion')
              .set({version: version + 1, ...(title !== null && {title}), [texts[table].text]: text})
              .where('id', '=', id)
              .where('version', '=', version)
              .executeTakeFirstOrThrow(),
        );
        for (const part of removed.filter(({length}) => length >= shortestRepeated))
          for (const {table, column, by} of repetitions)
            await sql`update ${sql.table(table)} set ${sql.ref(column)} = replace(${sql.ref(column)}, ${part}, ${removedMark}) where ${sql.ref(by)} = ${id}`.execute(
              trx,
            );
        await trx.deleteFrom('edit').where('post_id', '=', id).execute();
        await forgetUnread(trx, id);
        await addRedaction(trx, id, trace);
        await markChanged(trx);
      });
    },
  };
}

/** Takes back a post that was published: its words go, and nobody may show it again. */
export async function withdrawPost(db: Db, kind: PostKind, id: string, day: string): Promise<void> {
  await db
    .updateTable(kind)
    .set((e) => ({
      title: 'Taken back by its author',
      details: '',
      visibility: 'withdrawn' as const,
      hidden_reason: 'Its author took it back.',
      hidden_on: day,
      due_on: null,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
  await forgetUnread(db, id);
  await markChanged(db);
}

/** Runs a change on every table that may hold the text; refuses where none did. */
async function changeOne(
  tables: readonly TextTable[],
  change: (table: TextTable) => Promise<{numUpdatedRows: bigint}>,
): Promise<void> {
  let changed = 0n;
  for (const table of tables) changed += (await change(table)).numUpdatedRows;
  if (changed === 0n) throw new Refusal('conflict', 'It was just changed, or it is gone. Reload and try again.');
}

/** News and mail that nobody got yet go, and the subject lines of mail that left: they repeat a post's words. */
async function forgetUnread(db: Db, id: string): Promise<void> {
  await db.deleteFrom('news').where('post_id', '=', id).execute();
  await db.deleteFrom('notice').where('post_id', '=', id).execute();
  await withdrawMail(db, id, 'About something that is hidden');
}
