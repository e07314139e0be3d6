import {describe, expect, it} from 'vitest';
import {aPage} from '../fixtures/factories.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';

const step = (name: string) => ({step: name, title: name, anchor: null});

describe.each(databases)('which steps are needed most on %s', (_name, open) => {
  it('is told by what readers ask for, then by what they read, as numbers alone', async () => {
    const pages = [
      aPage({key: 'long', url: '/long', title: 'Long', steps: [step('one'), step('two')]}),
      aPage({key: 'read', url: '/read', title: 'Read', steps: [step('one')]}),
      aPage({key: 'asked', url: '/asked', title: 'Asked', steps: [step('one')]}),
    ];
    const service = await aService({open, manifest: {schema: 'content/1', pages}});
    const [visitor, enhanced] = [await service.agent('visitor'), await service.agent('enhanced')];
    for (let time = 0; time < 3; time += 1) await visitor.get('/api/content/read').expect(200);
    await visitor.post('/api/content/asked/steps/one/needed').send({}).expect(200);
    await visitor.post('/api/content/asked/steps/none/needed').send({}).expect(404);
    await visitor.post('/api/content/nowhere/steps/one/needed').send({}).expect(404);
    // What was gathered is written when the service stops, and every minute before.
    await service.waymark.stop();
    const {body: systems} = await visitor.get('/api/systems');
    const {body} = await enhanced.get(`/api/systems/${systems.systems[0].key}/steps`).expect(200);
    expect(body.pages.map(({key, needed, reads}: {key: string; needed: number; reads: number}) => [key, needed, reads])).toEqual([
      ['asked', 1, 0],
      ['read', 0, 3],
      ['long', 0, 0],
    ]);
    const kept = await service.database.db.selectFrom('tally').select(['name', 'number']).execute();
    expect(kept.map(({name, number}) => [name, Number(number)]).sort()).toEqual([
      ['page-read read', 3],
      ['step-needed asked one', 1],
    ]);
  });
});
