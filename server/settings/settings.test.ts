import {describe, expect, it} from 'vitest';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';
import {Settings} from './contract.ts';
import {settingStore} from './store.ts';

const defaults = Settings.parse({});
const now = new Date('2026-11-21T10:00:00.000Z');

describe.each(databases)('settingStore on %s', (_name, open) => {
  it('has defaults before anything was saved', async () => {
    const settings = settingStore((await open()).db);
    expect(await settings.read()).toEqual({settings: defaults, version: 0, demo: false});
    expect(await settings.history()).toEqual([]);
  });

  it('keeps what changed, and only that, in the history', async () => {
    const settings = settingStore((await open()).db);
    await settings.save({...defaults, smallestGroup: 20}, 0, 'somebody', now);
    await settings.save(
      {...defaults, smallestGroup: 20, notice: 'Closed on Monday.'},
      1,
      'somebody',
      new Date(now.getTime() + 1_000),
    );
    expect(await settings.read()).toMatchObject({settings: {smallestGroup: 20, notice: 'Closed on Monday.'}, version: 2});
    expect((await settings.history()).map(({key, value}) => [key, value])).toEqual([
      ['notice', 'Closed on Monday.'],
      ['smallestGroup', 20],
    ]);
  });

  it('refuses to save over a change made since it was read', async () => {
    const settings = settingStore((await open()).db);
    await settings.save({...defaults, contact: 'First'}, 0, 'a', now);
    await expect(settings.save({...defaults, contact: 'Second'}, 0, 'b', now)).rejects.toMatchObject({code: 'conflict'});
    expect((await settings.read()).settings.contact).toBe('First');
  });
});

describe('the settings over HTTP', () => {
  it('tells everyone the notice, and refuses a group that protects nobody', async () => {
    const service = await aService();
    const coordinator = await service.agent('coordinator');
    const save = (settings: object, version: number) =>
      coordinator.put('/api/settings').send({settings: {...defaults, ...settings}, version});
    const {body} = await save({smallestGroup: 4}, 0).expect(400);
    expect(body.fields).toEqual({'settings.smallestGroup': 'Five is the smallest group that protects anyone.'});
    const {body: saved} = await save({notice: 'Closed on Monday.'}, 0).expect(200);
    expect(saved.history).toMatchObject([{key: 'notice', changedBy: 'Test Person'}]);
    expect((await (await service.agent('visitor')).get('/api/session')).body.notice).toBe('Closed on Monday.');
  });
});
