import {zipSync} from 'fflate';
import {sql} from 'kysely';
import type TestAgent from 'supertest/lib/agent.js';
import {describe, expect, it} from 'vitest';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';
import {aDocx} from '../testing/toolkit/papers.ts';
import {upload} from '../testing/toolkit/uploads.ts';
import {pieceBytes} from './pieces.shared.ts';
import {fileStore, hashOf} from './store.ts';

const now = new Date('2026-11-21T10:00:00.000Z');
const later = new Date('2026-12-21T10:00:00.000Z');
/** Bytes of which no two pieces are alike. */
const bytesOf = (size: number, seed = 1) =>
  Buffer.from(Uint8Array.from({length: size}, (_, at) => (at * seed + (at >> 8)) & 255));
const twoAndAHalf = bytesOf(2.5 * pieceBytes);

describe.each(databases)('fileStore on %s', (_name, open) => {
  it('keeps bytes once, by their hash, and reads any range of them', async () => {
    const files = fileStore((await open()).files);
    const kept = await files.keep(twoAndAHalf, 'pdf', now);
    expect(kept).toEqual({hash: hashOf(twoAndAHalf), size: twoAndAHalf.length, kind: 'pdf'});
    expect(await files.keep(twoAndAHalf, 'pdf', now)).toEqual(kept);
    expect(await files.size()).toEqual({files: 1, bytes: twoAndAHalf.length});
    expect((await files.whole(kept.hash)).equals(twoAndAHalf)).toBe(true);
    for (const [from, to] of [
      [0, 0],
      [pieceBytes - 1, pieceBytes],
      [pieceBytes + 7, 2 * pieceBytes + 9],
      [twoAndAHalf.length - 1, twoAndAHalf.length - 1],
    ] as const) {
      const parts = [];
      for await (const part of files.read(kept.hash, {from, to})) parts.push(part);
      expect(Buffer.concat(parts).equals(twoAndAHalf.subarray(from, to + 1)), `${from}–${to}`).toBe(true);
    }
  });

  it('knows how much of an upload is there without a gap, and forgets nothing of it when a piece is sent twice', async () => {
    const files = fileStore((await open()).files);
    await files.startUpload({id: 'upload', personId: 'me', name: 'a.pdf', size: twoAndAHalf.length}, now);
    const piece = (number: number) =>
      files.addPiece('upload', number, twoAndAHalf.subarray(number * pieceBytes, (number + 1) * pieceBytes));
    await piece(0);
    await piece(2);
    expect(await files.upload('upload', 'me')).toMatchObject({received: pieceBytes});
    expect(await files.upload('upload', 'somebody-else')).toBeUndefined();
    await piece(0);
    await piece(1);
    expect(await files.upload('upload', 'me')).toMatchObject({received: twoAndAHalf.length});
  });

  it('sweeps what nothing names and nobody gave for a while, and uploads that were left', async () => {
    const database = await open();
    const files = fileStore(database.files);
    const [named, left, given] = [
      await files.keep(bytesOf(10), 'pdf', now),
      await files.keep(bytesOf(20), 'pdf', now),
      bytesOf(30),
    ];
    await files.keep(given, 'pdf', now);
    await files.keep(given, 'pdf', later);
    await files.startUpload({id: 'upload', personId: 'me', name: 'a.pdf', size: 5}, now);
    await files.addPiece('upload', 0, bytesOf(5));
    expect(await files.sweep(new Set([named.hash]), later)).toBe(1);
    expect((await files.all()).map(({hash}) => hash).sort()).toEqual([named.hash, hashOf(given)].sort());
    expect(await files.get(left.hash)).toBeUndefined();
    const pieces = await database.files.selectFrom('file_piece').select('pieces').distinct().execute();
    expect(pieces).toHaveLength(2);
  });
});

describe.each(databases)('sending a file on %s', (_name, open) => {
  it('ends with what it is and whether its text can be searched', async () => {
    const service = await aService({open});
    const paper = aDocx(['# A form', 'About a hedgehog.']);
    const {finish} = await upload(await service.agent('enhanced'), 'form.docx', paper);
    expect((await finish().expect(200)).body).toEqual({
      ...{hash: hashOf(paper), size: paper.length, kind: 'docx', name: 'form.docx', text: 'read'},
    });
  });

  it('goes on where it was cut', async () => {
    const service = await aService({open});
    const agent = await service.agent('coordinator');
    const paper = aDocx(['Long'], {'word/media/noise.bin': [bytesOf(2_000_000, 7919), {level: 0}]});
    const {id, finish} = await upload(agent, 'long.docx', paper, 1);
    expect((await finish().expect(409)).body.detail).toContain('has not arrived yet');
    const again = await agent.post('/api/uploads').send({id: crypto.randomUUID(), name: 'x', size: 1}).expect(201);
    expect(again.body.received).toBe(0);
    expect((await agent.get(`/api/uploads/${id}`).expect(200)).body).toMatchObject({received: pieceBytes});
    await agent
      .put(`/api/uploads/${id}/pieces/1`)
      .type('application/octet-stream')
      .send(Buffer.from(paper.subarray(pieceBytes)))
      .expect(200);
    expect((await finish().expect(200)).body.hash).toBe(hashOf(paper));
  });

  it('keeps nothing of what is not taken, and says why', async () => {
    const service = await aService({open});
    const {finish} = await upload(await service.agent('coordinator'), 'evil.pdf', Buffer.from('<html><script>1</script>'));
    const {body} = await finish().expect(400);
    expect(body.detail).toBe('evil.pdf: It is a web page or a drawing, whatever its name says. Save it as Word or PDF.');
    expect(await fileStore(service.database.files).size()).toEqual({files: 0, bytes: 0});
    await finish().expect(404);
  });
});

describe('an upload', () => {
  it('that fills the disk is told so in words, keeps what was there, and goes on once there is room', async () => {
    const service = await aService();
    const agent = await service.agent('coordinator');
    const {files} = service.database;
    const noise = bytesOf(1_500_000, 7919);
    const paper = aDocx(['A long one'], {'word/media/noise.bin': [noise, {level: 0}]});
    const {id} = await upload(agent, 'long.docx', paper, 0);
    const piece = (number: number) =>
      agent
        .put(`/api/uploads/${id}/pieces/${number}`)
        .type('application/octet-stream')
        .send(Buffer.from(paper.subarray(number * pieceBytes, (number + 1) * pieceBytes)));
    await piece(0).expect(200);
    const {rows} = await sql<{page_count: number}>`pragma page_count`.execute(files);
    await sql`pragma max_page_count = ${sql.raw(String(rows[0]?.page_count))}`.execute(files);
    const {body} = await piece(1).expect(503);
    expect(body.detail).toContain('The disk is full, so this was not saved.');
    expect((await agent.get(`/api/uploads/${id}`).expect(200)).body.received).toBe(pieceBytes);
    await sql`pragma max_page_count = 1000000`.execute(files);
    await piece(1).expect(200);
    expect((await agent.post(`/api/uploads/${id}/finish`).send({}).expect(200)).body.hash).toBe(hashOf(paper));
  });

  it('is refused before its first byte where it is too large or there is no room', async () => {
    const service = await aService();
    const agent = await service.agent('coordinator');
    const {body} = await agent.post('/api/uploads').send({name: 'film.pdf', size: 200_000_000}).expect(400);
    expect(body.detail).toContain('This file has 200.0 MB; at most 25.0 MB are taken.');
    for (let number = 0; number < 4; number += 1)
      await agent.post('/api/uploads').send({name: 'x', size: 25_000_000}).expect(201);
    const {body: read} = await agent.get('/api/settings').expect(200);
    await agent
      .put('/api/settings')
      .send({settings: {...read.settings, fileStoreMb: 100}, version: read.version})
      .expect(200);
    expect((await agent.post('/api/uploads').send({name: 'x', size: 25_000_000}).expect(400)).body.detail).toContain('no room');
  });

  it('is its sender’s alone, and takes no piece that does not fit', async () => {
    const service = await aService();
    const [mine, other] = [await service.agent('enhanced'), await service.agent('coordinator')];
    const {body} = await mine.post('/api/uploads').send({name: 'a.pdf', size: 10}).expect(201);
    const piece = (agent: TestAgent, number: number, size: number) =>
      agent.put(`/api/uploads/${body.id}/pieces/${number}`).type('application/octet-stream').send(bytesOf(size));
    await piece(other, 0, 10).expect(404);
    await piece(mine, 0, 9).expect(400);
    await piece(mine, 1, 10).expect(400);
    await piece(mine, 0, pieceBytes + 1).expect(413);
    await other.delete(`/api/uploads/${body.id}`).send({}).expect(404);
    await mine.delete(`/api/uploads/${body.id}`).send({}).expect(200);
    await mine.get(`/api/uploads/${body.id}`).expect(404);
  });
});

it('what somebody was sending goes with them when they are erased', async () => {
  const service = await aService();
  const person = await service.add({role: 'enhanced'});
  const {id} = await upload(await service.as(person), 'a.pdf', bytesOf(10));
  const coordinator = await service.agent('coordinator');
  await coordinator.delete(`/api/people/${person.id}`).send({version: person.version}).expect(200);
  expect(await fileStore(service.database.files).upload(id, person.id)).toBeUndefined();
  expect(await service.database.files.selectFrom('file_piece').selectAll().execute()).toEqual([]);
});

describe('a zip', () => {
  it('is opened here, a file at a time, and what is no document says why', async () => {
    const service = await aService();
    const agent = await service.agent('enhanced');
    const paper = aDocx(['A form in a zip']);
    const {finish} = await upload(
      agent,
      'forms.zip',
      zipSync({
        'a/form.docx': paper,
        '.DS_Store': new Uint8Array(3),
        'more.zip': zipSync({'x.docx': paper}),
        'b.txt': new Uint8Array(9),
      }),
    );
    const {hash, kind} = (await finish().expect(200)).body;
    expect(kind).toBe('zip');
    const {entries} = (await agent.get(`/api/archives/${hash}`).expect(200)).body;
    expect(entries.map(({name, left}: {name: string; left: string | null}) => [name, left !== null])).toEqual([
      ['a/form.docx', false],
      ['.DS_Store', true],
      ['more.zip', false],
      ['b.txt', false],
    ]);
    const entry = (number: number) => agent.post(`/api/archives/${hash}/entries/${number}`).send({});
    expect((await entry(0).expect(200)).body).toMatchObject({hash: hashOf(paper), name: 'form.docx', text: 'read'});
    expect((await entry(2).expect(400)).body.detail).toBe('more.zip: It is a zip in a zip. Unpack it first.');
    expect((await entry(3).expect(400)).body.detail).toContain('b.txt: It is not a Word');
    await entry(9).expect(400);
    await agent.get(`/api/archives/${hashOf(paper)}`).expect(404);
  });
});
