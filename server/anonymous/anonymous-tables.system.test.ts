/** What the tables of anonymous posts tell whoever reads them. */
import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import {sql} from 'kysely';
import {describe, expect, it} from 'vitest';
import {writeBackup} from '../db/backup/backup.ts';
import {unordered} from '../db/schema.ts';
import {postAnonymously} from '../fixtures/anonymous-author.ts';
import {allRows} from '../scripts/traces.ts';
import {anonymousScenario, stranger} from '../testing/anonymous-scenario.ts';
import {databases, temporaryFolder} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';

const file = (url: string) => url.replace(/^sqlite:/, '');

/** A new column has to be added here by hand, after somebody asked what it tells of an author. */
const columns: Record<string, string[]> = {
  anonymous_post: [
    'id',
    'kind',
    'title',
    'details',
    'competency',
    'system_version',
    'reach',
    'organisation_id',
    'justification',
    'received_on',
    'status',
    'standing',
    'receipt_hash',
    'reason',
    'closed_on',
  ],
  anonymous_reply: ['id', 'post_id', 'body', 'received_on', 'visibility', 'hidden_reason', 'hidden_on', 'version'],
  redaction: ['post_id', 'number', 'role', 'redacted_on', 'reason'],
  suggestion: [
    'id',
    'kind',
    'title',
    'details',
    'competency',
    'status',
    'received_on',
    'due_on',
    'settled_on',
    'verdict',
    'sources',
    'visibility',
    'hidden_reason',
    'hidden_on',
    'version',
  ],
  suggestion_step: ['suggestion_id', 'number', 'status', 'reason', 'verdict', 'role', 'taken_on'],
  question: [
    'id',
    'title',
    'details',
    'competency',
    'status',
    'received_on',
    'due_on',
    'settled_on',
    'accepted_answer_id',
    'visibility',
    'hidden_reason',
    'hidden_on',
    'version',
  ],
};

describe.each(databases)('the tables of what is written without a name on %s', (_name, open) => {
  it('have the columns that are allowed, hold days and no time, and point at nobody', async () => {
    const {service} = await anonymousScenario(open);
    const {db, kind} = service.database;
    const tables = await db.introspection.getTables();
    for (const [table, allowed] of Object.entries(columns)) {
      const found = tables.find(({name}) => name === table)?.columns.map(({name}) => name);
      expect(found?.sort(), table).toEqual([...allowed].sort());
    }
    const foreign =
      kind === 'sqlite'
        ? await sql<{from_table: string; to_table: string}>`
            select m.name as from_table, f."table" as to_table from sqlite_master m, pragma_foreign_key_list(m.name) f
            where m.type = 'table'`.execute(db)
        : await sql<{from_table: string; to_table: string}>`
            select conrelid::regclass::text as from_table, confrelid::regclass::text as to_table
            from pg_constraint where contype = 'f'`.execute(db);
    const pointed = foreign.rows.filter(({from_table}) => from_table in columns).map(({to_table}) => to_table);
    expect(new Set(pointed)).toEqual(new Set(['organisation', 'anonymous_post', 'suggestion']));
    for (const {table, row} of await allRows(db)) {
      if (!(table in columns)) continue;
      expect(JSON.stringify(row), table).not.toMatch(/\d{4}-\d{2}-\d{2}[T ]\d{2}:|\d{2}:\d{2}:\d{2}|\b1[67]\d{8}(\d{3})?\b/);
    }
  });
});

describe.each(databases)('who looks at the order of posts on %s', (name, open) => {
  it('learns nothing from ids, from the table or from a list', async () => {
    const service = await aService({open});
    const signed = await service.agent('basic');
    for (let pair = 0; pair < 12; pair += 1) {
      const send = stranger(service, `203.0.113.${pair}`);
      await signed
        .post('/api/suggestions')
        .send({kind: 'idea', title: `Signed number ${pair}`})
        .expect(201);
      expect((await postAnonymously(send, {title: `Without a name ${String(pair).padStart(2, '0')}`})).answer.status).toBe(201);
    }
    service.setNow('2026-11-22T10:00:00.000Z');
    const coordinator = await service.agent('coordinator');
    const {posts} = (await coordinator.get('/api/held')).body as {posts: {id: string; title: string}[]};
    expect(posts).toHaveLength(12);
    if (name === 'SQLite') {
      // The file itself has the order of its keys after the night, and its log of changes has none.
      const {url, rewrite} = service.database;
      await rewrite();
      expect(statSync(`${file(url)}-wal`).size).toBe(0);
      const bytes = readFileSync(file(url));
      const places = posts.map(({title}) => bytes.indexOf(title));
      const ascending = places.toSorted((a, b) => a - b);
      expect(places).not.toContain(-1);
      expect([ascending, ascending.toReversed()]).toContainEqual(places);
    }
    const byId = (ids: string[]) => ids.toSorted((a, b) => (a < b ? -1 : 1));
    // The batch comes in the order of random ids, and none of them carries a time (RFC 9562, version 4).
    expect(posts.map(({id}) => id)).toEqual(byId(posts.map(({id}) => id)));
    for (const {id, title} of posts) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      await coordinator.post(`/api/held/${id}/release`).send({title, details: ''}).expect(200);
    }
    const {items} = (await signed.get('/api/suggestions')).body as {items: {id: string; receivedOn: string}[]};
    expect(items.map(({id}) => id)).toEqual(byId(items.map(({id}) => id)));
    expect(new Set(items.map(({receivedOn}) => receivedOn))).toEqual(new Set(['2026-11-21']));
    if (name !== 'SQLite') return;
    const {db, url} = service.database;
    for (const table of Object.keys(columns)) {
      await expect(sql`select rowid from ${sql.table(table)}`.execute(db), table).rejects.toThrow('no such column');
      const rows = await db
        .selectFrom(table as 'suggestion')
        .selectAll()
        .execute();
      const keys = rows.map((row) => row.id).filter((id) => id !== undefined);
      expect(keys, table).toEqual(byId(keys));
    }
    // And its time is not that of a post: a job writes it every minute.
    const {mtimeMs} = statSync(file(url));
    expect((await postAnonymously(stranger(service), {})).answer.status).toBe(201);
    expect(statSync(file(url)).mtimeMs).toBe(mtimeMs);
  });
});

describe.each(databases)('the tables whose order must tell nothing on %s', (name, open) => {
  it('lie in the order of their keys after the night, all of one moment, and a backup reads them so', async () => {
    const service = await aService({open});
    const {db, rewrite} = service.database;
    for (let number = 0; number < 8; number += 1) {
      const sent = await postAnonymously(stranger(service, `203.0.113.${number}`), {title: `Without a name ${number}`});
      expect(sent.answer.status).toBe(201);
    }
    const backup = join(temporaryFolder(), 'backup.jsonl.gz');
    await writeBackup(service.database, backup, {secret: null}, new Date());
    const lines = gunzipSync(readFileSync(backup))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const ids = lines.filter(({table}) => table === 'anonymous_post').map(({row}) => row.id);
    expect(ids).toHaveLength(8);
    expect(ids).toEqual(ids.toSorted());
    if (name === 'PostgreSQL') {
      const rows = async () =>
        (await sql<{id: string; xmin: string; ctid: string}>`select id, xmin, ctid from anonymous_post`.execute(db)).rows;
      expect(new Set((await rows()).map(({xmin}) => xmin)).size).toBe(8);
      await rewrite();
      const after = await rows();
      expect(new Set(after.map(({xmin}) => xmin)).size).toBe(1);
      expect(after.map(({id}) => id)).toEqual(after.map(({id}) => id).toSorted());
      const places = after.map(({ctid}) => Number(ctid.slice('(0,'.length, -1)));
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    } else
      for (const table of unordered)
        await expect(sql`select rowid from ${sql.table(table)}`.execute(db), table).rejects.toThrow('no such column');
  });
});
