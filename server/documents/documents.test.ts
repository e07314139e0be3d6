import {describe, expect, it, onTestFinished} from 'vitest';
import {openDatabase} from '../db/open.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';
import {added, approved, en, facts, nextVersion, search, send, take} from '../testing/toolkit/documents.ts';
import {aDocx, aPdf} from '../testing/toolkit/papers.ts';
import {uploaded} from '../testing/toolkit/uploads.ts';

describe.each(databases)('a document on %s', (_name, open) => {
  it('is a draft for its keepers, and everybody’s once somebody else approved it: found by a phrase in it, and downloaded', async () => {
    const service = await aService({open});
    const {key, coordinator, visitor, enhanced} = {...(await approved(service, ['# What happened', 'The hedgehog saw it.']))};
    expect(key).toBe('diary-sheet');
    const {body} = await visitor.get(`/api/documents/${key}`).expect(200);
    expect(body).toMatchObject({state: 'approved', number: 1, reviewOn: '2027-11-21', formats: ['docx'], waiting: null});
    expect(body.current.approvals).toMatchObject([{as: 'coordinator', on: '2026-11-21'}]);
    expect(body.history.map(({what}: {what: string}) => what)).toEqual(['Approved']);
    expect(await search(service, visitor, 'hedgehog')).toContain('/documents/diary-sheet');
    const file = await visitor.get(`/api/documents/${key}/files/en/standard/docx`).responseType('blob').expect(200);
    expect(file.headers['content-disposition']).toContain('filename="diary-sheet-v1.docx"');
    expect((await visitor.get(`/api/documents/${key}/text`).expect(200)).body.html).toContain('<p>The hedgehog saw it.</p>');
    await enhanced.post(`/api/documents/${key}/withdrawal`).send({reason: 'Not needed', edition: body.edition}).expect(403);
    expect((await coordinator.get('/api/queue').expect(200)).body.items).toEqual([]);
  });

  it('shows nobody else what is under way', async () => {
    const service = await aService({open});
    const [enhanced, basic] = [await service.agent('enhanced'), await service.agent('basic')];
    const {key} = await added(enhanced, ['Nightingale']);
    await basic.get(`/api/documents/${key}`).expect(404);
    await basic.get(`/api/documents/${key}/files/en/standard/docx`).expect(404);
    await basic.get(`/api/documents/${key}/files/en/standard/docx?version=1`).expect(404);
    expect((await basic.get('/api/documents').expect(200)).body.documents).toEqual([]);
    expect(await search(service, basic, 'nightingale')).toEqual([]);
    expect((await enhanced.get('/api/documents').expect(200)).body.documents).toMatchObject([
      {key, state: null, waiting: 'draft'},
    ]);
    await enhanced.get(`/api/documents/${key}/files/en/standard/docx?version=1`).responseType('blob').expect(200);
  });

  it('is superseded by a version that was approved after it: one address, other words', async () => {
    const service = await aService({open});
    const {key, enhanced, coordinator, visitor} = await approved(service, ['Old robin']);
    const hash = await uploaded(enhanced, 'new.docx', aDocx(['New wren']));
    const draft = await nextVersion(enhanced, key, [{...en, hash}]);
    expect(draft).toMatchObject({number: 1, waiting: 'draft'});
    await take(enhanced, key, 2, send);
    expect(await search(service, visitor, 'robin')).toContain(`/documents/${key}`);
    await take(coordinator, key, 2, {step: 'approve'});
    const {body} = await visitor.get(`/api/documents/${key}`).expect(200);
    expect(body.versions.map(({number, state}: {number: number; state: string}) => [number, state])).toEqual([
      [2, 'approved'],
      [1, 'superseded'],
    ]);
    expect(await search(service, visitor, 'wren')).toContain(`/documents/${key}`);
    expect(await search(service, visitor, 'robin')).toEqual([]);
    const old = await visitor.get(`/api/documents/${key}/files/en/standard/docx?version=1`).responseType('blob').expect(200);
    expect(old.headers['content-disposition']).toContain('diary-sheet-v1.docx');
  });

  it('that was withdrawn says why, and gives nothing out any more', async () => {
    const service = await aService({open});
    const {key, coordinator, visitor} = await approved(service, ['Curlew']);
    const {body: read} = await coordinator.get(`/api/documents/${key}`);
    const reason = 'The law changed.';
    await coordinator.post(`/api/documents/${key}/withdrawal`).send({reason, edition: read.edition}).expect(200);
    const {body} = await visitor.get(`/api/documents/${key}`).expect(200);
    expect(body).toMatchObject({state: 'withdrawn', formats: [], current: {reason}});
    const refused = await visitor.get(`/api/documents/${key}/files/en/standard/docx`).expect(404);
    expect(refused.body.detail).toBe('This document was withdrawn: The law changed.');
    expect(await search(service, visitor, 'curlew')).toEqual([]);
    const feed = (await visitor.get('/api/documents/feed').expect(200)).text;
    expect(feed).toContain('Diary sheet: withdrawn');
  });

  it('says of a translation that its source moved on', async () => {
    const service = await aService({open});
    const {key, enhanced, coordinator, visitor} = await approved(service, ['English one']);
    const {body: one} = await enhanced.get(`/api/documents/${key}`);
    const english = one.current.files[0].hash;
    const polish = await uploaded(enhanced, 'pl.pdf', aPdf([['Po polsku']]));
    await nextVersion(enhanced, key, [
      {...en, hash: english},
      {language: 'pl', variant: 'standard', hash: polish},
    ]);
    await take(enhanced, key, 2, send);
    await take(coordinator, key, 2, {step: 'approve'});
    const olderOf = async () =>
      (await visitor.get(`/api/documents/${key}`)).body.current.files.map(
        ({language, older}: {language: string; older: boolean}) => [language, older],
      );
    expect(await olderOf()).toEqual([
      ['en', false],
      ['pl', false],
    ]);
    const again = await uploaded(enhanced, 'en.docx', aDocx(['English two']));
    await nextVersion(enhanced, key, [
      {...en, hash: again},
      {language: 'pl', variant: 'standard', hash: polish},
    ]);
    // Each version is read in its own words, a draft by its keepers alone.
    const textOf = async (who: typeof enhanced, version: string, status = 200) =>
      (await who.get(`/api/documents/${key}/text${version}`).expect(status)).body.html;
    expect(await textOf(enhanced, '?version=3')).toContain('English two');
    expect(await textOf(enhanced, '')).toContain('English one');
    await textOf(visitor, '?version=3', 404);
    await take(enhanced, key, 3, send);
    await take(coordinator, key, 3, {step: 'approve'});
    expect(await olderOf()).toEqual([
      ['en', false],
      ['pl', true],
    ]);
  });

  it('waits in the queue of who was asked, and is not approved by who sent it', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    const champion = await service.agent('champion');
    const {key} = await added(coordinator, ['Text']);
    await take(coordinator, key, 1, {...send, asked: ['champion', 'coordinator']});
    const {body} = await champion.get('/api/queue').expect(200);
    expect(body.items).toMatchObject([{group: 'documents', kind: 'Document to approve', url: `/documents/${key}#keep`}]);
    expect((await take(coordinator, key, 1, {step: 'approve'}, 403)).detail).toContain('somebody else has to approve it');
    expect(await take(champion, key, 1, {step: 'approve'})).toMatchObject({state: null, waiting: 'in-approval'});
    const second = await service.agent('coordinator');
    expect(await take(second, key, 1, {step: 'approve'})).toMatchObject({state: 'approved'});
  });

  it('refuses a step that was taken on an older state, and keeps one draft', async () => {
    const service = await aService({open});
    const enhanced = await service.agent('enhanced');
    const {key, edition} = await added(enhanced, ['Text']);
    await take(enhanced, key, 1, send);
    await enhanced
      .post(`/api/documents/${key}/versions/1/steps`)
      .send({take: {step: 'take-back'}, edition})
      .expect(409);
    const hash = await uploaded(enhanced, 'x.docx', aDocx(['Other']));
    await enhanced
      .post(`/api/documents/${key}/versions`)
      .send({files: [{...en, hash}], note: 'Another'})
      .expect(409);
    await take(enhanced, key, 1, {step: 'take-back'});
    await take(enhanced, key, 1, {step: 'discard'});
    await enhanced.get(`/api/documents/${key}`).expect(404);
  });

  it('is the same from every process on one database', async () => {
    const database = await open();
    const service = await aService({open: async () => database});
    const {key} = await approved(service, ['Seen from both']);
    const other = openDatabase(database.url);
    onTestFinished(() => other.close());
    const beside = await aService({open: async () => other});
    const visitor = await beside.agent('visitor');
    expect((await visitor.get(`/api/documents/${key}`).expect(200)).body).toMatchObject({state: 'approved'});
    const one = await visitor.get(`/api/documents/${key}/files/en/standard/docx`).responseType('blob').expect(200);
    expect(Buffer.from(one.body).equals(Buffer.from(aDocx(['Seen from both'])))).toBe(true);
    expect(await search(beside, visitor, 'both')).toContain(`/documents/${key}`);
  });

  it('keeps every file that a version names from the sweep', async () => {
    const service = await aService({open});
    const {key, visitor} = await approved(service, ['Kept']);
    service.setNow('2027-06-21T01:30:00.000Z');
    await service.waymark.jobs.runDue();
    await visitor.get(`/api/documents/${key}/files/en/standard/docx`).responseType('blob').expect(200);
  });
});

it('a document that is sent twice is one', async () => {
  const service = await aService();
  const enhanced = await service.agent('enhanced');
  const id = crypto.randomUUID();
  const [one, two] = [await added(enhanced, ['Text'], {id}), await added(enhanced, ['Text'], {id})];
  expect(two.key).toBe(one.key);
  expect((await enhanced.get('/api/documents')).body.documents).toHaveLength(1);
});

it('a long list comes by stage of a case and a page at a time, narrowed by what is asked for', async () => {
  const service = await aService();
  const [enhanced, visitor] = [await service.agent('enhanced'), await service.agent('visitor')];
  const hash = await uploaded(enhanced, 'form.docx', aDocx(['Text']));
  const add = (title: string, more: object) =>
    enhanced
      .post('/api/documents')
      .send({facts: {...facts, title, ...more}, files: [{...en, hash}], note: 'First'})
      .expect(201);
  for (let number = 0; number < 101; number += 1) await add(`Letter ${number}`, {stage: 'close', folder: 'Letters'});
  await add('Zebra form', {stage: 'report', power: 'closure', folder: 'Forms'});
  const list = async (query: string) => (await enhanced.get(`/api/documents${query}`).expect(200)).body;
  const first = await list('');
  expect([first.total, first.pages, first.documents.length, first.documents[0].title]).toEqual([102, 5, 25, 'Zebra form']);
  expect(first.choices).toEqual({
    stage: ['close', 'report'],
    power: ['closure', 'none'],
    folder: ['Forms', 'Letters'],
    waiting: ['draft'],
  });
  expect((await list('?waiting=draft&folder=Forms')).documents).toMatchObject([{title: 'Zebra form'}]);
  expect((await list('?waiting=in-approval')).total).toBe(0);
  expect((await list('?page=5')).documents).toHaveLength(2);
  // Beyond the last there is the last.
  expect((await list('?page=9')).documents).toHaveLength(2);
  expect((await list('?power=closure')).documents).toMatchObject([{title: 'Zebra form'}]);
  expect((await list('?folder=Letters&stage=report')).total).toBe(0);
  await enhanced.get('/api/documents?stage=nonsense').expect(400);
  // Drafts are nobody else's, and what was just added is there at once.
  expect((await visitor.get('/api/documents').expect(200)).body).toMatchObject({total: 0, documents: []});
  await add('Another one', {});
  expect((await list('')).total).toBe(103);
});

it('the list without JavaScript has what counts, with its files, and says what was withdrawn', async () => {
  const service = await aService();
  const {key, coordinator, visitor} = await approved(service, ['Words']);
  await added(coordinator, ['Draft'], {facts: {...facts, title: 'Only a <draft>'}});
  const read = async () => (await visitor.get('/api/documents/plain').expect(200)).text;
  expect(await read()).toContain(`<a href="/api/documents/${key}/files/en/standard/docx">Word, `);
  expect(await read()).not.toContain('draft');
  const {body} = await coordinator.get(`/api/documents/${key}`);
  await coordinator.post(`/api/documents/${key}/withdrawal`).send({reason: 'Not <b>used</b>', edition: body.edition}).expect(200);
  expect(await read()).toContain('Withdrawn: Not &lt;b&gt;used&lt;/b&gt;');
});

it('what is said of one that was approved is changed by who may approve, and what was only brought in is described before it is sent', async () => {
  const service = await aService();
  const {key, enhanced, coordinator} = await approved(service, ['Words']);
  const {edition} = (await enhanced.get(`/api/documents/${key}`)).body;
  const save = (agent: typeof enhanced) => agent.put(`/api/documents/${key}/facts`).send({facts, edition});
  expect((await save(enhanced).expect(403)).body.detail).toContain('Ask a champion');
  await save(coordinator).expect(200);
  const brought = await added(enhanced, ['Words'], {
    facts: {...facts, title: 'Brought in', purpose: 'To be described. Brought in as x.docx.'},
  });
  expect((await take(enhanced, brought.key, 1, send, 400)).detail).toContain('Say first what it is for');
});
