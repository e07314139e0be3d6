import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {scan} from '../anonymous/scan.ts';
import {writeBackup} from '../db/backup/backup.ts';
import {readEnv} from '../env.ts';
import {allRows, scanDatabase} from '../scripts/traces.ts';
import {databases, temporaryFolder} from '../testing/databases.ts';
import {aMailServer} from '../testing/mail-server.ts';
import {aService} from '../testing/service.ts';
import {removedFrom} from './rules.ts';

const number = 'Ring 0116 496 0123 at night.';
const idea = {kind: 'idea', title: 'Show who has the case'};

describe.each(databases)('a post that may hold personal details on %s', (_name, open) => {
  it('is refused, by its input, until somebody says why it has to stay', async () => {
    const service = await aService({open});
    const agent = await service.agent('basic');
    const {status, body} = await agent.post('/api/suggestions').send({...idea, details: number});
    expect([status, body.fields]).toEqual([
      422,
      {details: 'This looks like a telephone number. Take it out, or say below why it has to stay.'},
    ]);
    expect(JSON.stringify(body)).not.toContain('0116');
  });

  it('is held with a reason, wherever it is written, and nobody but the coordinator reads it', async () => {
    const mails = await aMailServer();
    const service = await aService({open, env: readEnv({SMTP_URL: mails.url})});
    const agent = await service.agent('basic');
    const coordinator = await service.agent('coordinator');
    const justification = 'It is the number of our front desk.';
    const {body: shown} = await agent.post('/api/questions').send({title: 'Where is the form for this?'}).expect(201);
    const {body: answer} = await agent.post(`/api/questions/${shown.id}/answers`).send({text: 'In the library.'}).expect(201);
    const texts: ['post' | 'put', string, object][] = [
      ['post', '/api/suggestions', {...idea, details: number}],
      ['post', '/api/questions', {title: 'Whom do I ring about this?', details: number}],
      ['post', `/api/questions/${shown.id}/answers`, {text: number}],
      ['post', `/api/questions/${shown.id}/comments`, {text: number}],
      ['put', `/api/answers/${answer.id}`, {text: number, version: 1}],
    ];
    for (const [method, path, body] of texts) {
      expect((await agent[method](path).send(body)).status, path).toBe(422);
      const {status, body: saved} = await agent[method](path).send({...body, justification});
      expect([status < 300, saved.held], path).toEqual([true, true]);
      const visitor = await service.agent('visitor');
      for (const list of [
        `/api/suggestions/${saved.id}`,
        `/api/questions/${shown.id}`,
        '/api/questions/feed',
        '/api/suggestions/feed',
      ])
        expect((await visitor.get(list)).text, path).not.toContain('496 0123');
    }
    // An edit of a question is refused: the answers of others hang on it.
    const edit = {title: 'Where is the form for this?', details: number, competency: null, version: 1};
    await agent.put(`/api/questions/${shown.id}`).send(edit).expect(422);
    const {body: page} = await coordinator.get(`/api/questions/${shown.id}`).expect(200);
    expect(page.answers[1].hidden.reason).toBe(`It may hold a telephone number. Whoever wrote it says: ${justification}`);
    expect((await coordinator.get('/api/queue')).body.items.filter(({kind}: {kind: string}) => kind === 'Held back').length).toBe(
      3,
    );
    expect(JSON.stringify((await coordinator.get('/api/queue')).body)).not.toContain('Whom do I ring');
    const waiting = await service.database.db.selectFrom('mail').select('body').execute();
    expect(JSON.stringify(waiting)).not.toContain('496 0123');
  });

  it('is held for a reference as this partnership writes them', async () => {
    const service = await aService({open});
    const agent = await service.agent('basic');
    const coordinator = await service.agent('coordinator');
    const {body} = await coordinator.get('/api/settings');
    const post = {...idea, details: 'See LX/12345 for that.'};
    await agent.post('/api/suggestions').send(post).expect(201);
    const save = (references: string) =>
      coordinator.put('/api/settings').send({settings: {...body.settings, references}, version: body.version});
    await save('9').expect(400);
    await save('AA/99999\n').expect(200);
    expect((await agent.get('/api/posts/promises')).body.masks).toEqual(['AA/99999']);
    await agent.post('/api/suggestions').send(post).expect(422);
  });
});

describe.each(databases)('a redaction on %s', (name, open) => {
  const word = 'quillwortson';

  it('takes words out of every place that repeats them, for good, and leaves a trace that everybody sees', async () => {
    const mails = await aMailServer();
    const service = await aService({open, env: readEnv({SMTP_URL: mails.url})});
    const {database} = service;
    const author = await service.agent('basic', {email: 'author@example.org'});
    const reader = await service.as(await service.add({email: 'reader@example.org'}));
    const coordinator = await service.agent('coordinator', {email: 'coordinator@example.org'});
    const {body: question} = await author
      .post('/api/questions')
      .send({title: `Where is the file of ${word}?`, details: `About ${word}.`})
      .expect(201);
    const {body: suggestion} = await author
      .post('/api/suggestions')
      .send({...idea, details: `As ${word} says.`})
      .expect(201);
    await author
      .put(`/api/questions/${question.id}`)
      .send({title: `Where is the file of ${word}?`, details: `Still about ${word}.`, competency: null, version: 1})
      .expect(200);
    await reader.put(`/api/posts/${question.id}/following`).send({following: true}).expect(200);
    const {body: answer} = await reader
      .post(`/api/questions/${question.id}/answers`)
      .send({text: `${word} has it.`})
      .expect(201);
    const {body: comment} = await reader
      .post(`/api/questions/${question.id}/comments`)
      .send({text: `Not ${word}.`})
      .expect(201);
    // What the coordinator said and noted repeats it.
    await coordinator
      .post(`/api/suggestions/${suggestion.id}/steps`)
      .send({status: 'acknowledged', reason: `We ask ${word} about it.`, version: 1})
      .expect(201);
    await coordinator
      .post(`/api/posts/${question.id}/notes`)
      .send({text: `Ring ${word}.`})
      .expect(201);
    await service.waymark.freshness.refresh();
    expect((await reader.get(`/api/search?q=${word}`)).body.results.length).toBe(2);

    const redact = async (id: string) => {
      const {body: words} = await coordinator.get(`/api/posts/${id}/words`).expect(200);
      const cut = (text: string | null) => text?.replaceAll(word, '[removed]') ?? null;
      const path = `/api/posts/${id}/words`;
      const body = {title: cut(words.title), text: cut(words.text), version: words.version};
      await coordinator
        .put(path)
        .send({...body, reason: ''})
        .expect(400);
      await coordinator
        .put(path)
        .send({...body, reason: 'It named a person.'})
        .expect(200);
      await coordinator
        .put(path)
        .send({...body, reason: 'It named a person.'})
        .expect(409);
    };
    for (const {id} of [question, suggestion, answer, comment]) await redact(id);
    await service.waymark.freshness.refresh();

    const trace = {role: 'The coordinator', on: '2026-11-21', reason: 'It named a person.'};
    const visitor = await service.agent('visitor');
    const {body: page} = await visitor.get(`/api/questions/${question.id}`).expect(200);
    expect(page).toMatchObject({
      title: 'Where is the file of [removed]?',
      redactions: [trace],
      edits: [],
      answers: [{html: '<p>[removed] has it.</p>\n', redactions: [trace]}],
      comments: [{html: '<p>Not [removed].</p>\n', redactions: [trace]}],
    });
    // The database as text and as bytes with its log of changes, the index, feeds, lists, exports, the mail that waits.
    expect(scan('rows', Buffer.from(JSON.stringify(await allRows(database.db))), [word])).toEqual([]);
    if (name === 'SQLite') expect(await scanDatabase(database.url.replace(/^sqlite:/, ''), [word])).toEqual([]);
    const answers = ['/api/questions/feed', '/api/suggestions/feed', '/api/questions', '/api/content.csv', '/api/posts/answered'];
    for (const agent of [visitor, author, coordinator])
      for (const path of [...answers, `/api/suggestions/${suggestion.id}`, `/api/questions/${question.id}`])
        expect((await agent.get(path)).text, path).not.toContain(word);
    expect((await visitor.get(`/api/search?q=${word}`)).body.results).toEqual([]);
    const backup = join(temporaryFolder(), 'backup.jsonl.gz');
    await writeBackup(database, backup, {secret: null}, new Date());
    expect(gunzipSync(readFileSync(backup)).includes(word)).toBe(false);
    service.setNow('2026-11-22T10:00:00.000Z');
    await service.waymark.writeDigests();
    expect(JSON.stringify(await database.db.selectFrom('mail').selectAll().execute())).not.toContain(word);
  });
});

describe.each(databases)('an answer that is held on %s', (_name, open) => {
  it('leaves its question waiting, and is told of when it is first shown', async () => {
    const mails = await aMailServer();
    const service = await aService({open, env: readEnv({SMTP_URL: mails.url})});
    const asker = await service.agent('basic', {email: 'asker@example.org'});
    const writer = await service.agent('basic');
    const coordinator = await service.agent('coordinator', {email: 'coordinator@example.org'});
    const {body: question} = await asker.post('/api/questions').send({title: 'Whom do I ring about this?'}).expect(201);
    const justification = 'It is the number of our front desk.';
    const path = `/api/questions/${question.id}`;
    const {body: answer} = await writer.post(`${path}/answers`).send({text: number, justification}).expect(201);
    const told = async () =>
      (await service.database.db.selectFrom('mail').select('recipient').execute()).map(({recipient}) => recipient);
    expect(await told()).toEqual([]);
    const show = (version: number) =>
      coordinator.put(`/api/posts/${answer.id}/visibility`).send({visibility: 'shown', reason: '', version}).expect(200);
    await show(1);
    expect(await told()).toEqual(['asker@example.org']);
    await asker.put(`${path}/accepted`).send({answerId: answer.id, version: 1}).expect(200);
    expect((await asker.get(path)).body.status).toBe('answered');
    // Its author puts another number in: the question waits again.
    await writer
      .put(`/api/answers/${answer.id}`)
      .send({text: `${number} Or 07700 900123.`, version: 2, justification})
      .expect(200);
    expect((await asker.get(path)).body).toMatchObject({status: 'waiting', answers: [], dueOn: '2026-11-25'});
  });
});

describe('a text with words taken out', () => {
  it.each([
    ['Ask Ann about it.', 'Ask [removed] about it.', ['Ann']],
    ['Ask Ann and Bob.', 'Ask [removed] and [removed].', ['Ann', 'Bob']],
    ['Ask Ann.', '[removed]', ['Ask Ann.']],
    ['Ask Ann.', 'Ask Ann.', []],
    ['Ask Ann.', '', ['Ask Ann.']],
    ['Ask Ann about it.', 'Ask Bob about it.', undefined],
    ['Ask Ann about it.', 'about it. [removed] Ask', undefined],
    ['It is true.', 'It is [removed] not true.', undefined],
  ])('is “%s” made “%s” without %j', (before, after, expected) => {
    expect(removedFrom(before, after)).toEqual(expected);
  });
});
