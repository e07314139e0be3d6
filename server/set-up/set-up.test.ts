import {describe, expect, it} from 'vitest';
import {readEnv} from '../env.ts';
import {aPage} from '../fixtures/factories.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';

describe.each(databases)('setting the site up on %s', (_name, open) => {
  it('follows what the site has, step by step', async () => {
    const manifest = {
      schema: 'content/1' as const,
      pages: [aPage({key: 'find-person', steps: [{step: 'open', title: 'Open it', anchor: null}]})],
    };
    const service = await aService({open, manifest});
    const coordinator = await service.agent('coordinator');
    const steps = async (): Promise<Record<string, string>> => {
      const {body} = await coordinator.get('/api/set-up').expect(200);
      return Object.fromEntries(body.steps.map(({key, state}: {key: string; state: string}) => [key, state]));
    };
    expect(Object.values(await steps()).every((state) => state === 'open')).toBe(true);

    const {body: page} = await coordinator.get('/api/settings');
    const {history: _history, version, settings} = page;
    await coordinator
      .put('/api/settings')
      .send({settings: {...settings, contact: 'Ring 0116 496 0000.'}, version})
      .expect(200);
    const {body: systems} = await coordinator.get('/api/systems');
    const [{key}] = systems.systems;
    await coordinator
      .post('/api/releases')
      .send({system: key, version: '2.9', releasedOn: '2026-11-01', areas: [], pages: [], note: ''})
      .expect(201);
    const after = await steps();
    expect([after.contact, after.version, after.helpers]).toEqual(['done', 'done', 'open']);

    await coordinator.put('/api/set-up/mail').send({aside: true}).expect(200);
    expect((await steps()).mail).toBe('aside');
    await coordinator.put('/api/set-up/mail').send({aside: false}).expect(200);
    expect((await steps()).mail).toBe('open');

    const {body: opened} = await coordinator.put('/api/set-up/open').send({aside: true}).expect(200);
    expect(opened.open).toBe(true);
    for (const {key, state} of opened.steps)
      if (state === 'open') await coordinator.put(`/api/set-up/${key}`).send({aside: true}).expect(200);
    expect((await coordinator.get('/api/for-you')).body.setUp).toBeNull();
  });

  it('tries the mail where there is a server, and says what to do where there is none', async () => {
    const without = await (await aService({open})).agent('coordinator');
    const {body} = await without.post('/api/set-up/mail/test').expect(409);
    expect(body.detail).toMatch(/SMTP_URL/);
    const service = await aService({open, env: readEnv({SMTP_URL: 'smtp://127.0.0.1:1'})});
    const coordinator = await service.agent('coordinator');
    await coordinator.post('/api/set-up/mail/test').expect(200);
    const {body: outbox} = await coordinator.get('/api/outbox').expect(200);
    expect(outbox.waiting.map(({subject}: {subject: string}) => subject)).toEqual(['Waymark can send mail']);
  });
});
