import {describe, expect, it} from 'vitest';
import {databases} from '../../testing/databases.ts';
import {aService} from '../../testing/service.ts';
import {facts, search, send, take} from '../../testing/toolkit/documents.ts';

const source = '# Diary sheet\n\nThe kingfisher asks [[What happened]].\n\n| Field | Answer |\n| --- | --- |\n| When | |\n';
const place = {language: 'en', variant: 'standard'};

describe.each(databases)('a document that is written here on %s', (_name, open) => {
  it('is a Word file with fields, a page to print and to read, and found by its words', async () => {
    const service = await aService({open});
    const [enhanced, coordinator, visitor, basic] = [
      await service.agent('enhanced'),
      await service.agent('coordinator'),
      await service.agent('visitor'),
      await service.agent('basic'),
    ];
    const {body: made} = await enhanced
      .post('/api/documents/write')
      .send({source, ...place, version: 1})
      .expect(200);
    expect(made).toMatchObject({title: 'Diary sheet', blanks: ['What happened', 'When']});
    expect(made.html).toContain('The kingfisher asks [What happened].');
    const files = [made.docx, made.source].map(({hash}) => ({...place, hash}));
    const {body: document} = await enhanced.post('/api/documents').send({facts, files, note: 'First'}).expect(201);
    const paper = `/api/documents/${document.key}/paper/en/standard`;
    await basic.get(`${paper}?version=1`).expect(404);
    await enhanced.get(`${paper}?version=1`).expect(200);
    await take(enhanced, document.key, 1, send);
    await take(coordinator, document.key, 1, {step: 'approve'});

    const {text, headers} = await visitor.get(paper).expect(200);
    expect(headers['content-type']).toContain('text/html');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; sandbox$/);
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('<title>Diary sheet</title>');
    expect(text).toContain('"Diary sheet, version 1"');
    expect((await visitor.get(`/api/documents/${document.key}/text`).expect(200)).body.html).toContain(
      '<th scope="row">When</th>',
    );
    expect(await search(service, visitor, 'kingfisher')).toEqual([document.url]);
    // The words are to be written on, not one more format to choose from.
    expect((await visitor.get(`/api/documents/${document.key}`).expect(200)).body.formats).toEqual(['docx']);
    const words = await enhanced.get(`/api/documents/${document.key}/files/en/standard/md`).responseType('blob').expect(200);
    expect(Buffer.from(words.body).toString()).toBe(source.trim());
  });

  it.each([
    ['no title', 'Some words without one, and no more', 'Begin a line with #'],
    ['signs in a blank', '# Title\n\nSee [[the *officer* who came]].', 'Use plain words in a blank'],
    ['hardly anything', '# A', 'Write the document here'],
  ])('is refused with %s, and nothing is kept', async (_what, words, sentence) => {
    const service = await aService({open});
    const enhanced = await service.agent('enhanced');
    const {body} = await enhanced
      .post('/api/documents/write')
      .send({source: words, ...place, version: 1})
      .expect(400);
    expect(body.fields.source).toContain(sentence);
  });

  it('was sent: there is no page to print of it', async () => {
    const service = await aService({open});
    await (await service.agent('visitor')).get('/api/documents/nothing/paper/en/standard').expect(404);
  });
});
