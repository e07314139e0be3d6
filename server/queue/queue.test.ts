import {describe, expect, it} from 'vitest';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';

describe.each(databases)('passing something on, on %s', (_name, open) => {
  it('marks it for the champion who was asked, tells the coordinator with whom it is, and can be taken back', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    const blaby = await service.agent('champion', {organisation: 'blaby'});
    const melton = await service.agent('champion', {organisation: 'melton'});
    await (await service.agent('basic')).post('/api/questions').send({title: 'How do I move a case?'}).expect(201);
    const first = async (agent: typeof blaby) => (await agent.get('/api/queue').expect(200)).body.items[0];
    const {id} = await first(coordinator);
    const assign = (organisation: string | null) => coordinator.put(`/api/queue/${id}/assignment`).send({organisation});
    await assign('blaby').expect(200);
    await assign('nowhere').expect(404);
    expect((await first(coordinator)).assigned).toEqual({organisation: 'blaby', name: 'Blaby District Council', yours: false});
    expect((await first(blaby)).assigned.yours).toBe(true);
    expect((await first(melton)).assigned.yours).toBe(false);
    await assign(null).expect(200);
    expect((await first(coordinator)).assigned).toBeNull();
  });

  it('offers only what a champion can do: not a suggestion, not what stands without a name', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    const champion = await service.agent('champion', {organisation: 'blaby'});
    const author = await service.agent('basic');
    await author.post('/api/suggestions').send({kind: 'idea', title: 'Show who has the case'}).expect(201);
    const {body} = await coordinator.get('/api/queue');
    const [{id, mayBePassedOn}] = body.items;
    expect(mayBePassedOn).toBe(false);
    await coordinator.put(`/api/queue/${id}/assignment`).send({organisation: 'blaby'}).expect(200);
    expect((await champion.get('/api/queue')).body.items).toEqual([]);
  });
});
