/** The recorded releases. */
import {markChanged} from '../db/revision.ts';
import type {ReleaseRow} from '../db/schema/content.ts';
import type {Db} from '../db/schema.ts';
import {Refusal} from '../refusal.ts';
import type {NewRelease, Release} from './contract.ts';

const changed = 'Someone else just changed this release, or removed it. Reload to see it.';

export function releaseStore(db: Db) {
  return {
    async list(): Promise<Release[]> {
      const rows = await db.selectFrom('release').selectAll().execute();
      return rows.map(toRelease);
    },

    async add(release: NewRelease, now: Date): Promise<Release> {
      const added = {...release, recordedAt: now.toISOString(), edition: 1};
      await db.transaction().execute(async (trx) => {
        const {numInsertedOrUpdatedRows} = await trx
          .insertInto('release')
          .values(toRow(added))
          .onConflict((c) => c.columns(['system', 'version']).doNothing())
          .executeTakeFirstOrThrow();
        if (!numInsertedOrUpdatedRows)
          throw new Refusal('conflict', 'This version is recorded already.', {
            fields: {version: 'This version is recorded already. Change that one, or write another version.'},
          });
        await markChanged(trx);
      });
      return added;
    },

    /** Saves unless somebody saved first. Another note alone is no new release to anybody. */
    async save(release: Omit<Release, 'recordedAt'>, now: Date): Promise<Release> {
      // Read before: the edition tells whether it moved, and a transaction that reads first can fail where another one writes.
      const row = await db
        .selectFrom('release')
        .selectAll()
        .where('system', '=', release.system)
        .where('version', '=', release.version)
        .executeTakeFirst();
      return db.transaction().execute(async (trx) => {
        const before = row && toRelease(row);
        const recordedAt = before && touchesAlike(before, release) ? before.recordedAt : now.toISOString();
        const saved = {...release, recordedAt, edition: release.edition + 1};
        const {numUpdatedRows} = await trx
          .updateTable('release')
          .set(toRow(saved))
          .where('system', '=', release.system)
          .where('version', '=', release.version)
          .where('edition', '=', release.edition)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) throw new Refusal('conflict', changed);
        await markChanged(trx);
        return saved;
      });
    },

    /** Refuses while a verification or a text names the version: they would say something about nothing. */
    async remove({system, version}: Pick<Release, 'system' | 'version'>, edition: number): Promise<void> {
      await db.transaction().execute(async (trx) => {
        const named = await Promise.all(
          (['content_verification', 'version_text'] as const).map((table) =>
            trx
              .selectFrom(table)
              .select('version')
              .where('system', '=', system)
              .where('version', '=', version)
              .limit(1)
              .executeTakeFirst(),
          ),
        );
        if (named.some((row) => row !== undefined))
          throw new Refusal(
            'conflict',
            'Pages were verified or described for this version, so it stays. You can change its day, areas and note.',
          );
        const {numDeletedRows} = await trx
          .deleteFrom('release')
          .where('system', '=', system)
          .where('version', '=', version)
          .where('edition', '=', edition)
          .executeTakeFirstOrThrow();
        if (numDeletedRows === 0n) throw new Refusal('conflict', changed);
        await markChanged(trx);
      });
    },
  };
}
export type ReleaseStore = ReturnType<typeof releaseStore>;

const touchesAlike = (a: Omit<Release, 'recordedAt'>, b: Omit<Release, 'recordedAt'>): boolean =>
  a.releasedOn === b.releasedOn && same(a.areas, b.areas) && same(a.pages, b.pages);

const same = (a: readonly string[], b: readonly string[]) => a.toSorted().join() === b.toSorted().join();

const toRow = ({system, version, releasedOn, areas, pages, note, recordedAt, edition}: Release): ReleaseRow => ({
  system,
  version,
  released_on: releasedOn,
  areas: JSON.stringify(areas),
  pages: JSON.stringify(pages),
  note,
  recorded_at: recordedAt,
  edition,
});

const toRelease = ({system, version, released_on, areas, pages, note, recorded_at, edition}: ReleaseRow): Release => ({
  system,
  version,
  releasedOn: released_on,
  areas: JSON.parse(areas),
  pages: JSON.parse(pages),
  note,
  recordedAt: recorded_at,
  edition,
});
