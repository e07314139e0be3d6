import {describe, expect, it} from 'vitest';
import {aPage} from '../fixtures/factories.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';
import {gapStore} from './gap-store.ts';
import {normalise as normaliseWith} from './normalise.ts';

const normalise = (typed: string) => normaliseWith(typed, () => true);

const manifest = {
  schema: 'content/1' as const,
  pages: [aPage({title: 'Leaflet for victims', description: 'A diary, and its sheets.'})],
};

describe.each(databases)('search words on %s', (_name, open) => {
  it('are changed by a coordinator, and search knows them', async () => {
    const service = await aService({open, manifest});
    const coordinator = await service.agent('coordinator');
    const found = async () => (await coordinator.get('/api/search?q=pamphletto').expect(200)).body.total as number;
    expect(await found()).toBe(0);
    const {body} = await coordinator.get('/api/search/words').expect(200);
    expect(body).toMatchObject({number: 0, earlier: []});
    await coordinator.put('/api/search/words').send({lines: 'leaflet, pamphletto', number: 0}).expect(200);
    await service.waymark.freshness.refresh();
    expect(await found()).toBe(1);

    await coordinator.put('/api/search/words').send({lines: 'over, it', number: 0}).expect(409);
    await coordinator.put('/api/search/words').send({lines: body.lines, number: 1}).expect(200);
    const {earlier} = (await coordinator.get('/api/search/words').expect(200)).body;
    expect(earlier).toMatchObject([{number: 1, lines: 'leaflet, pamphletto', by: 'Test Person'}]);
  });

  it('say which line is wrong', async () => {
    const service = await aService({open, manifest});
    const coordinator = await service.agent('coordinator');
    const {body} = await coordinator.put('/api/search/words').send({lines: 'one, two\nalone', number: 0}).expect(400);
    expect(body.fields.lines).toBe('Line 2, “alone”: write at least two names with a comma between, or take the line out.');
  });
});

describe.each(databases)('searches that led nowhere on %s', (_name, open) => {
  it('are shown from the third time on, and before that their words stand nowhere', async () => {
    const service = await aService({open, manifest});
    const visitor = await service.agent('visitor');
    const coordinator = await service.agent('coordinator');
    const count = (q: string, why: string) => visitor.post('/api/search/gaps').send({q, why}).expect(200);
    const gaps = async () => (await coordinator.get('/api/search/gaps').expect(200)).body.gaps;
    await count('Diary sheets', 'nothing');
    await count('the diary sheet', 'unopened');
    expect(await gaps()).toEqual([]);
    const rows = await service.database.db.selectFrom('search_gap').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/diary/i);
    await count('leaflet', 'nothing');
    await count('sheet diaries', 'nothing');
    expect(await gaps()).toEqual([{words: 'sheet diaries', nothing: 2, unopened: 1, lastOn: '2026-11-21'}]);
  });

  it('count once a day where no page has the words: they may be a name', async () => {
    const service = await aService({open, manifest});
    const visitor = await service.agent('visitor');
    const words = async () => (await service.database.db.selectFrom('search_gap').select(['words', 'nothing']).execute())[0];
    for (const day of ['2026-11-21', '2026-11-22', '2026-11-23']) {
      expect((await words())?.words ?? null).toBeNull();
      service.setNow(`${day}T10:00:00.000Z`);
      for (let time = 0; time < 4; time += 1)
        await visitor.post('/api/search/gaps').send({q: 'xylophones', why: 'nothing'}).expect(200);
    }
    expect(await words()).toEqual({words: 'xylophones', nothing: 3});
  });

  it('are forgotten after a year', async () => {
    const {db} = await open();
    const gaps = gapStore(db);
    for (const day of ['2025-11-20', '2026-11-20'])
      await gaps.count({hash: day, words: 'words', why: 'nothing', day, onceADay: false});
    await gaps.forgetBefore('2025-11-21');
    expect((await db.selectFrom('search_gap').select('hash').execute()).map(({hash}) => hash)).toEqual(['2026-11-20']);
  });

  it('are not kept where they look personal', async () => {
    const service = await aService({open, manifest});
    const visitor = await service.agent('visitor');
    for (const q of [
      'Zoe Sample',
      'Sample, Zoe',
      'Sean O’Sample',
      'Élodie Sample',
      'Zoe\u0308 Sample',
      'Zo\u00ade\u00a0Sam\u200bple',
      'Ｚｏｅ Ｓａｍｐｌｅ',
      'Zoe Oʼ\u2060Sample',
      'M\u200br sample',
      '１２ high street',
      '١٢ high street',
      'zoe\u200b@example.org',
      'mr sample',
      '12 high street',
      'zoe@example.org',
      'the',
    ])
      for (let time = 0; time < 3; time += 1) await visitor.post('/api/search/gaps').send({q, why: 'nothing'}).expect(200);
    expect(await service.database.db.selectFrom('search_gap').selectAll().execute()).toEqual([]);
  });
});

describe('normalise', () => {
  it('makes the same of the same words in another order, number or spelling', () => {
    expect(normalise('closing a case')?.terms).toBe(normalise('Case, closed')?.terms);
    expect(normalise('Café, re\u00adports')?.terms).toBe(normalise('report cafe')?.terms);
    expect(normalise('antisocial behavior')?.terms).toBe(normalise('antisocial behaviour')?.terms);
  });

  it('keeps an abbreviation and a sentence that begins with a capital', () => {
    expect(normalise('JAG meeting')?.words).toBe('jag meeting');
    expect(normalise('Warning letter')?.words).toBe('warning letter');
  });
});
