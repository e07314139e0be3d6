/** Systems over HTTP, and a database from before there were any. */
import {describe, expect, it, onTestFinished} from 'vitest';
import {migrate} from '../db/migrate.ts';
import {openDatabase} from '../db/open.ts';
import {readEnv} from '../env.ts';
import {aPage, aSystem} from '../fixtures/factories.ts';
import {createAccounts} from '../people/create-accounts.ts';
import {releaseStore} from '../releases/store.ts';
import {databases, freshUrls} from '../testing/databases.ts';
import {addOldPerson} from '../testing/old-database.ts';
import {aService} from '../testing/service.ts';
import {verificationStore} from '../verifications/store.ts';
import {versionTextStore} from '../version-texts/store.ts';
import {systemStore} from './store.ts';

const guide = aPage({
  key: 'find-person',
  title: 'Find a person',
  url: '/find-person',
  sections: [{anchor: 'steps', heading: 'Steps', text: 'Search.'}],
  steps: [
    {step: 'open', title: 'Open the search', anchor: 'steps'},
    {step: 'read', title: 'Read the result', anchor: 'steps'},
  ],
});
const manifest = {schema: 'content/1' as const, pages: [guide]};
const next = {name: 'Next', owner: 'The partnership', since: '2026-11-01'};

describe.each(databases)('systems on %s', (_name, open) => {
  it('begin with the one of the starter content, and are kept apart by name and by version', async () => {
    const service = await aService({open, manifest});
    const coordinator = await service.agent('coordinator');
    const list = async () => (await coordinator.get('/api/systems').expect(200)).body.systems;
    expect(await list()).toEqual([{...aSystem(), inUse: true}]);
    const {body: added} = await coordinator.post('/api/systems').send(next).expect(201);
    expect(added).toEqual({key: 'next', ...next, shortName: 'Next', until: null, version: 1});
    const {body: twice} = await coordinator.post('/api/systems').send(next).expect(409);
    expect(twice.fields.name).toContain('already');
    const long = {name: 'Neighbourhood Case Management', shortName: 'NCM'};
    expect((await coordinator.post('/api/systems').send(long).expect(201)).body).toMatchObject({key: 'ncm', ...long});
    await coordinator.post('/api/systems').send({name: 'National Crime Map', shortName: 'NCM'}).expect(409);
    await coordinator.delete('/api/systems/ncm').send({version: 1}).expect(200);
    const {body: backwards} = await coordinator
      .post('/api/systems')
      .send({name: 'Backwards', since: '2026-11-01', until: '2026-10-01'})
      .expect(400);
    expect(backwards.fields.until).toContain('before the first');
    const {key, ...change} = added;
    expect(
      (
        await coordinator
          .put('/api/systems/next')
          .send({...change, until: '2030-01-01'})
          .expect(200)
      ).body.version,
    ).toBe(2);
    await coordinator.put('/api/systems/next').send(change).expect(409);
    expect(
      (
        await coordinator
          .put('/api/systems/next')
          .send({...change, name: 'Casebook', version: 2})
          .expect(400)
      ).body.fields.name,
    ).toContain('already');
    // A second start changes nothing.
    await service.waymark.ready();
    expect((await list()).map(({name}: {name: string}) => name).sort()).toEqual(['Casebook', 'Next']);
  });

  it('stay while something names them, and the last one always', async () => {
    const service = await aService({open, manifest});
    const coordinator = await service.agent('coordinator');
    expect((await coordinator.delete('/api/systems/casebook').send({version: 1}).expect(409)).body.detail).toContain(
      'only system',
    );
    await coordinator.post('/api/systems').send(next).expect(201);
    await coordinator.put('/api/organisations/melton/systems/next').send({since: '2026-12-01'}).expect(200);
    expect((await coordinator.delete('/api/systems/next').send({version: 1}).expect(409)).body.detail).toContain('uses it');
    await coordinator.put('/api/organisations/melton/systems/next').send({since: null}).expect(200);
    await coordinator.delete('/api/systems/next').send({version: 7}).expect(409);
    await coordinator.delete('/api/systems/next').send({version: 1}).expect(200);
    await coordinator.delete('/api/systems/next').send({version: 1}).expect(404);
  });

  it('are chosen by a champion for their own organisation alone', async () => {
    const service = await aService({open, manifest});
    const coordinator = await service.agent('coordinator');
    await coordinator.post('/api/systems').send(next).expect(201);
    const champion = await service.agent('champion', {organisation: 'melton'});
    await champion.put('/api/organisations/melton/systems/next').send({since: '2026-11-20'}).expect(200);
    await champion.put('/api/organisations/blaby/systems/next').send({since: '2026-11-20'}).expect(403);
    await coordinator.put('/api/organisations/nowhere/systems/next').send({since: '2026-11-20'}).expect(404);
    await coordinator.put('/api/organisations/blaby/systems/nothing').send({since: '2026-11-20'}).expect(404);
    const {organisations} = (await coordinator.get('/api/systems').expect(200)).body;
    const of = (id: string) => organisations.find(({organisation}: {organisation: string}) => organisation === id);
    expect(of('melton')).toMatchObject({system: 'Next', uses: [{system: 'next', since: '2026-11-20'}]});
    expect(of('blaby')).toMatchObject({system: 'Casebook', uses: []});
  });

  it('have versions, verifications and texts of their own; a reader meets their organisation’s first', async () => {
    const service = await aService({open, manifest});
    const coordinator = await service.agent('coordinator');
    await coordinator.post('/api/systems').send(next).expect(201);
    await coordinator.put('/api/organisations/melton/systems/next').send({since: '2026-11-20'}).expect(200);
    for (const system of ['casebook', 'next'])
      await coordinator.post('/api/releases').send({system, version: '1.0', releasedOn: '2026-11-01'}).expect(201);
    await coordinator.post('/api/releases').send({system: 'nothing', version: '1.0', releasedOn: '2026-11-01'}).expect(400);
    const enhanced = await service.agent('enhanced', {organisation: 'blaby'});
    const described = async (system: string, body: string) =>
      enhanced.put('/api/content/find-person/steps/open').send({system, version: '1.0', body, number: 0}).expect(200);
    await described('casebook', 'Press Search.');
    await described('next', 'Touch the glass.');
    const page = async (agent: typeof enhanced) => (await agent.get('/api/content/find-person').expect(200)).body;
    const names = (all: {system: unknown}[]) => all.map(({system}) => (system as {key?: string}).key ?? system);
    expect(names((await page(enhanced)).systems)).toEqual(['casebook', 'next']);
    expect(names((await page(enhanced)).texts)).toEqual(['casebook', 'next']);
    const reader = await service.agent('basic', {organisation: 'melton'});
    expect(names((await page(reader)).systems)).toEqual(['next', 'casebook']);
    expect((await page(reader)).texts[0]).toMatchObject({systemName: 'Next', html: '<p>Touch the glass.</p>\n'});
    // Visitors meet what most organisations use.
    expect(names((await page(await service.agent('visitor'))).systems)).toEqual(['casebook', 'next']);

    const [, inNext] = (await page(enhanced)).systems;
    await enhanced
      .post('/api/content/find-person/verifications')
      .send({system: 'next', version: '1.0', hash: inNext.hash})
      .expect(201);
    const states = (await page(enhanced)).systems.map(({state}: {state: string}) => state);
    expect(states).toEqual(['unverified', 'verified']);
    const inList = async (query: string) => (await enhanced.get(`/api/content${query}`).expect(200)).body;
    expect(await inList('')).toMatchObject({system: {key: 'casebook'}, counts: {verified: 0}, version: '1.0'});
    expect(await inList('?system=next')).toMatchObject({system: {key: 'next'}, counts: {verified: 1}});
    // Another text for one system changes nothing for the people of the other.
    await enhanced
      .put('/api/content/find-person/steps/read')
      .send({system: 'casebook', version: '1.0', body: 'Read the list.', number: 0})
      .expect(200);
    expect((await page(enhanced)).systems[1].state).toBe('verified');
  });

  it('say what is still to be described for each', async () => {
    const service = await aService({open, manifest});
    const coordinator = await service.agent('coordinator');
    await coordinator
      .post('/api/systems')
      .send({...next, since: '2027-01-01'})
      .expect(201);
    await coordinator.post('/api/releases').send({system: 'next', version: '1.0', releasedOn: '2027-01-01'}).expect(201);
    const open_ = async () => (await coordinator.get('/api/systems/next/steps').expect(200)).body;
    expect(await open_()).toMatchObject({
      all: 2,
      described: 0,
      pages: [{key: 'find-person', steps: [{step: 'open'}, {step: 'read'}]}],
    });
    const describe_ = (body: string, number: number) =>
      coordinator.put('/api/content/find-person/steps/open').send({system: 'next', version: '1.0', body, number}).expect(200);
    await describe_('Touch the glass.', 0);
    expect(await open_()).toMatchObject({described: 1, pages: [{steps: [{step: 'read'}]}]});
    await describe_('', 1);
    expect(await open_()).toMatchObject({described: 0});
    await coordinator.get('/api/systems/nothing/steps').expect(404);
  });

  it('are found by search, both of them', async () => {
    const service = await aService({open, manifest});
    const coordinator = await service.agent('coordinator');
    await coordinator.post('/api/systems').send(next).expect(201);
    for (const system of ['casebook', 'next']) {
      await coordinator.post('/api/releases').send({system, version: '1.0', releasedOn: '2026-11-01'}).expect(201);
      const body = system === 'next' ? 'Touch the mirror.' : 'Press the lever.';
      await coordinator.put('/api/content/find-person/steps/open').send({system, version: '1.0', body, number: 0}).expect(200);
    }
    await service.waymark.freshness.refresh();
    for (const words of ['mirror', 'lever', 'next mirror'])
      expect((await coordinator.get(`/api/search?q=${words}`).expect(200)).body.results[0]?.url, words).toBe('/find-person');
  });
});

describe.each(freshUrls)('a filled database from before systems on %s', (_name, url) => {
  it('keeps its releases, verifications and texts, as those of the one system that the starter content names', async () => {
    const database = openDatabase(await url());
    onTestFinished(() => database.close());
    const {db} = database;
    const now = new Date('2026-11-21T10:00:00.000Z');
    const accounts = createAccounts({env: readEnv({}), database, secret: 'x', now: () => now});
    await migrate(database, accounts.migrate, {upTo: '0008-ratings'});
    await addOldPerson(db, 'somebody');
    const said = {role: 'champion', organisation_id: 'blaby'};
    const add = (table: 'release', row: object) =>
      db
        .insertInto(table)
        .values(row as never)
        .execute();
    for (const version of ['2.8', '2.9'])
      await add('release', {
        ...{version, released_on: '2026-10-01', areas: '["find"]', note: 'A note', edition: 3, pages: '["find-person"]'},
        recorded_at: now.toISOString(),
      });
    for (const number of [1, 2])
      await add('content_verification' as 'release', {
        ...{subject: 'find-person', number, version: '2.8', hash: `h${number}`, verified_at: now.toISOString()},
        ...said,
      });
    await add('version_text' as 'release', {
      ...{page_key: 'find-person', step: 'open', version: '2.8', number: 1, body: 'Press it.', saved_at: now.toISOString()},
      ...said,
    });
    await migrate(database, accounts.migrate);
    await systemStore(db).nameFirst({
      key: 'casebook',
      name: 'Casebook',
      shortName: '',
      owner: 'Its owner',
      since: null,
      until: null,
    });

    expect(await systemStore(db).list()).toEqual([
      {key: 'casebook', name: 'Casebook', shortName: 'Casebook', owner: 'Its owner', since: null, until: null, version: 1},
    ]);
    const releases = await releaseStore(db).list();
    expect(releases.map(({system, version, edition, pages}) => [system, version, edition, pages])).toEqual([
      ['casebook', '2.8', 3, ['find-person']],
      ['casebook', '2.9', 3, ['find-person']],
    ]);
    expect(await verificationStore(db).history('find-person')).toMatchObject([
      {system: 'casebook', version: '2.8', hash: 'h2', by: {role: 'champion', organisation: 'Blaby District Council'}},
      {system: 'casebook', version: '2.8', hash: 'h1'},
    ]);
    expect(await versionTextStore(db).latest()).toMatchObject([
      {system: 'casebook', version: '2.8', body: 'Press it.', number: 1},
    ]);
    // What belongs together still does: a version that something names cannot go.
    await expect(releaseStore(db).remove({system: 'casebook', version: '2.8'}, 3)).rejects.toMatchObject({code: 'conflict'});
    await releaseStore(db).remove({system: 'casebook', version: '2.9'}, 3);
  });
});
