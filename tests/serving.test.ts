import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {request} from 'node:http';
import {connect} from 'node:net';
import {promisify} from 'node:util';
import {afterAll, describe, expect, it} from 'vitest';
import {madeFrom, sourceHashes} from '../server/scripts/toolkit/toolkit.ts';
import {aVisitor, closeBrowser} from '../server/testing/browser.ts';
import {temporaryFolder} from '../server/testing/databases.ts';
import {runService, sharedService} from '../server/testing/process.ts';

afterAll(closeBrowser);

const site = sharedService();

/** Raw, because fetch would unpack and normalise. */
function get(
  baseUrl: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{status: number; headers: Record<string, string | string[] | undefined>; bytes: number}> {
  return new Promise((done, failed) => {
    const {hostname, port} = new URL(baseUrl);
    request({hostname, port, path, headers}, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => done({status: response.statusCode ?? 0, headers: response.headers, bytes}));
    })
      .on('error', failed)
      .end();
  });
}

describe('the site as it is served', () => {
  it('sends pages compressed, and asks for a newer one every time', async () => {
    const baseUrl = site();
    const plain = await get(baseUrl, '/guides');
    const brotli = await get(baseUrl, '/guides', {'accept-encoding': 'br, gzip'});
    expect([plain.status, brotli.status]).toEqual([200, 200]);
    expect(brotli.headers).toMatchObject({'content-encoding': 'br', 'cache-control': 'no-cache'});
    expect(brotli.bytes).toBeLessThan(plain.bytes / 3);
    const again = await get(baseUrl, '/guides', {'if-none-match': String(plain.headers.etag)});
    expect(again.status).toBe(304);
  });

  it('lets hashed files be kept for a year', async () => {
    const baseUrl = site();
    const script = /\/assets\/js\/main\.\w+\.js/.exec(await (await fetch(`${baseUrl}/`)).text())?.[0] ?? '';
    expect((await get(baseUrl, script)).headers['cache-control']).toContain('immutable');
  });

  it('answers an unknown address with the site’s own page and 404', async () => {
    const baseUrl = site();
    const response = await fetch(`${baseUrl}/no/such/page`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<html');
  });

  it('leads nowhere by a path that climbs, is encoded or names what is not served', async () => {
    const baseUrl = site();
    for (const path of [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/content.json',
      '/content.json',
      '/quizzes/framework.yaml',
      '/.env',
      '/assets/..%2f..%2f..%2fcontent.json',
      '//etc/passwd',
    ]) {
      expect([path, (await get(baseUrl, path)).status]).toEqual([path, 404]);
    }
  });

  it('allows the inline scripts of its pages by hash, and the browser refuses any other', async () => {
    const baseUrl = site();
    const {page, problems} = await aVisitor(baseUrl);
    await page.goto('/');
    await page.getByRole('heading', {level: 1}).waitFor();
    expect(problems).toEqual([]);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.planted = true';
      document.head.append(script);
    });
    expect(await page.evaluate('window.planted')).toBeUndefined();
    expect(problems.join()).toMatch(/Content Security Policy/);
  });

  it('asks no other host for anything', async () => {
    const baseUrl = site();
    const {page} = await aVisitor(baseUrl);
    const hosts = new Set<string>();
    page.on('request', (each) => hosts.add(new URL(each.url()).host));
    for (const path of ['/', '/basic/find/earlier-reports-person', '/training'])
      await page.goto(path, {waitUntil: 'networkidle'});
    expect([...hosts]).toEqual([new URL(baseUrl).host]);
  });
});

describe('the process', () => {
  it('runs in Node’s watch mode too, as npm run dev has it', async () => {
    const folder = temporaryFolder();
    const {baseUrl, stop} = await runService(
      {DATABASE_URL: `sqlite:${folder}/test.sqlite`, DATA_DIR: folder},
      {flags: ['--watch']},
    );
    expect((await (await fetch(`${baseUrl}/api/search?q=report`)).json()).results.length).toBeGreaterThan(0);
    await stop();
  });

  it('finishes what is under way on SIGTERM, and prints its set-up link only until there is a coordinator', async () => {
    const folder = temporaryFolder();
    const env = {DATABASE_URL: `sqlite:${folder}/test.sqlite`, DATA_DIR: folder};
    const first = await runService(env);
    expect(first.setUpLink).toMatch(/\/join#[\w-]{32}$/);
    expect(await first.stop()).toBe(0);
    const second = await runService(env);
    expect(second.setUpLink).not.toBe(first.setUpLink);
    const post = (path: string, token = '') =>
      fetch(second.baseUrl + path, {
        method: 'POST',
        headers: {'content-type': 'application/json', origin: second.baseUrl},
        body: JSON.stringify({token, name: 'First', email: 'first@example.org', password: 'three random words'}),
      });
    const tokenOf = (link = '') => link.split('#')[1];
    expect((await post('/api/invitations/accept', tokenOf(first.setUpLink))).status).toBe(404);
    expect((await post('/api/invitations/accept', tokenOf(second.setUpLink))).status).toBe(201);
    await second.stop();
    expect((await runService(env)).setUpLink).toBeUndefined();
  });

  it('ends well on SIGTERM while somebody holds half a request, and answers what was sent just before', async () => {
    const folder = temporaryFolder();
    const {baseUrl, child, stop} = await runService({DATABASE_URL: `sqlite:${folder}/test.sqlite`, DATA_DIR: folder});
    const {hostname, port} = new URL(baseUrl);
    const half = connect(Number(port), hostname);
    half.on('error', () => {});
    half.write('POST /api/search/gaps HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{');
    await new Promise((sent) => setTimeout(sent, 100));
    const began = performance.now();
    const late = Array.from({length: 4}, () => fetch(`${baseUrl}/api/session`).then(({status}) => status));
    child.kill('SIGTERM');
    expect(await Promise.all(late)).toEqual([200, 200, 200, 200]);
    expect(await stop()).toBe(0);
    expect(performance.now() - began).toBeLessThan(9_000);
    half.destroy();
  });

  it('refuses an older Node in one line', async () => {
    const pretend = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.2'})";
    const run = promisify(execFile)(process.execPath, [
      '--import',
      pretend,
      '--import',
      './server/runtime.js',
      '-e',
      'console.log("started")',
    ]);
    const error = await run.then(
      () => undefined,
      (failure: {code: number; stdout: string; stderr: string}) => failure,
    );
    expect(error).toMatchObject({code: 1, stdout: ''});
    expect(error?.stderr.trim().split('\n')).toEqual([expect.stringContaining('needs Node 24')]);
  });

  it('says in one sentence what is wrong with its configuration', async () => {
    const run = promisify(execFile)(process.execPath, ['server/index.ts'], {env: {PATH: process.env.PATH, PORT: 'three'}});
    const error = await run.then(
      () => undefined,
      (failure: {code: number; stderr: string}) => failure,
    );
    expect(error?.code).toBe(1);
    expect(error?.stderr).toMatch(/PORT/);
    expect(error?.stderr).not.toContain('    at ');
  });
});

describe('the toolkit’s files', () => {
  it('were made from the sources as they are now', () => {
    expect(JSON.parse(readFileSync(madeFrom, 'utf8'))).toEqual(sourceHashes());
    for (const id of Object.keys(sourceHashes())) {
      expect(readFileSync(`static/toolkit/${id}.pdf`).subarray(0, 5).toString()).toBe('%PDF-');
      expect(readFileSync(`static/toolkit/${id}.docx`).subarray(0, 2).toString()).toBe('PK');
    }
  });
});
