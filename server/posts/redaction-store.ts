/** Taking words out of a post of any kind for good, with everything that repeats them. */
import {sql} from 'kysely';
import {markChanged} from '../db/revision.ts';
import type {Db} from '../db/schema.ts';
import {Refusal} from '../refusal.ts';
import type {PostWords, Redaction} from './contract.ts';
import {removedMark} from './rules.ts';
import {addRedaction, forgetUnread} from './traces-store.ts';

const withTitle = ['suggestion', 'question'] as const;
const withBody = ['answer', 'comment', 'anonymous_reply'] as const;
/** Shorter parts stand in other words by chance. */
const shortestRepeated = 4;

export function redactionStore(db: Db) {
  return {
    /** The words of anything, as they were typed. */
    async words(id: string): Promise<PostWords | undefined> {
      for (const table of withTitle) {
        const row = await db.selectFrom(table).select(['title', 'details', 'version']).where('id', '=', id).executeTakeFirst();
        if (row !== undefined) return {title: row.title, text: row.details, version: row.version};
      }
      for (const table of withBody) {
        const row = await db.selectFrom(table).select(['body', 'version']).where('id', '=', id).executeTakeFirst();
        if (row !== undefined) return {title: null, text: row.body, version: row.version};
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
        const next = {version: version + 1};
        const changed = [];
        for (const table of withTitle)
          if (title !== null)
            changed.push(
              await trx
                .updateTable(table)
                .set({...next, title, details: text})
                .where('id', '=', id)
                .where('version', '=', version)
                .executeTakeFirstOrThrow(),
            );
        for (const table of withBody)
          if (title === null)
            changed.push(
              await trx
                .updateTable(table)
                .set({...next, body: text})
                .where('id', '=', id)
                .where('version', '=', version)
                .executeTakeFirstOrThrow(),
            );
        if (changed.every(({numUpdatedRows}) => numUpdatedRows === 0n))
          throw new Refusal('conflict', 'It was just changed, or it is gone. Reload and try again.');
        for (const part of removed.filter(({length}) => length >= shortestRepeated)) {
          const without = (column: string) => sql<string>`replace(${sql.ref(column)}, ${part}, ${removedMark})`;
          await trx
            .updateTable('suggestion')
            .set({sources: without('sources')})
            .where('id', '=', id)
            .execute();
          await trx
            .updateTable('suggestion_step')
            .set({reason: without('reason')})
            .where('suggestion_id', '=', id)
            .execute();
          await trx
            .updateTable('note')
            .set({body: without('body')})
            .where('post_id', '=', id)
            .execute();
          for (const table of [...withTitle, ...withBody])
            await trx
              .updateTable(table)
              .set({hidden_reason: without('hidden_reason')})
              .where('id', '=', id)
              .execute();
        }
        await trx.deleteFrom('edit').where('post_id', '=', id).execute();
        await forgetUnread(trx, id);
        await addRedaction(trx, id, trace);
        await markChanged(trx);
      });
    },
  };
}
