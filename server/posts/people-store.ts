/** Who wrote posts, and how many say the same: the side tables that keep people apart from what they wrote. */
import {markChanged} from '../db/revision.ts';
import type {Db} from '../db/schema.ts';
import type {Person} from '../who/contract.ts';
import {type Author, AuthorRole, type MeToo} from './contract.ts';
import {postKindNames} from './kinds.shared.ts';

const roleOf = ({role, champion}: Pick<Person, 'role' | 'champion'>): AuthorRole =>
  role === 'enhanced' && champion ? 'champion' : role;

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

/** What they wrote stays, by role and organisation; what they follow, and what waits for them, goes. */
export async function forgetPerson(trx: Db, {id}: {id: string}): Promise<void> {
  await trx.updateTable('author').set({named: 0}).where('person_id', '=', id).execute();
  for (const table of ['follow', 'news', 'notice'] as const) await trx.deleteFrom(table).where('person_id', '=', id).execute();
  await markChanged(trx);
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
  for (const table of postKindNames) {
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
