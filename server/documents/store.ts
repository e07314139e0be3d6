/** Documents with their versions, and what was done with them. */
import {randomUUID} from 'node:crypto';
import type {SaidBy} from '../content/said-by.shared.ts';
import {markChanged} from '../db/revision.ts';
import type {DocumentVersionRow} from '../db/schema/documents.ts';
import type {Db} from '../db/schema.ts';
import {recipients} from '../mail/recipients-store.ts';
import {Refusal} from '../refusal.ts';
import type {Facts} from './contract.ts';
import type {KeptFile, KeptVersion} from './rules.ts';

/** What documents from before did not say. */
const noLaw: Pick<Facts, 'lawCheckedOn' | 'lawRead'> = {lawCheckedOn: '', lawRead: ''};

/** `facts`: null while those that came with the site count. */
export type KeptDocument = {key: string; facts: Facts | null; shipped: boolean; edition: number; versions: KeptVersion[]};
export type DocumentEvent = {at: string; number: number | null; what: string; by: SaidBy | null; words: string};
/** As it is written: an organisation by its id. */
type DoneBy = {role: SaidBy['role']; organisationId: string | null};
type NewEvent = Omit<DocumentEvent, 'at' | 'by'> & {by: DoneBy | null};

const stale = () =>
  new Refusal('conflict', 'Somebody else changed this document meanwhile. Reload the page; what you typed stays until then.');

export function documentStore(db: Db) {
  const versionRows = (keys?: readonly string[]) =>
    db
      .selectFrom('document_version')
      .leftJoin('organisation', 'organisation.id', 'document_version.organisation_id')
      .selectAll('document_version')
      .select('organisation.name as organisation')
      .$if(keys !== undefined, (query) => query.where('document_key', 'in', keys ?? []))
      .orderBy('number', 'desc')
      .execute();

  /** Writes what follows from one step: all of it or nothing, unless somebody was faster. */
  async function write(
    key: string,
    edition: number,
    event: NewEvent | null,
    at: Date,
    change: (trx: Db) => Promise<void>,
  ): Promise<void> {
    await db.transaction().execute(async (trx) => {
      const {numUpdatedRows} = await trx
        .updateTable('document')
        .set({edition: edition + 1})
        .where('key', '=', key)
        .where('edition', '=', edition)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw stale();
      await change(trx);
      if (event !== null)
        await trx
          .insertInto('document_event')
          .values(eventRow(key, event, at))
          .execute();
      await markChanged(trx);
    });
  }

  return {
    /** Every document, or one, each with its versions, newest first. */
    async all(only?: string): Promise<KeptDocument[]> {
      const rows = await db
        .selectFrom('document')
        .selectAll()
        .$if(only !== undefined, (query) => query.where('key', '=', only ?? ''))
        .orderBy('key')
        .execute();
      const versions = Map.groupBy(await versionRows(only === undefined ? undefined : [only]), (each) => each.document_key);
      return rows.map(({key, facts, shipped, edition}) => ({
        key,
        facts: facts === null ? null : {...noLaw, ...(JSON.parse(facts) as Facts)},
        shipped: shipped === 1,
        edition,
        versions: (versions.get(key) ?? []).map(toVersion),
      }));
    },

    /** The key of the document that was added under this id of its sender. */
    async addedAs(id: string): Promise<string | undefined> {
      const row = await db.selectFrom('document_event').select('document_key').where('id', '=', id).executeTakeFirst();
      return row?.document_key;
    },

    async find(key: string): Promise<KeptDocument | undefined> {
      return (await this.all(key))[0];
    },

    async add(
      document: {key: string; facts: Facts | null; shipped: boolean},
      version: KeptVersion,
      by: DoneBy | null,
      what: string,
      at: Date,
      /** Of whoever sends, so that what is sent twice is one. */
      id: string = randomUUID(),
    ): Promise<void> {
      const {key, facts, shipped} = document;
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('document')
          .values({key, facts: facts && JSON.stringify(facts), shipped: shipped ? 1 : 0, edition: 1})
          .execute();
        await trx
          .insertInto('document_version')
          .values(versionRow(key, version, by))
          .execute();
        await trx
          .insertInto('document_event')
          .values({...eventRow(key, {number: version.number, what, by, words: version.note}, at), id})
          .execute();
        await markChanged(trx);
      });
    },

    saveFacts: (key: string, edition: number, facts: Facts, by: DoneBy, at: Date) =>
      write(key, edition, {number: null, what: 'Described anew', by, words: ''}, at, async (trx) => {
        await trx
          .updateTable('document')
          .set({facts: JSON.stringify(facts)})
          .where('key', '=', key)
          .execute();
      }),

    addVersion: (key: string, edition: number, version: KeptVersion, by: DoneBy | null, what: string, at: Date) =>
      write(key, edition, {number: version.number, what, by, words: version.note}, at, async (trx) => {
        await trx
          .insertInto('document_version')
          .values(versionRow(key, version, by))
          .execute();
      }),

    /** Null throws a draft away. What was decided on is never changed but to be withdrawn. */
    saveVersion: (key: string, edition: number, number: number, version: KeptVersion | null, event: NewEvent | null, at: Date) =>
      write(key, edition, event, at, async (trx) => {
        if (version === null) {
          await trx.deleteFrom('document_version').where('document_key', '=', key).where('number', '=', number).execute();
          return;
        }
        const {role: _role, organisation_id: _organisation, ...row} = versionRow(key, version, null);
        await trx.updateTable('document_version').set(row).where('document_key', '=', key).where('number', '=', number).execute();
      }),

    /** A document of which nothing was ever decided, with its only draft. */
    async remove(key: string): Promise<void> {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('document_follower').where('document_key', '=', key).execute();
        await trx.deleteFrom('document_event').where('document_key', '=', key).execute();
        await trx.deleteFrom('document_version').where('document_key', '=', key).execute();
        await trx.deleteFrom('document').where('key', '=', key).execute();
        await markChanged(trx);
      });
    },

    /** Newest first. */
    async history(key?: string, most = 200): Promise<(DocumentEvent & {key: string})[]> {
      const rows = await db
        .selectFrom('document_event')
        .leftJoin('organisation', 'organisation.id', 'document_event.organisation_id')
        .selectAll('document_event')
        .select('organisation.name as organisation')
        .$if(key !== undefined, (query) => query.where('document_key', '=', key ?? ''))
        .orderBy('at', 'desc')
        .orderBy('document_event.id')
        .limit(most)
        .execute();
      return rows.map(({document_key, at, number, what, role, organisation, words}) => ({
        ...{key: document_key, at, number, what, words},
        by: role === null ? null : {role, organisation},
      }));
    },

    async follow(key: string, personId: string, follow: boolean): Promise<void> {
      if (follow)
        await db
          .insertInto('document_follower')
          .values({document_key: key, person_id: personId})
          .onConflict((c) => c.columns(['document_key', 'person_id']).doNothing())
          .execute();
      else await db.deleteFrom('document_follower').where('document_key', '=', key).where('person_id', '=', personId).execute();
    },

    async follows(key: string, personId: string): Promise<boolean> {
      const row = await db
        .selectFrom('document_follower')
        .select('person_id')
        .where('document_key', '=', key)
        .where('person_id', '=', personId)
        .executeTakeFirst();
      return row !== undefined;
    },

    /** Who asked to be told, and gets mail of this kind. */
    followers: (key: string) =>
      recipients(db, 'followed')
        .innerJoin('document_follower', 'document_follower.person_id', 'person.id')
        .where('document_follower.document_key', '=', key)
        .execute(),

    async forgetPerson(trx: Db, personId: string): Promise<void> {
      await trx.deleteFrom('document_follower').where('person_id', '=', personId).execute();
      await trx.updateTable('document_version').set({sent_by: null}).where('sent_by', '=', personId).execute();
    },

    /** Hashes of every file of every version. */
    async filesNamed(): Promise<Set<string>> {
      const rows = await db.selectFrom('document_version').select('files').execute();
      return new Set(rows.flatMap(({files}) => (JSON.parse(files) as KeptFile[]).map(({hash}) => hash)));
    },
  };
}
export type DocumentStore = ReturnType<typeof documentStore>;

type Said = Pick<
  KeptVersion,
  'note' | 'madeOn' | 'sentOn' | 'asked' | 'approvals' | 'agreedBy' | 'validFrom' | 'reviewOn' | 'reason'
>;

function toVersion({
  number,
  state,
  sent_by,
  role,
  organisation,
  files,
  said,
}: DocumentVersionRow & {organisation: string | null}): KeptVersion {
  return {
    ...{number, state, sentBy: sent_by},
    ...(JSON.parse(said) as Said),
    by: role === null ? null : {role, organisation},
    files: JSON.parse(files) as KeptFile[],
  };
}

function versionRow(key: string, version: KeptVersion, by: DoneBy | null): DocumentVersionRow {
  const {number, state, sentBy, files, by: _by, ...said} = version;
  return {
    ...{document_key: key, number, state, sent_by: sentBy},
    ...{role: by?.role ?? null, organisation_id: by?.organisationId ?? null},
    files: JSON.stringify(files),
    said: JSON.stringify(said satisfies Said),
  };
}

const eventRow = (key: string, {number, what, by, words}: NewEvent, at: Date) => ({
  ...{id: randomUUID(), document_key: key, at: at.toISOString(), number, what, words},
  ...{role: by?.role ?? null, organisation_id: by?.organisationId ?? null},
});
