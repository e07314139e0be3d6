/** Marks of pages: every save is a new row, so that nothing that was said is lost. */
import type {SaidBy} from '../content/said-by.shared.ts';
import {markChanged} from '../db/revision.ts';
import type {PageMarkRow} from '../db/schema/content.ts';
import type {Db} from '../db/schema.ts';
import {Refusal} from '../refusal.ts';
import type {LawCheck} from './law.shared.ts';

/** What is said, by kind. */
export type Said = {law: LawCheck & {hash: string}; standard: {body: string; agreedBy: string; agreedOn: string}};
export type SavedMark<K extends keyof Said> = Said[K] & {key: string; number: number; by: SaidBy; savedAt: string};
type NewMark<K extends keyof Said> = {
  key: string;
  kind: K;
  /** Of the edition that was read, 0 where there was none. */
  number: number;
  said: Said[K];
  role: SaidBy['role'];
  organisationId: string | null;
  savedAt: string;
};

export function pageMarkStore(db: Db) {
  const withOrganisation = (kind: keyof Said) =>
    db
      .selectFrom('page_mark')
      .leftJoin('organisation', 'organisation.id', 'page_mark.organisation_id')
      .selectAll('page_mark')
      .select('organisation.name as organisation')
      .where('kind', '=', kind);
  return {
    /** Of one page, newest first. */
    async history<K extends keyof Said>(kind: K, key: string): Promise<SavedMark<K>[]> {
      const rows = await withOrganisation(kind).where('page_key', '=', key).orderBy('number', 'desc').execute();
      return rows.map((row) => toMark<K>(row));
    },

    /** The latest of every page, or of one. */
    async latest<K extends keyof Said>(kind: K, only?: string): Promise<SavedMark<K>[]> {
      const rows = await withOrganisation(kind)
        .$if(only !== undefined, (query) => query.where('page_key', '=', only ?? ''))
        .where('number', '=', (e) =>
          e
            .selectFrom('page_mark as other')
            .select(({fn}) => fn.max<number>('other.number').as('number'))
            .whereRef('other.page_key', '=', 'page_mark.page_key')
            .whereRef('other.kind', '=', 'page_mark.kind'),
        )
        .orderBy('page_key')
        .execute();
      return rows.map((row) => toMark<K>(row));
    },

    /** Saves the next edition, unless somebody saved since `number` was read. */
    async save<K extends keyof Said>({key, kind, number, said, role, organisationId, savedAt}: NewMark<K>): Promise<void> {
      await db.transaction().execute(async (trx) => {
        const read = await trx
          .selectFrom('page_mark')
          .select(({fn}) => fn.max<number | null>('number').as('number'))
          .where('page_key', '=', key)
          .where('kind', '=', kind)
          .executeTakeFirst();
        const {numInsertedOrUpdatedRows} = await trx
          .insertInto('page_mark')
          .values({
            ...{page_key: key, kind, number: number + 1, said: JSON.stringify(said)},
            ...{role, organisation_id: organisationId, saved_at: savedAt},
          })
          .onConflict((c) => c.columns(['page_key', 'kind', 'number']).doNothing())
          .executeTakeFirstOrThrow();
        if ((read?.number ?? 0) !== number || !numInsertedOrUpdatedRows)
          throw new Refusal('conflict', 'Someone else just saved this. Reload to see theirs; what you typed stays until then.');
        await markChanged(trx);
      });
    },
  };
}
export type PageMarkStore = ReturnType<typeof pageMarkStore>;

function toMark<K extends keyof Said>(row: PageMarkRow & {organisation: string | null}): SavedMark<K> {
  const said = JSON.parse(row.said) as Said[K];
  return {
    ...said,
    key: row.page_key,
    number: row.number,
    by: {role: row.role, organisation: row.organisation},
    savedAt: row.saved_at,
  };
}
