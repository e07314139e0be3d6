import {describe, expect, it} from 'vitest';
import {Path} from '../../quizzes/paths.ts';
import {aPage} from '../fixtures/factories.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';

const paths = [
  Path.parse({key: 'basic', name: 'Basic user', description: 'All of it.', steps: [{read: 'a-guide'}, {quiz: 'basic-find'}]}),
];
const manifest = {
  schema: 'content/1' as const,
  pages: [aPage({key: 'a-guide', title: 'Find it', url: '/basic/find/a-guide', minutes: 4})],
};

describe.each(databases)('a path on %s', (_name, open) => {
  it('remembers what was read, for that person alone, until it is taken back', async () => {
    const service = await aService({open, paths, manifest});
    const [agent, other] = [await service.agent('basic'), await service.agent('basic')];
    const path = async (who = agent) => (await who.get('/api/paths').expect(200)).body.paths[0];
    expect(await path()).toMatchObject({next: 'a-guide', done: 0, required: 2, minutesLeft: 9});
    expect((await path()).steps[0]).toMatchObject({title: 'Find it', url: '/basic/find/a-guide', kind: 'read', state: 'open'});

    const reading = '/api/paths/reading/a-guide';
    await agent.put(reading).send({read: true}).expect(200);
    await agent.put(reading).send({read: true}).expect(200);
    expect(await path()).toMatchObject({next: 'basic-find', done: 1, minutesLeft: 5});
    expect(await path(other)).toMatchObject({next: 'a-guide', done: 0});

    await agent.put(reading).send({read: false}).expect(200);
    expect(await path()).toMatchObject({next: 'a-guide', done: 0});
  });

  it('refuses to note a page that is no step', async () => {
    const service = await aService({open, paths, manifest});
    const agent = await service.agent('basic');
    expect((await agent.put('/api/paths/reading/another').send({read: true}).expect(404)).body.detail).toBe(
      'That page is not a step of a path.',
    );
  });
});
