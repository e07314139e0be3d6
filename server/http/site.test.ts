import {mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import express from 'express';
import request from 'supertest';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from '../testing/databases.ts';
import {createLog} from './log.ts';
import {problemHandler} from './problems.ts';
import {serveSite} from './site.ts';

const page = `<html>${'A page of words. '.repeat(200)}</html>`;

function aSite(change: (folder: string) => void = () => {}) {
  const folder = temporaryFolder();
  const write = (name: string, text: string) => {
    mkdirSync(join(folder, name, '..'), {recursive: true});
    writeFileSync(join(folder, name), text);
  };
  write('index.html', page);
  write('guides.html', page);
  write('guides.html.br', brotliCompressSync(page).toString('latin1'));
  writeFileSync(join(folder, 'guides.html.br'), brotliCompressSync(page));
  writeFileSync(join(folder, 'guides.html.gz'), gzipSync(page));
  write('basic/find/index.html', page);
  write('suggestions/post.html', '<html>one post</html>');
  write('anonymous/suggestion.html', page);
  write('assets/js/main.1234.js', 'run()');
  write('files/a b.pdf', '%PDF');
  write('.env', 'SECRET=1');
  write('.well/known', 'x');
  change(folder);
  const lines: string[] = [];
  const log = createLog('error', {write: (line: string) => void lines.push(line)});
  const app = express();
  app.set('etag', false);
  app.use(
    serveSite({folder, manifest: '', scriptHashes: []}, {pagesById: ['suggestions'], pagesByKey: ['documents']}, log),
    (_req, res) => void res.status(404).end(),
  );
  app.use(problemHandler(log));
  return {app, folder, lines, get: (path: string, headers: Record<string, string> = {}) => request(app).get(path).set(headers)};
}

describe('the built site', () => {
  it.each([
    ['/', 200],
    ['/guides', 200],
    ['/guides/', 200],
    ['/guides.html', 200],
    ['/basic/find', 200],
    ['/basic/find/', 200],
    ['/files/a%20b.pdf', 200],
    ['/suggestions/0b7f2a58-5a0b-4a51-9d7c-2c6b1de0a111', 200],
    ['/questions/0b7f2a58-5a0b-4a51-9d7c-2c6b1de0a111', 404],
    ['/guides.html.br', 404],
    ['/guides//', 404],
    ['/.env', 404],
    ['/.well/known', 404],
    ['/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/%', 404],
    ['/%00', 404],
    ['/__proto__', 404],
    ['/constructor', 404],
  ])('answers %s with %i', async (path, status) => {
    expect((await aSite().get(path)).status).toBe(status);
  });

  it('sends what is smallest of what the reader takes, and says what it depends on', async () => {
    const {get} = aSite();
    const encoding = async (accepted: string) => {
      const {headers, text} = await get('/guides', {'accept-encoding': accepted});
      expect(headers.vary).toContain('Accept-Encoding');
      if (accepted !== 'br') expect(text).toBe(page);
      return headers['content-encoding'];
    };
    expect([await encoding('gzip, br'), await encoding('gzip'), await encoding('identity'), await encoding('')]).toEqual([
      'br',
      'gzip',
      undefined,
      undefined,
    ]);
    expect((await get('/assets/js/main.1234.js', {'accept-encoding': 'br'})).headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('says that nothing changed where nothing did, and marks no page that knows nobody', async () => {
    const {get, app} = aSite();
    const {etag} = (await get('/guides')).headers;
    expect((await get('/guides', {'if-none-match': String(etag)})).status).toBe(304);
    expect((await get('/guides', {'if-none-match': '"other"'})).status).toBe(200);
    const {headers} = await get('/anonymous/suggestion');
    expect([headers.etag, headers['cache-control']]).toEqual([undefined, 'no-store']);
    expect((await request(app).head('/guides')).headers['content-length']).toBe(String(page.length));
    expect((await request(app).post('/guides')).status).toBe(404);
  });

  it.each(['bytes=10-5', 'bytes=0-1e23', 'bytes=-5', 'items=1-2', 'bytes=', 'bytes=0-,-1', 'x'])(
    'answers a page whole whatever part of it is asked for: %s',
    async (range) => {
      const {get, lines} = aSite();
      const {status, text} = await get('/anonymous/suggestion', {range});
      expect([status, text, lines]).toEqual([200, page, []]);
    },
  );

  it('goes on where its files are gone', async () => {
    const {get, folder} = aSite();
    renameSync(join(folder, 'guides.html'), join(folder, 'away'));
    rmSync(folder, {recursive: true});
    expect((await get('/guides')).text).toBe(page);
  });

  it('says of a file that cannot be read that it cannot, once in the log, and serves the others', async () => {
    const {get, lines} = aSite((folder) => {
      rmSync(join(folder, 'guides.html'));
      symlinkSync(join(folder, 'nowhere'), join(folder, 'guides.html'));
    });
    for (let time = 0; time < 3; time += 1) {
      const {status, body, headers} = await get('/guides');
      expect([status, headers['retry-after'], body.detail]).toEqual([503, '60', expect.stringContaining('cannot be read')]);
    }
    expect((await get('/basic/find')).status).toBe(200);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('ENOENT');
  });
});
