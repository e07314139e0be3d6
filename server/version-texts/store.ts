/** "In your version" texts: every save is a new row, so that nothing that was written is lost. */

import type {SaidBy} from '../content/said-by.shared.ts';
import {markChanged} from '../db/revision.ts';
import type {VersionTextRow} from '../db/schema/content.ts';
import type {Db} from '../db/schema.ts';
import {Refusal} from '../refusal.ts';
import type {StepText} from './rules.ts';

/** `organisationId` is stored, `by.organisation` its name. */
export type SavedText = StepText & {number: number; by: SaidBy; savedAt: string};
export type NewSavedText = StepText & {number: number; role: SaidBy['role']; organisationId: string | null; savedAt: string};

export function versionTextStore(db: Db) {
  const withOrganisation = () =>
    db
      .selectFrom('version_text')
      .leftJoin('organisation', 'organisation.id', 'version_text.organisation_id')
      .selectAll('version_text')
      .select('organisation.name as organisation');
  return {
    /** Newest first. */
    async history(key: string, step: string): Promise<SavedText[]> {
      const rows = await withOrganisation()
        .where('page_key', '=', key)
        .where('step', '=', step)
        .orderBy('number', 'desc')
        .orderBy('saved_at', 'desc')
        .execute();
      return rows.map(toText);
    },

    /** The latest edition of every page, step, system and version; of one page if it is named. */
    async latest(key?: string): Promise<SavedText[]> {
      const rows = await withOrganisation()
        .$if(key !== undefined, (query) => query.where('page_key', '=', key ?? ''))
        .where('number', '=', (e) =>
          e
            .selectFrom('version_text as other')
            .select(({fn}) => fn.max<number>('other.number').as('number'))
            .whereRef('other.page_key', '=', 'version_text.page_key')
            .whereRef('other.step', '=', 'version_text.step')
            .whereRef('other.system', '=', 'version_text.system')
            .whereRef('other.version', '=', 'version_text.version'),
        )
        .orderBy('page_key')
        .orderBy('step')
        .execute();
      return rows.map(toText);
    },

    /** Saves the next edition, unless somebody saved since `number` was read. */
    async save({key, step, system, version, number, body, role, organisationId, savedAt}: NewSavedText): Promise<void> {
      await db.transaction().execute(async (trx) => {
        const read = await trx
          .selectFrom('version_text')
          .select(({fn}) => fn.max<number | null>('number').as('number'))
          .where('page_key', '=', key)
          .where('step', '=', step)
          .where('system', '=', system)
          .where('version', '=', version)
          .executeTakeFirst();
        const {numInsertedOrUpdatedRows} = await trx
          .insertInto('version_text')
          .values({
            page_key: key,
            step,
            system,
            version,
            number: number + 1,
            body,
            role,
            organisation_id: organisationId,
            saved_at: savedAt,
          })
          .onConflict((c) => c.columns(['page_key', 'step', 'system', 'version', 'number']).doNothing())
          .executeTakeFirstOrThrow();
        if ((read?.number ?? 0) !== number || !numInsertedOrUpdatedRows)
          throw new Refusal(
            'conflict',
            'Someone else just described this step. Reload to see theirs; what you typed stays until then.',
          );
        await markChanged(trx);
      });
    },
  };
}
export type VersionTextStore = ReturnType<typeof versionTextStore>;

function toText(row: VersionTextRow & {organisation: string | null}): SavedText {
  const {page_key, step, system, version, number, body, role, organisation, saved_at} = row;
  return {key: page_key, step, system, version, number, body, by: {role, organisation}, savedAt: saved_at};
}
