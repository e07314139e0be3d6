/** What hangs on a post of any kind: its author, me-too, followers, notes, whether it is shown. One file, because each is a few lines on the same keys. */
import {randomUUID} from 'node:crypto';
import {type SqlBool, sql} from 'kysely';
import type {Db, SuggestionRow} from '../db/schema.ts';
import type {Person} from '../people/contract.ts';
import {Refusal} from '../refusal.ts';
import {
  type AnsweredPost,
  type Author,
  AuthorRole,
  type Hideable,
  type MeToo,
  type Note,
  type PostKind,
  type PostLine,
  postUrl,
  rumourHeading,
  type Visibility,
} from './contract.ts';
import type {Place} from './list.ts';

/** More work in the transaction that changes a post, such as the message that tells of it. */
export type Also = (db: Db) => Promise<void>;

/** What comes after a place in a list that is newest first. */
export const beyond = ({receivedOn, id}: Place) =>
  sql<SqlBool>`(received_on < ${receivedOn} or (received_on = ${receivedOn} and id > ${id}))`;

/** Reads a whole table in parts of a few hundred rows in the order of their ids, so that reading it holds up nobody. */
export async function* inParts<Row extends {id: string}>(read: (after: string) => Promise<Row[]>): AsyncGenerator<Row[]> {
  let rows = await read('');
  while (rows.length > 0) {
    yield rows;
    rows = await read(rows.at(-1)?.id ?? '');
  }
}

type HideableRow = Pick<SuggestionRow, 'visibility' | 'hidden_reason' | 'hidden_on' | 'version'>;

export function toHideable({visibility, hidden_reason, hidden_on, version}: HideableRow): Hideable {
  return {visibility, hiddenReason: hidden_reason, hiddenOn: hidden_on, version};
}

export function hideableRow({visibility, hiddenReason, hiddenOn, version}: Hideable): HideableRow {
  return {visibility, hidden_reason: hiddenReason, hidden_on: hiddenOn, version};
}

/** A save that touched no row lost the race against somebody else's. */
export function checkSaved(saved: readonly {numUpdatedRows: bigint}[]): void {
  if (saved.some(({numUpdatedRows}) => numUpdatedRows === 0n))
    throw new Refusal('conflict', 'Someone else just changed this. Reload to see it; what you typed stays until then.');
}

/** Everything that can be hidden, by table. */
const hideable = ['suggestion', 'question', 'answer', 'comment'] as const;

export const roleOf = ({role, champion}: Pick<Person, 'role' | 'champion'>): AuthorRole =>
  role === 'enhanced' && champion ? 'champion' : role;

/** Says that posts changed: every process then makes its search index anew. */
export async function markChanged(db: Db): Promise<void> {
  await db
    .updateTable('revision')
    .set((e) => ({number: e('number', '+', 1)}))
    .where('name', '=', 'posts')
    .execute();
}

export async function addAuthor(db: Db, postId: string, person: Person, named: boolean): Promise<void> {
  await db
    .insertInto('author')
    .values({
      post_id: postId,
      person_id: person.id,
      organisation_id: person.organisation,
      role: roleOf(person),
      named: named ? 1 : 0,
    })
    .execute();
}

/** Authors as the public sees them, by post; a post without one is absent. */
export async function authorsOf(db: Db, postIds: readonly string[], readerId: string | undefined): Promise<Map<string, Author>> {
  if (postIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('author')
    .leftJoin('organisation', 'organisation.id', 'author.organisation_id')
    .leftJoin('user', 'user.id', 'author.person_id')
    .select([
      'author.post_id',
      'author.person_id',
      'author.role',
      'author.named',
      'organisation.name as organisation',
      'user.name',
    ])
    .where('author.post_id', 'in', postIds)
    .execute();
  return new Map(
    rows.map(({post_id, person_id, role, named, organisation, name}) => [
      post_id,
      {role: AuthorRole.parse(role), organisation, name: named === 1 ? name : null, you: person_id === readerId},
    ]),
  );
}

/** Of these suggestions and questions, the ones that everybody may read. */
export async function shownOf(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const shown = new Set<string>();
  for (const table of ['suggestion', 'question'] as const) {
    if (ids.length === 0) break;
    const rows = await db.selectFrom(table).select('id').where('id', 'in', ids).where('visibility', '=', 'shown').execute();
    for (const {id} of rows) shown.add(id);
  }
  return shown;
}

/** How many people and organisations said the same, by post. */
export async function meToosOf(db: Db, postIds: readonly string[], readerId?: string): Promise<(postId: string) => MeToo> {
  if (postIds.length === 0) return () => none;
  const counts = await db
    .selectFrom('me_too')
    .select(({fn}) => [
      'post_id',
      fn.countAll<number>().as('people'),
      fn.count<number>('organisation_id').distinct().as('organisations'),
    ])
    .where('post_id', 'in', postIds)
    .groupBy('post_id')
    .execute();
  const yours = readerId
    ? await db.selectFrom('me_too').select('post_id').where('post_id', 'in', postIds).where('person_id', '=', readerId).execute()
    : [];
  const you = new Set(yours.map(({post_id}) => post_id));
  const byId = new Map(
    counts.map(({post_id, people, organisations}) => [
      post_id,
      {people: Number(people), organisations: Number(organisations), you: you.has(post_id)},
    ]),
  );
  return (postId) => byId.get(postId) ?? none;
}
const none: MeToo = {people: 0, organisations: 0, you: false};

/** A suggestion or question, whatever its kind. */
export type Post = {id: string; kind: PostKind; title: string; visibility: Visibility; authorId: string | undefined};

const kinds: readonly PostKind[] = ['suggestion', 'question'];
/** What one reads of one's own post where others read nothing. */
const hiddenTitles: Partial<Record<Visibility, string>> = {held: 'Held back for a check', removed: 'Removed by the coordinator'};
const mostLines = 500;

export type NextVisibility = {visibility: Visibility; reason: string; day: string};

export function postStore(db: Db) {
  const idsOf = (by: 'author' | 'follow', personId: string) =>
    by === 'author'
      ? db.selectFrom('author').select('post_id').where('person_id', '=', personId)
      : db.selectFrom('follow').select('post_id').where('person_id', '=', personId);

  /** The newest posts of one kind that somebody wrote or follows. */
  const newestOf = (kind: PostKind, by: 'author' | 'follow', personId: string) =>
    db
      .selectFrom(kind)
      .select(['id', 'title', 'visibility', 'received_on'])
      .where('id', 'in', idsOf(by, personId))
      .orderBy('received_on', 'desc')
      .limit(mostLines)
      .execute();

  async function linesOf(by: 'author' | 'follow', personId: string): Promise<(PostLine & {visibility: Visibility})[]> {
    const lists = await Promise.all(
      kinds.map(async (kind) =>
        (await newestOf(kind, by, personId)).map(({id, title, visibility, received_on}) => ({
          id,
          kind,
          title: hiddenTitles[visibility] ?? title,
          url: postUrl(kind, id),
          receivedOn: received_on,
          visibility,
        })),
      ),
    );
    return lists.flat().sort((a, b) => b.receivedOn.localeCompare(a.receivedOn) || a.title.localeCompare(b.title));
  }

  return {
    async find(id: string): Promise<Post | undefined> {
      for (const kind of kinds) {
        const row = await db.selectFrom(kind).select(['title', 'visibility']).where('id', '=', id).executeTakeFirst();
        if (row === undefined) continue;
        const author = await db.selectFrom('author').select('person_id').where('post_id', '=', id).executeTakeFirst();
        return {id, kind, ...row, authorId: author?.person_id};
      }
      return undefined;
    },

    shown: (ids: readonly string[]) => shownOf(db, ids),

    /** The posts that had their outcome last. */
    async answered(limit: number): Promise<AnsweredPost[]> {
      const lists = await Promise.all(
        kinds.map(async (kind) => {
          const rows = await db
            .selectFrom(kind)
            .selectAll()
            .where('visibility', '=', 'shown')
            .where('settled_on', 'is not', null)
            .orderBy('settled_on', 'desc')
            .orderBy('id')
            .limit(limit)
            .execute();
          return rows.map((row) => ({
            id: row.id,
            kind,
            title: 'kind' in row && row.kind === 'rumour' ? rumourHeading(row.title) : row.title,
            url: postUrl(kind, row.id),
            settledOn: row.settled_on ?? '',
          }));
        }),
      );
      return lists
        .flat()
        .sort((a, b) => b.settledOn.localeCompare(a.settledOn))
        .slice(0, limit);
    },

    writtenBy: (personId: string): Promise<PostLine[]> => linesOf('author', personId),

    async followedBy(personId: string): Promise<PostLine[]> {
      return (await linesOf('follow', personId)).filter(({visibility}) => visibility === 'shown');
    },

    meTooOf: async (postId: string, readerId: string): Promise<MeToo> => (await meToosOf(db, [postId], readerId))(postId),

    /** One a person, however often they say it. */
    async sayMeToo(postId: string, person: Pick<Person, 'id' | 'organisation'>, said: boolean): Promise<void> {
      if (said) {
        await db
          .insertInto('me_too')
          .values({post_id: postId, person_id: person.id, organisation_id: person.organisation})
          .onConflict((c) => c.doNothing())
          .execute();
      } else await db.deleteFrom('me_too').where('post_id', '=', postId).where('person_id', '=', person.id).execute();
    },

    async isFollowing(postId: string, personId: string | undefined): Promise<boolean> {
      if (personId === undefined) return false;
      const row = await db
        .selectFrom('follow')
        .select('post_id')
        .where('post_id', '=', postId)
        .where('person_id', '=', personId)
        .executeTakeFirst();
      return row !== undefined;
    },

    async follow(postId: string, personId: string, following: boolean): Promise<void> {
      if (following) {
        await db
          .insertInto('follow')
          .values({post_id: postId, person_id: personId})
          .onConflict((c) => c.doNothing())
          .execute();
      } else await db.deleteFrom('follow').where('post_id', '=', postId).where('person_id', '=', personId).execute();
    },

    /** Of whatever kind the post is; `also` is what follows from it. News and mail of it that nobody got yet go, because they name it. */
    async setVisibility(id: string, version: number, next: NextVisibility, also: Also): Promise<void> {
      const {visibility, reason, day} = next;
      const hidden = visibility !== 'shown';
      await db.transaction().execute(async (trx) => {
        const set = {visibility, hidden_reason: hidden ? reason : null, hidden_on: hidden ? day : null, version: version + 1};
        const changed = [];
        for (const table of hideable)
          changed.push(
            await trx.updateTable(table).set(set).where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow(),
          );
        if (changed.every(({numUpdatedRows}) => numUpdatedRows === 0n))
          throw new Refusal('conflict', 'It was just changed, or it is gone. Reload and try again.');
        if (hidden) {
          await trx.deleteFrom('news').where('post_id', '=', id).execute();
          await trx.deleteFrom('mail').where('sent_at', 'is', null).where('about', 'like', `%${id}%`).execute();
        }
        await also(trx);
        await markChanged(trx);
      });
    },

    /** With a reason, or null to show them again. */
    async hideEdits(postId: string, reason: string | null): Promise<void> {
      await db.updateTable('edit').set({hidden_reason: reason}).where('post_id', '=', postId).execute();
    },

    async notes(postId: string): Promise<Note[]> {
      const rows = await db
        .selectFrom('note')
        .leftJoin('user', 'user.id', 'note.person_id')
        .select(['note.id', 'note.body', 'note.written_at', 'user.name'])
        .where('note.post_id', '=', postId)
        .orderBy('note.written_at')
        .execute();
      return rows.map(({id, body, written_at, name}) => ({
        id,
        text: body,
        writtenAt: written_at,
        by: name ?? 'Someone who has left',
      }));
    },

    async addNote(postId: string, personId: string, body: string, now: Date): Promise<void> {
      await db
        .insertInto('note')
        .values({id: randomUUID(), post_id: postId, person_id: personId, body, written_at: now.toISOString()})
        .execute();
    },

    /** Grows with every change of any post. */
    async revision(): Promise<number> {
      const row = await db.selectFrom('revision').select('number').where('name', '=', 'posts').executeTakeFirst();
      return row?.number ?? 0;
    },
  };
}
export type PostStore = ReturnType<typeof postStore>;
