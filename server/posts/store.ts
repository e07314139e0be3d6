/** What hangs on a post of any kind: its author, me-too, followers, notes, whether it is shown. One file, because each is a few lines on the same keys. */
import {arrivedAlready} from '../db/once.ts';
import type {Db} from '../db/schema.ts';
import type {Person} from '../who/contract.ts';
import {type AnsweredPost, type MeToo, type Note, type PostLine, rumourHeading, type Visibility} from './contract.ts';
import {hidingStore} from './hiding/hiding-store.ts';
import {type PostKind, postKindNames, postUrl} from './kinds.shared.ts';
import {meToosOf, shownOf} from './people-store.ts';

/** A suggestion or question, whatever its kind. */
export type Post = {id: string; kind: PostKind; title: string; visibility: Visibility; authorId: string | undefined};

/** What one reads of one's own post where others read nothing. */
const hiddenTitles: Partial<Record<Visibility, string>> = {
  held: 'Held back for a check',
  removed: 'Removed by the coordinator',
};
const mostLines = 500;

export function postStore(db: Db) {
  const idsOf = (by: 'author' | 'follow', personId: string) =>
    by === 'author'
      ? db.selectFrom('author').select('post_id').where('person_id', '=', personId)
      : db.selectFrom('follow').select('post_id').where('person_id', '=', personId);

  /** The newest posts of one kind that somebody wrote or follows. */
  const newestOf = (kind: PostKind, by: 'author' | 'follow', personId: string) =>
    db
      .selectFrom(kind)
      .select(['id', 'title', 'visibility', 'received_on', 'status'])
      .where('id', 'in', idsOf(by, personId))
      .orderBy('received_on', 'desc')
      .limit(mostLines)
      .execute();

  async function linesOf(by: 'author' | 'follow', personId: string): Promise<(PostLine & {visibility: Visibility})[]> {
    const lists = await Promise.all(
      postKindNames.map(async (kind) =>
        (await newestOf(kind, by, personId)).map(({id, title, visibility, received_on, status}) => ({
          id,
          kind,
          title: hiddenTitles[visibility] ?? title,
          url: postUrl(kind, id),
          receivedOn: received_on,
          status,
          visibility,
        })),
      ),
    );
    return lists.flat().sort((a, b) => b.receivedOn.localeCompare(a.receivedOn) || a.title.localeCompare(b.title));
  }

  return {
    async find(id: string): Promise<Post | undefined> {
      for (const kind of postKindNames) {
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
        postKindNames.map(async (kind) => {
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

    ...hidingStore(db),

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

    /** Nothing where it was added before under that id; refuses where it said something else. */
    async addNote(id: string, postId: string, personId: string, body: string, now: Date): Promise<void> {
      await db
        .insertInto('note')
        .values({id, post_id: postId, person_id: personId, body, written_at: now.toISOString()})
        .onConflict((c) => c.column('id').doNothing())
        .execute();
      const kept = await db.selectFrom('note').select(['post_id', 'body']).where('id', '=', id).executeTakeFirstOrThrow();
      if (kept.post_id !== postId || kept.body !== body) throw arrivedAlready();
    },
  };
}
export type PostStore = ReturnType<typeof postStore>;
