import express from 'express';
import request from 'supertest';
import {describe, expect, it} from 'vitest';
import {databases} from '../testing/databases.ts';
import {pieceBytes} from './pieces.shared.ts';
import {sendFile} from './send.ts';
import {fileStore} from './store.ts';

const now = new Date('2026-11-21T10:00:00.000Z');
/** Bytes of which no two pieces are alike. */
const twoAndAHalf = Buffer.from(Uint8Array.from({length: 2.5 * pieceBytes}, (_, at) => (at + (at >> 8)) & 255));

describe('a file that is sent', () => {
  async function served() {
    const [[, open]] = databases as [(typeof databases)[number]];
    const files = fileStore((await open()).files);
    const file = await files.keep(twoAndAHalf, 'pdf', now);
    const app = express().get('/file', (req, res) => sendFile(req, res, files, file, 'Opfer – Merkblatt "1"'));
    return {
      get: () => request(app).get('/file').responseType('blob'),
      etag: `"${file.hash}"`,
      head: () => request(app).head('/file'),
    };
  }
  it('is an attachment that no browser runs or guesses at', async () => {
    const {get, etag} = await served();
    const {headers, body} = await get().expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'accept-ranges': 'bytes',
      etag,
    });
    expect(headers['content-disposition']).toBe(
      `attachment; filename="Opfer - Merkblatt -1-.pdf"; filename*=UTF-8''Opfer%20%E2%80%93%20Merkblatt%20%221%22.pdf`,
    );
    expect(body.equals(twoAndAHalf)).toBe(true);
  });

  it.each([
    ['bytes=0-9', 0, 9],
    [`bytes=${pieceBytes - 5}-${pieceBytes + 5}`, pieceBytes - 5, pieceBytes + 5],
    ['bytes=-10', twoAndAHalf.length - 10, twoAndAHalf.length - 1],
    [`bytes=${twoAndAHalf.length - 1}-`, twoAndAHalf.length - 1, twoAndAHalf.length - 1],
  ])('comes in part for %s', async (range, from, to) => {
    const {get} = await served();
    const {headers, body} = await get().set('Range', range).expect(206);
    expect(headers['content-range']).toBe(`bytes ${from}-${to}/${twoAndAHalf.length}`);
    expect(body.equals(twoAndAHalf.subarray(from, to + 1))).toBe(true);
  });

  it('comes whole where the part asked for makes no sense, or belongs to another file', async () => {
    const {get, etag} = await served();
    await get().set('Range', 'lines=1-2').expect(200);
    await get().set('Range', 'bytes=0-1,5-6').expect(200);
    await get().set('Range', 'bytes=0-9').set('If-Range', '"another"').expect(200);
    await get().set('Range', 'bytes=0-9').set('If-Range', etag).expect(206);
    const {headers} = await get().set('Range', `bytes=${twoAndAHalf.length}-`).expect(416);
    expect(headers['content-range']).toBe(`bytes */${twoAndAHalf.length}`);
  });

  it('is not sent again to whoever has it, and HEAD tells its size', async () => {
    const {get, head, etag} = await served();
    await get().set('If-None-Match', etag).expect(304);
    expect((await head().expect(200)).headers['content-length']).toBe(String(twoAndAHalf.length));
  });
});
