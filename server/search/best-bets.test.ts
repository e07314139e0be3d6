import {describe, expect, it} from 'vitest';
import {aPage} from '../fixtures/factories.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';
import {betFor} from './best-bets.ts';

describe('a best bet', () => {
  const bets = [{id: 'one', words: 'bins, refuse collection', url: '/bins', lookAgainOn: '2027-05-01'}];

  it.each([
    ['bins', true],
    ['Bin', true],
    ['the refuse collections', true],
    ['collection of refuse', true],
    ['refuse', false],
    ['bins and noise', false],
    ['', false],
    ['the', false],
  ])('for “%s”: %s', (typed, fits) => {
    expect(betFor(bets, typed) !== undefined).toBe(fits);
  });
});

describe.each(databases)('best bets on %s', (_name, open) => {
  it('put a page first that has none of the words, come up again after half a year, and go when they are taken away', async () => {
    const pages = [
      aPage({key: 'noise', url: '/noise', title: 'Noise and bins'}),
      aPage({key: 'council', url: '/council', title: 'Ask another service of the council'}),
    ];
    const service = await aService({open, manifest: {schema: 'content/1', pages}});
    await service.waymark.freshness.refresh();
    const [visitor, coordinator] = [await service.agent('visitor'), await service.agent('coordinator')];
    const first = async () => (await visitor.get('/api/search?q=bins').expect(200)).body;
    expect((await first()).results[0].url).toBe('/noise');
    await coordinator.post('/api/search/best-bets').send({words: 'bins', url: '/nowhere'}).expect(400);
    const {body} = await coordinator.post('/api/search/best-bets').send({words: 'bins', url: '/council'}).expect(201);
    const [{id, lookAgainOn}] = body.bets;
    expect(lookAgainOn).toBe('2027-05-23');
    const found = await first();
    expect([found.results[0].url, found.fits]).toEqual(['/council', true]);

    const queued = async () =>
      (await coordinator.get('/api/queue')).body.items.filter(({kind}: {kind: string}) => kind.startsWith('Best bet'));
    expect(await queued()).toEqual([]);
    service.setNow('2027-06-01T10:00:00.000Z');
    expect(await queued()).toHaveLength(1);
    await coordinator.put(`/api/search/best-bets/${id}`).expect(200);
    expect(await queued()).toEqual([]);
    await coordinator.delete(`/api/search/best-bets/${id}`).expect(200);
    expect((await first()).results[0].url).toBe('/noise');
  });
});
