import {describe, expect, it} from 'vitest';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';

const anOfficialAnswer = {text: 'From the list of cases.', official: true};

describe.each(databases)('what waits for somebody on %s', (_name, open) => {
  async function aQuestion() {
    const service = await aService({open});
    const [author, follower, stranger] = [
      await service.agent('basic'),
      await service.agent('basic'),
      await service.agent('basic'),
    ];
    const coordinator = await service.agent('coordinator');
    const {body} = await author.post('/api/questions').send({title: 'How do I move a case?'}).expect(201);
    await follower.put(`/api/posts/${body.id}/following`).send({following: true}).expect(200);
    const noticesOf = async (agent: typeof author) => (await agent.get('/api/for-you').expect(200)).body.notices;
    return {service, author, follower, stranger, coordinator, id: body.id as string, noticesOf};
  }

  it('is told without any mail server to author and followers, and to nobody else', async () => {
    const {author, follower, stranger, coordinator, id, noticesOf} = await aQuestion();
    expect(await noticesOf(author)).toEqual([]);
    await coordinator.post(`/api/questions/${id}/answers`).send(anOfficialAnswer).expect(201);
    const [notice, ...more] = await noticesOf(author);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({post: id, url: `/questions/${id}`, on: '2026-11-21'});
    expect(notice.sentence).toContain('How do I move a case?');
    expect(await noticesOf(follower)).toHaveLength(1);
    expect([await noticesOf(stranger), await noticesOf(coordinator)]).toEqual([[], []]);
  });

  it('is one line a post, gone for whoever opened it, and leaves nothing of what was read', async () => {
    const {service, author, follower, coordinator, id, noticesOf} = await aQuestion();
    await coordinator.post(`/api/questions/${id}/answers`).send(anOfficialAnswer).expect(201);
    await coordinator.post(`/api/questions/${id}/comments`).send({text: 'And see the guide.', answerId: null}).expect(201);
    expect(await noticesOf(author)).toHaveLength(1);
    await author.delete(`/api/for-you/${id}`).expect(200);
    expect(await noticesOf(author)).toEqual([]);
    expect(await noticesOf(follower)).toHaveLength(1);
    const left = await service.database.db.selectFrom('notice').selectAll().execute();
    expect(left).toHaveLength(1);
  });

  it('says nothing of a post that was hidden meanwhile', async () => {
    const {author, coordinator, id, noticesOf} = await aQuestion();
    await coordinator.post(`/api/questions/${id}/answers`).send(anOfficialAnswer).expect(201);
    const hidden = {visibility: 'held', reason: 'It names a person', version: 2};
    await coordinator.put(`/api/posts/${id}/visibility`).send(hidden).expect(200);
    expect(await noticesOf(author)).toEqual([]);
  });

  it('counts the queue for who has one, and what is left of setting up for the coordinator', async () => {
    const {service, author, coordinator} = await aQuestion();
    const waits = async (agent: typeof author) => (await agent.get('/api/for-you')).body;
    expect(await waits(author)).toMatchObject({queue: null, setUp: null});
    expect(await waits(await service.agent('champion'))).toMatchObject({queue: {all: 1, late: 0}, setUp: null});
    service.setNow('2026-12-21T10:00:00.000Z');
    const {queue, setUp} = await waits(coordinator);
    expect(queue).toEqual({all: 1, late: 1});
    expect(setUp.of).toBe(10);
    expect(setUp.done).toBeLessThan(10);
  });
});
