import {sql} from 'kysely';
import request from 'supertest';
import {describe, expect, it} from 'vitest';
import {databases} from './testing/databases.ts';
import {aService} from './testing/service.ts';

describe.each(databases)('health on %s', (name, open) => {
  it('is good while a change can be saved, and says so in words where none can', async () => {
    const service = await aService({open});
    const ask = () => request(service.app).get('/api/health');
    expect((await ask()).body).toMatchObject({status: 'ok'});
    const {db} = service.database;
    // As on a full disk: everything can be read, and nothing written.
    const readOnly = (on: boolean) =>
      name === 'SQLite'
        ? sql`pragma query_only = ${sql.lit(on ? 1 : 0)}`.execute(db)
        : sql`alter table revision rename to ${sql.id(on ? 'revision_away' : 'revision')}`.execute(db).catch(() => {});
    await readOnly(true);
    service.setNow('2026-11-21T10:00:10.000Z');
    const answer = await ask();
    expect([answer.status, answer.body.detail]).toEqual([503, 'The database takes no changes. The disk may be full.']);
    if (name === 'SQLite') await readOnly(false);
    else await sql`alter table revision_away rename to revision`.execute(db);
    service.setNow('2026-11-21T10:00:20.000Z');
    expect((await ask()).status).toBe(200);
  });

  it('costs one change however often it is asked', async () => {
    const service = await aService({open});
    for (let times = 0; times < 20; times += 1) await request(service.app).get('/api/health').expect(200);
    const row = await service.database.db
      .selectFrom('revision')
      .selectAll()
      .where('name', '=', 'health')
      .executeTakeFirstOrThrow();
    expect(row.number).toBe(1);
  });
});

describe('a transaction that SQLite has taken back by itself', () => {
  it('fails with its cause', async () => {
    const {database} = await aService();
    const failing = database.db.transaction().execute(async (trx) => {
      await sql`rollback`.execute(trx);
      throw new Error('database or disk is full');
    });
    await expect(failing).rejects.toThrow('database or disk is full');
  });
});
