import {execFile} from 'node:child_process';
import {readFileSync, truncateSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {gunzipSync} from 'node:zlib';
import {describe, expect, it, onTestFinished} from 'vitest';
import {anonymousStore} from '../anonymous/store.ts';
import {readEnv} from '../env.ts';
import {anAnonymousPost, anAttempt, aPerson, aSuggestion} from '../fixtures/factories.ts';
import {mailStore} from '../mail/store.ts';
import {createAccounts} from '../people/create-accounts.ts';
import {personStore} from '../people/store.ts';
import {attemptStore} from '../quizzes/store.ts';
import {releaseStore} from '../releases/store.ts';
import {settingStore} from '../settings/store.ts';
import {suggestionStore} from '../suggestions/store.ts';
import {databases, freshUrls, temporaryFolder} from '../testing/databases.ts';
import {addOldPerson} from '../testing/old-database.ts';
import {aService, password} from '../testing/service.ts';
import {checkBackup, restoreBackup, writeBackup} from './backup/backup.ts';
import {migrate} from './migrate.ts';
import {unnamed} from './migrations/0010-systems.ts';
import {openDatabase} from './open.ts';
import {revision} from './revision.ts';
import {fileTables} from './schema/files.ts';
import {backedUp, leftOut} from './schema.ts';

const now = new Date('2026-11-21T10:00:00.000Z');

describe.each(databases)('a database on %s', (_name, open) => {
  it('has exactly the tables that are backed up or left out', async () => {
    const {db, kind} = await open();
    const files = kind === 'sqlite' ? [] : [...Object.keys(fileTables), 'file_migration', 'file_migration_lock'];
    const tables = await db.introspection.getTables({withInternalKyselyTables: true});
    expect(tables.map(({name}) => name).sort()).toEqual([...backedUp, ...leftOut, ...files].sort());
  });

  it('migrates again without a change', async () => {
    const database = await open();
    await personStore(database.db).add(aPerson());
    const accounts = createAccounts({env: readEnv({}), database, secret: 'x', now: () => now});
    await migrate(database, accounts.migrate);
    expect(await database.db.selectFrom('person').selectAll().execute()).toHaveLength(1);
  });

  it('seeds the eleven organisations', async () => {
    expect(await personStore((await open()).db).organisations()).toHaveLength(11);
  });

  it('refuses an attempt of nobody', async () => {
    await expect(attemptStore((await open()).db).add(anAttempt())).rejects.toThrow();
  });
});

describe.each(freshUrls)('a database of an older version on %s', (_name, url) => {
  it('is brought up to date with what it holds', async () => {
    const database = openDatabase(await url());
    onTestFinished(() => database.close());
    const {db} = database;
    const accounts = createAccounts({env: readEnv({}), database, secret: 'x', now: () => now});
    await migrate(database, accounts.migrate, {upTo: '0001-ground'});
    await addOldPerson(db, 'somebody');
    const mail = {id: 'm', recipient: 'a@example.org', subject: 'Hello', body: 'Text', tries: 0, failure: null, sent_at: null};
    const time = now.toISOString();
    await db
      .insertInto('mail')
      .values({...mail, created_at: time, due_at: time} as never)
      .execute();
    await migrate(database, accounts.migrate);
    expect(await mailStore(db).due(now, 5)).toMatchObject([{id: 'm', subject: 'Hello', unsubscribe: null}]);
    const suggestion = aSuggestion();
    await suggestionStore(db).add(suggestion, aPerson({id: 'somebody'}), false);
    expect(await suggestionStore(db).get(suggestion.id)).toEqual(suggestion);
    expect(await revision(db)).toBe(1);
  });

  it('keeps its posts and how often they changed when pages join what can be found', async () => {
    const database = openDatabase(await url());
    onTestFinished(() => database.close());
    const {db} = database;
    const accounts = createAccounts({env: readEnv({}), database, secret: 'x', now: () => now});
    await migrate(database, accounts.migrate, {upTo: '0002-conversation'});
    await addOldPerson(db, 'somebody');
    const suggestion = aSuggestion();
    await suggestionStore(db).add(suggestion, aPerson({id: 'somebody'}), false);
    await db.updateTable('revision').set({number: 7}).execute();
    await migrate(database, accounts.migrate);
    expect(await suggestionStore(db).get(suggestion.id)).toEqual(suggestion);
    expect(await revision(db)).toBe(7);
    const release = {system: unnamed, version: '2.8', releasedOn: '2026-10-01', areas: ['find'], pages: [], note: ''};
    await releaseStore(db).add(release, now);
    expect(await releaseStore(db).list()).toEqual([{...release, recordedAt: now.toISOString(), edition: 1}]);
    expect(await revision(db)).toBe(8);
  });
});

describe.each(freshUrls)('a database from before learning paths on %s', (_name, url) => {
  it.each([
    ['nobody', 'somebody took a quiz under the promise that nobody sees it', true],
    ['champions', 'nobody took a quiz yet', false],
  ])('shows names to %s where %s', async (who, _why, taken) => {
    const database = openDatabase(await url());
    onTestFinished(() => database.close());
    const {db} = database;
    const accounts = createAccounts({env: readEnv({}), database, secret: 'x', now: () => now});
    await migrate(database, accounts.migrate, {upTo: '0005-certainty'});
    await addOldPerson(db, 'somebody');
    const release = {version: '2.8', released_on: '2026-10-01', areas: '["find"]', note: '', edition: 1};
    await db
      .insertInto('release')
      .values(release as never)
      .execute();
    if (taken) await attemptStore(db).add(anAttempt({personId: 'somebody'}));
    await migrate(database, accounts.migrate);
    expect((await settingStore(db).read()).settings.recordsByName).toBe(who);
    expect(await releaseStore(db).list()).toMatchObject([{system: unnamed, version: '2.8', pages: [], recordedAt: null}]);
  });
});

describe.each(freshUrls)('a database from before anonymous posts on %s', (_name, url) => {
  it('keeps its posts and its settings, and takes in a post without a name', async () => {
    const database = openDatabase(await url());
    onTestFinished(() => database.close());
    const {db} = database;
    const accounts = createAccounts({env: readEnv({}), database, secret: 'x', now: () => now});
    await migrate(database, accounts.migrate, {upTo: '0003-trust'});
    await addOldPerson(db, 'somebody');
    const suggestion = aSuggestion();
    await suggestionStore(db).add(suggestion, aPerson({id: 'somebody'}), false);
    await db
      .insertInto('setting')
      .values({key: 'contact', value: JSON.stringify('Room 3'), version: 1})
      .execute();
    await migrate(database, accounts.migrate);
    expect(await suggestionStore(db).get(suggestion.id)).toEqual(suggestion);
    expect((await settingStore(db).read()).settings).toMatchObject({contact: 'Room 3', anonymousPerDay: 100});
    await anonymousStore(db).add(anAnonymousPost(), {day: 1, soFar: 1});
    await expect(anonymousStore(db).add(anAnonymousPost(), {day: 1, soFar: 1})).rejects.toMatchObject({code: 'too-many'});
    expect(await db.selectFrom('anonymous_post').selectAll().execute()).toHaveLength(1);
  });
});

describe.each(freshUrls)('two processes that start at once on %s', (_name, url) => {
  it('migrate one after the other', async () => {
    const address = await url();
    const script = `
      const {openDatabase} = await import(${JSON.stringify(`${process.cwd()}/server/db/open.ts`)});
      const {migrate} = await import(${JSON.stringify(`${process.cwd()}/server/db/migrate.ts`)});
      const {createAccounts} = await import(${JSON.stringify(`${process.cwd()}/server/people/create-accounts.ts`)});
      const {readEnv} = await import(${JSON.stringify(`${process.cwd()}/server/env.ts`)});
      const database = openDatabase(${JSON.stringify(address)});
      await migrate(database, createAccounts({env: readEnv({}), database, secret: 'x', now: () => new Date()}).migrate);
      await database.close();`;
    const start = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    await Promise.all([start(), start(), start()]);
    const database = openDatabase(address);
    expect(await personStore(database.db).organisations()).toHaveLength(11);
    await database.close();
  });
});

const pairs = databases.flatMap(([from, open]) => freshUrls.map(([to, url]) => [from, to, open, url] as const));

describe.each(pairs)('a backup of %s restored into %s', (_from, _to, open, url) => {
  it('brings accounts and attempts back, and no session', async () => {
    const service = await aService({open});
    const person = await service.add({name: 'Zoë O’Neil'});
    await service.as(person);
    const attempt = anAttempt({personId: person.id});
    await attemptStore(service.database.db).add(attempt);
    const file = join(temporaryFolder(), 'backup.jsonl.gz');
    await writeBackup(service.database, file, {secret: null}, now);

    const database = openDatabase(await url());
    const accounts = createAccounts({env: readEnv({}), database, secret: 'x', now: () => now});
    await restoreBackup(database, file, accounts.migrate);
    expect(await attemptStore(database.db).get(attempt.id)).toEqual(attempt);
    expect(await database.db.selectFrom('session').selectAll().execute()).toEqual([]);
    const restored = await aService({open: async () => database});
    expect(await restored.waymark.people.get(person.id)).toEqual(person);
    await (await restored.as(undefined)).post('/api/auth/sign-in/email').send({email: person.email, password}).expect(200);
    await database.close();
  });
});

describe.each(databases)('a backup on %s', (_name, open) => {
  it('is of one moment while writes go on', async () => {
    const database = await open();
    const writer = openDatabase(database.url);
    let going = true;
    const writes = (async () => {
      // One row in each of two tables, in one transaction: a backup never holds more of one than of the other.
      for (let number = 0; going && number < 2_000; number += 1) {
        await writer.db.transaction().execute(async (trx) => {
          await trx
            .insertInto('setting_history')
            .values({id: `${number}`, key: 'k', value: '1', changed_at: 'now', changed_by: 'me'})
            .execute();
          await mailStore(trx).add({recipient: 'a@example.org', subject: 'S', body: ''}, now);
        });
      }
    })();
    const file = join(temporaryFolder(), 'backup.jsonl.gz');
    for (let round = 0; round < 10; round += 1) {
      await new Promise((wait) => setTimeout(wait, 10));
      await writeBackup(database, file, {secret: null}, now);
      const lines = gunzipSync(readFileSync(file)).toString();
      const rowsOf = (table: string) => lines.split(`{"table":"${table}"`).length - 1;
      expect(rowsOf('mail')).toBe(rowsOf('setting_history'));
    }
    going = false;
    await writes;
    expect((await writer.db.selectFrom('mail').select('id').execute()).length).toBeGreaterThan(5);
    await writer.close();
  });
});

describe('a damaged backup', () => {
  it('is refused before anything is changed', async () => {
    const database = await (databases[0] as (typeof databases)[number])[1]();
    const file = join(temporaryFolder(), 'backup.jsonl.gz');
    await writeBackup(database, file, {secret: null}, now);
    truncateSync(file, 200);
    await expect(checkBackup(file)).rejects.toThrow();
  });
});
