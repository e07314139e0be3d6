import {describe, expect, it} from 'vitest';
import {aService} from '../testing/service.ts';

describe('questions over HTTP', () => {
  async function aQuestionAsked() {
    const service = await aService();
    const asker = await service.agent('basic');
    const {body} = await asker
      .post('/api/questions')
      .send({title: 'How do I move a case?', details: 'To a colleague.'})
      .expect(201);
    const visitor = await service.agent('visitor');
    return {
      service,
      asker,
      id: body.id as string,
      read: async () => (await visitor.get(`/api/questions/${body.id}`).expect(200)).body,
    };
  }

  it('keeps accepted and official apart, and shows both', async () => {
    const {service, asker, id, read} = await aQuestionAsked();
    const helper = await service.agent('enhanced', {organisation: 'melton'});
    const champion = await service.agent('champion', {organisation: 'blaby'});
    const {body: helped} = await helper.post(`/api/questions/${id}/answers`).send({text: 'Ask your administrator.'}).expect(201);
    expect(await read()).toMatchObject({status: 'waiting', dueOn: '2026-11-25'});
    await asker.put(`/api/questions/${id}/accepted`).send({answerId: helped.id, version: 1}).expect(200);
    expect(await read()).toMatchObject({status: 'answered', dueOn: null});
    await champion.post(`/api/questions/${id}/answers`).send({text: 'See [the guide](/guides).', official: true}).expect(201);
    const page = await read();
    expect(page.answers).toMatchObject([
      {
        accepted: false,
        official: {by: 'A champion, Blaby District Council', on: '2026-11-21', supersededOn: null},
        html: '<p>See <a href="/guides">the guide</a>.</p>\n',
      },
      {accepted: true, official: null},
    ]);
  });

  it('supersedes the official answer by a newer one, and says since when', async () => {
    const {service, id, read} = await aQuestionAsked();
    const coordinator = await service.agent('coordinator');
    const {body: first} = await coordinator
      .post(`/api/questions/${id}/answers`)
      .send({text: 'Old rule.', official: true})
      .expect(201);
    const {body: second} = await (await service.agent('basic'))
      .post(`/api/questions/${id}/answers`)
      .send({text: 'New rule.'})
      .expect(201);
    service.setNow('2026-11-24T10:00:00.000Z');
    await coordinator.put(`/api/answers/${second.id}/official`).send({official: true, version: 1}).expect(200);
    const page = await read();
    expect(page.answers.map(({id: each}: {id: string}) => each)).toEqual([second.id, first.id]);
    expect(page.answers[1].official.supersededOn).toBe('2026-11-24');
    await coordinator.put(`/api/answers/${second.id}/official`).send({official: false, version: 2}).expect(200);
    expect(await read()).toMatchObject({status: 'waiting', dueOn: '2026-11-25'});
  });

  it('lets only the asker accept, only the author change, and only champions and the coordinator speak officially', async () => {
    const {service, id} = await aQuestionAsked();
    const other = await service.agent('enhanced');
    const {body: answer} = await (await service.agent('basic'))
      .post(`/api/questions/${id}/answers`)
      .send({text: 'Like so.'})
      .expect(201);
    await other.put(`/api/questions/${id}/accepted`).send({answerId: answer.id, version: 1}).expect(403);
    await other
      .put(`/api/questions/${id}`)
      .send({title: 'Something else', details: '', competency: null, version: 1})
      .expect(403);
    await other.put(`/api/answers/${answer.id}`).send({text: 'Not so.', version: 1}).expect(403);
    await other.post(`/api/questions/${id}/answers`).send({text: 'So.', official: true}).expect(403);
    await other.put(`/api/answers/${answer.id}/official`).send({official: true, version: 1}).expect(403);
  });

  it('keeps what a question and an answer said before', async () => {
    const {asker, id, read} = await aQuestionAsked();
    const {body: answer} = await asker.post(`/api/questions/${id}/answers`).send({text: 'I found it.'}).expect(201);
    await asker
      .put(`/api/questions/${id}`)
      .send({title: 'How do I pass a case on?', details: '', competency: null, version: 1})
      .expect(200);
    await asker.put(`/api/answers/${answer.id}`).send({text: 'I found it: **Pass on**.', version: 1}).expect(200);
    const page = await read();
    expect(page).toMatchObject({
      title: 'How do I pass a case on?',
      edits: [{title: 'How do I move a case?', html: '<p>To a colleague.</p>\n'}],
    });
    expect(page.answers[0].edits).toMatchObject([{title: null, html: '<p>I found it.</p>\n', editedOn: '2026-11-21'}]);
    await asker.put(`/api/answers/${answer.id}`).send({text: 'Late.', version: 1}).expect(409);
  });

  it('keeps an official answer from being rewritten by its author, who may not speak officially', async () => {
    const {service, asker, id, read} = await aQuestionAsked();
    const champion = await service.agent('champion');
    const {body: answer} = await asker.post(`/api/questions/${id}/answers`).send({text: 'Ask your champion.'}).expect(201);
    await champion.put(`/api/answers/${answer.id}/official`).send({official: true, version: 1}).expect(200);
    await asker.put(`/api/answers/${answer.id}`).send({text: 'Share your password.', version: 2}).expect(409);
    expect((await read()).answers[0].html).toBe('<p>Ask your champion.</p>\n');
  });

  it('hides earlier wordings with a reason, and shows them again', async () => {
    const {service, asker, id, read} = await aQuestionAsked();
    const coordinator = await service.agent('coordinator');
    await asker
      .put(`/api/questions/${id}`)
      .send({title: 'How is a case moved?', details: '', competency: null, version: 1})
      .expect(200);
    await coordinator.put(`/api/posts/${id}/edits`).send({hidden: true, reason: ''}).expect(400);
    await coordinator.put(`/api/posts/${id}/edits`).send({hidden: true, reason: 'It names a person.'}).expect(200);
    expect((await read()).edits).toEqual([{title: null, html: '', editedOn: '2026-11-21', hiddenReason: 'It names a person.'}]);
    await coordinator.put(`/api/posts/${id}/edits`).send({hidden: false, reason: ''}).expect(200);
    expect((await read()).edits).toMatchObject([{title: 'How do I move a case?', hiddenReason: null}]);
  });

  it('leaves the promise of a waiting question alone when an unrelated answer is hidden after the settings changed', async () => {
    const {service, asker, id, read} = await aQuestionAsked();
    const coordinator = await service.agent('coordinator');
    const {body: answer} = await asker.post(`/api/questions/${id}/answers`).send({text: 'Perhaps.'}).expect(201);
    const {body: page} = await coordinator.get('/api/settings');
    await coordinator
      .put('/api/settings')
      .send({settings: {...page.settings, questionDays: 30}, version: page.version})
      .expect(200);
    await coordinator
      .put(`/api/posts/${answer.id}/visibility`)
      .send({visibility: 'held', reason: 'To be checked', version: 1})
      .expect(200);
    expect(await read()).toMatchObject({dueOn: '2026-11-25', version: 1});
  });

  it('takes comments on the question and on an answer of it, and on no other', async () => {
    const {asker, id, read} = await aQuestionAsked();
    const {body: other} = await asker.post('/api/questions').send({title: 'Another question'}).expect(201);
    const {body: foreign} = await asker.post(`/api/questions/${other.id}/answers`).send({text: 'There.'}).expect(201);
    const {body: answer} = await asker.post(`/api/questions/${id}/answers`).send({text: 'Here.'}).expect(201);
    await asker.post(`/api/questions/${id}/comments`).send({text: 'Which one?'}).expect(201);
    await asker.post(`/api/questions/${id}/comments`).send({text: 'Thanks.', answerId: answer.id}).expect(201);
    await asker.post(`/api/questions/${id}/comments`).send({text: 'Wrong place', answerId: foreign.id}).expect(404);
    const page = await read();
    expect(page.comments).toMatchObject([{html: '<p>Which one?</p>\n'}]);
    expect(page.answers[0].comments).toMatchObject([{html: '<p>Thanks.</p>\n'}]);
  });

  it('lets the promise stand again where the only official answer is removed', async () => {
    const {service, id, read} = await aQuestionAsked();
    const coordinator = await service.agent('coordinator');
    const {body: answer} = await coordinator
      .post(`/api/questions/${id}/answers`)
      .send({text: 'Wrong.', official: true})
      .expect(201);
    await coordinator
      .put(`/api/posts/${answer.id}/visibility`)
      .send({visibility: 'removed', reason: 'It was wrong.', version: 1})
      .expect(200);
    expect(await read()).toMatchObject({
      status: 'waiting',
      answers: [{html: '', text: '', hidden: {visibility: 'removed', reason: 'It was wrong.'}}],
    });
    await coordinator.put(`/api/posts/${answer.id}/visibility`).send({visibility: 'shown', reason: '', version: 2}).expect(200);
    expect(await read()).toMatchObject({status: 'answered', answers: [{html: '<p>Wrong.</p>\n', hidden: null}]});
  });

  it('waits in the queue of champions and the coordinator until it is answered', async () => {
    const {service, id} = await aQuestionAsked();
    const champion = await service.agent('champion');
    const {body} = await champion.get('/api/queue').expect(200);
    expect(body.items).toMatchObject([
      {
        kind: 'Question',
        waiting: 'A basic user, Blaby District Council',
        url: `/questions/${id}`,
        dueAt: '2026-11-25T00:00:00.000Z',
      },
    ]);
    await champion.post(`/api/questions/${id}/answers`).send({text: 'Like this.', official: true}).expect(201);
    expect((await champion.get('/api/queue')).body.items).toEqual([]);
  });

  it('refuses to answer, accept or follow what is not there', async () => {
    const {service, asker, id} = await aQuestionAsked();
    const nowhere = '00000000-0000-4000-8000-000000000000';
    await asker.post(`/api/questions/${nowhere}/answers`).send({text: 'Hello?'}).expect(404);
    await asker.put(`/api/questions/${id}/accepted`).send({answerId: nowhere, version: 1}).expect(404);
    await asker.put(`/api/posts/${nowhere}/following`).send({following: true}).expect(404);
    await (await service.agent('coordinator'))
      .put(`/api/posts/${id}/visibility`)
      .send({visibility: 'held', reason: 'To be checked', version: 1})
      .expect(200);
    await asker.post(`/api/questions/${id}/answers`).send({text: 'Hello?'}).expect(404);
    await asker.put(`/api/posts/${id}/me-too`).send({said: true}).expect(404);
  });
});
