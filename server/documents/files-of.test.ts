import type TestAgent from 'supertest/lib/agent.js';
import {describe, expect, it} from 'vitest';
import {readEnv} from '../env.ts';
import {aService} from '../testing/service.ts';
import {added, approved, en, facts, nextVersion, send, take} from '../testing/toolkit/documents.ts';
import {aDocx, aLockedPdf} from '../testing/toolkit/papers.ts';
import {uploaded} from '../testing/toolkit/uploads.ts';

describe('a file of a document', () => {
  it('may be locked: its page says so, and it can be read again', async () => {
    const service = await aService();
    const enhanced = await service.agent('enhanced');
    const hash = await uploaded(enhanced, 'locked.pdf', aLockedPdf());
    const {body} = await enhanced
      .post('/api/documents')
      .send({facts, files: [{...en, hash}], note: 'Locked one'})
      .expect(201);
    expect(body.versions[0].files[0].text).toBe('locked');
    const {body: again} = await enhanced.post(`/api/documents/${body.key}/text`).send({}).expect(200);
    expect(again.versions[0].files[0].text).toBe('locked');
  });

  it('has to be here, and no two stand in one place', async () => {
    const service = await aService();
    const enhanced = await service.agent('enhanced');
    const post = (files: object[]) => enhanced.post('/api/documents').send({facts, files, note: 'A note'});
    expect((await post([{...en, hash: 'f'.repeat(64)}]).expect(400)).body.fields.files).toContain('not here any more');
    const hashes = [await uploaded(enhanced, 'a.docx', aDocx(['A'])), await uploaded(enhanced, 'b.docx', aDocx(['B']))];
    expect((await post(hashes.map((hash) => ({...en, hash}))).expect(400)).body.fields.files).toContain('Keep one of them');
  });
});

describe('a file that is looked at before it is brought in', () => {
  const lines = (about: string, count = 30) =>
    Array.from({length: count}, (_, at) => `Line ${at} of the form is about ${about}.`);
  const look = async (agent: TestAgent, bytes: Uint8Array) => {
    const hash = await uploaded(agent, 'some_form v2.docx', bytes);
    return (await agent.post('/api/documents/look').send({hash, name: 'some_form v2.docx'}).expect(200)).body;
  };

  it('is told from what is here: the same, much like it, or new', async () => {
    const service = await aService();
    const enhanced = await service.agent('enhanced');
    await added(enhanced, lines('herons'));
    const here = {title: 'Diary sheet', url: '/documents/diary-sheet'};
    expect(await look(enhanced, aDocx(lines('herons')))).toMatchObject({same: here, like: null});
    expect(await look(enhanced, aDocx([...lines('herons'), 'One line more.']))).toMatchObject({same: null, like: here});
    expect(await look(enhanced, aDocx(Array.from({length: 60}, (_, at) => `egret${at} spoonbill${at} bittern${at}`)))).toEqual({
      ...{title: 'Some form', folder: 'Forms', stage: 'run', same: null, like: null},
    });
  });
});

describe('who follows a document', () => {
  it('is told by mail when it changes, unless they changed it', async () => {
    const service = await aService({env: readEnv({SMTP_URL: 'smtp://localhost:1'})});
    const {key, enhanced, coordinator} = await approved(service, ['First']);
    const basic = await service.agent('basic', {email: 'reader@example.org'});
    for (const agent of [basic, coordinator]) await agent.put(`/api/documents/${key}/follow`).send({follow: true}).expect(200);
    const hash = await uploaded(enhanced, 'b.docx', aDocx(['Second']));
    await nextVersion(enhanced, key, [{...en, hash}]);
    await take(enhanced, key, 2, send);
    await take(coordinator, key, 2, {step: 'approve'});
    const mails = await service.database.db.selectFrom('mail').select(['recipient', 'subject', 'body']).execute();
    expect(mails).toMatchObject([{recipient: 'reader@example.org', subject: 'New version of a form: Diary sheet'}]);
    expect(mails[0]?.body).toContain('/documents/diary-sheet');
  });
});
