/** Questions in doubt until somebody decides; sessions that are planned; each figure that came to light, by itself. */
import {type Kysely, sql} from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a migration stays as it was written, whatever the schema's types become.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('question_doubt')
    .addColumn('question_id', 'text', (c) => c.notNull())
    .addColumn('rev', 'integer', (c) => c.notNull())
    .addColumn('doubts', 'text', (c) => c.notNull())
    .addColumn('found_at', 'text', (c) => c.notNull())
    .addColumn('verdict', 'text')
    .addColumn('reason', 'text')
    .addColumn('decided_at', 'text')
    .addPrimaryKeyConstraint('question_doubt_key', ['question_id', 'rev'])
    .execute();
  await sql`
    insert into question_doubt (question_id, rev, doubts, found_at, verdict, reason, decided_at)
    select question_id, rev, '[]', cleared_at, 'sound', reason, cleared_at from item_clearance`.execute(db);
  await db.schema.dropTable('item_clearance').execute();

  await db.schema.alterTable('need_action').addColumn('due_on', 'text').execute();
  await db.schema.alterTable('need_action').addColumn('session', 'text').execute();

  await db.schema
    .createTable('needs_figure')
    .addColumn('competency', 'text', (c) => c.notNull())
    .addColumn('figure', 'text', (c) => c.notNull())
    .addColumn('people', 'text', (c) => c.notNull())
    .addColumn('lit_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('needs_figure_key', ['competency', 'figure'])
    .execute();
  const rows = (await db.selectFrom('needs_light').selectAll().orderBy('competency').execute()) as Light[];
  for (const [competency, own] of Map.groupBy(rows, (row) => row.competency)) {
    const together = {
      figure: '*',
      lit_at: own
        .map(({lit_at}) => lit_at)
        .sort()
        .at(-1),
      people: own.flatMap(peopleIn),
    };
    const alone = own
      .filter((row) => row.alone === 1)
      .map((row) => ({figure: row.organisation_id, lit_at: row.lit_at, people: peopleIn(row)}));
    for (const {people, ...figure} of [together, ...alone])
      await db
        .insertInto('needs_figure')
        .values({competency, ...figure, people: JSON.stringify(people)})
        .execute();
  }
  await db.schema.dropTable('needs_light').execute();
}

type Light = {competency: string; organisation_id: string; alone: number; people: string; lit_at: string};

/** How many questions people had right was not kept until now: it comes with the next step. */
const peopleIn = ({organisation_id, people}: Light) =>
  (JSON.parse(people) as [person: string, attempt: string, meets: 0 | 1][]).map(([person, , meets]) => [
    person,
    organisation_id,
    meets,
    null,
    null,
  ]);
