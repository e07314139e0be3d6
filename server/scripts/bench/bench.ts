/**
 * `npm run bench`: speed as ratios within one run, printed as JSON. Loads this machine's loopback only, for a few seconds each.
 * `npm run bench -- pages`: whole pages in a browser, beside the stock template. `npm run bench -- documents`: the toolkit at 2,000 documents.
 */
import {type ChildProcess, spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import autocannon from 'autocannon';
import {readManifest} from '../../content/manifest.ts';
import {buildFolder} from '../../index.ts';
import {launchChromium} from '../../testing/chromium.ts';
import {freePort} from '../../testing/postgres.ts';
import {buildSite} from '../build-site.ts';
import {documentFigures} from './documents.ts';
import {needsFigures} from './needs.ts';
import {pageFigures} from './pages.ts';
import {postFigures} from './posts.ts';
import {quizFigures} from './quizzes.ts';
import {bytesToFirstAnswer, searchFigures} from './search.ts';
import {signInFigures} from './sign-ins.ts';

const guidePage = '/basic/find/earlier-reports-person';
const listRoute = '/api/organisations';
const secondsEach = 5;
const children = new Set<ChildProcess>();
const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
try {
  if (process.argv.includes('pages')) await benchPages();
  else if (process.argv.includes('documents')) await benchDocuments();
  else await benchService();
} finally {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, {recursive: true, force: true});
}

async function benchPages() {
  await buildSite();
  const service = await run([resolve(import.meta.dirname, '../../index.ts')], {DATA_DIR: folder, LOG_LEVEL: 'silent'});
  console.log(JSON.stringify({node: process.versions.node, pages: await pageFigures(service.url)}, null, 2));
  await service.stop();
}

async function benchDocuments() {
  await buildSite();
  const {pages} = readManifest(join(buildFolder, 'content.json'));
  const documents = await documentFigures(folder, pages, (env) => run([resolve(import.meta.dirname, '../../index.ts')], env));
  console.log(JSON.stringify({node: process.versions.node, documents}, null, 2));
}

async function benchService() {
  const began = performance.now();
  await buildSite({force: true});
  const buildSeconds = (performance.now() - began) / 1_000;
  const {pages} = readManifest(join(buildFolder, 'content.json'));
  const builtPages = new Set(pages.map(({url}) => url.split('#')[0])).size;

  const service = await run([resolve(import.meta.dirname, '../../index.ts')], {
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    TRUST_PROXY: '1',
  });
  const serving = {
    list: await ratioToBare(service.url, listRoute, {}),
    guidePage: await ratioToBare(service.url, guidePage, {'accept-encoding': 'br'}),
  };
  const javascript = await javascriptOf(service.url + guidePage);
  const firstAnswerBytes = await bytesToFirstAnswer(service.url);
  await service.stop();

  console.log(
    JSON.stringify(
      {
        node: process.versions.node,
        requestsPerSecond: serving,
        search: {...(await searchFigures(pages)), firstAnswerBytes},
        build: {seconds: round(buildSeconds), pages: builtPages, secondsPer100Pages: round((buildSeconds / builtPages) * 100)},
        javascriptOfAGuidePage: javascript,
        signIns: await signInFigures(folder, (env) => run([resolve(import.meta.dirname, '../../index.ts')], env)),
        quizzes: await quizFigures(folder, (env) => run([resolve(import.meta.dirname, '../../index.ts')], env)),
        trainingNeeds: await needsFigures(folder),
        posts: await postFigures(folder, pages, (env) => run([resolve(import.meta.dirname, '../../index.ts')], env)),
      },
      null,
      2,
    ),
  );
}

/** Requests a second, beside a bare node:http server that sends the same bytes and headers. */
async function ratioToBare(url: string, path: string, headers: Record<string, string>) {
  const response = await fetch(url + path, {headers: {...headers, 'accept-encoding': headers['accept-encoding'] ?? 'identity'}});
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  const raw = await bytesOf(url + path, headers);
  const bare = await run(['--input-type=module', '-e', bareServer(raw)], {});
  // Each once to warm up, then measured.
  for (const each of [url + path, bare.url]) await load(each, headers, 1);
  const [ours, theirs] = [await load(url + path, headers, secondsEach), await load(bare.url, headers, secondsEach)];
  await bare.stop();
  return {path, bytes: raw.length, ours: Math.round(ours), bare: Math.round(theirs), ratio: round(ours / theirs)};
}

function bareServer(body: Buffer): string {
  return `import {createServer} from 'node:http';
const body = Buffer.from('${body.toString('base64')}', 'base64');
createServer((req, res) => { res.setHeader('content-length', body.length); res.end(body); }).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));`;
}

async function load(url: string, headers: Record<string, string>, seconds: number): Promise<number> {
  // From many addresses, as people would come: one alone is slowed down.
  const requests = Array.from({length: 500}, (_, number) => ({
    headers: {...headers, 'x-forwarded-for': `10.0.${number >> 8}.${number & 255}`},
  }));
  const {requests: answered, non2xx, errors} = await autocannon({url, requests, connections: 20, duration: seconds});
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refusals, ${errors} errors`);
  return answered.average;
}

/** The bytes as they cross the wire, still compressed. */
async function bytesOf(url: string, headers: Record<string, string>): Promise<Buffer> {
  const {get} = await import('node:http');
  return new Promise((done, failed) => {
    get(url, {headers}, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(Buffer.concat(chunks)));
    }).on('error', failed);
  });
}

/** Everything a fresh browser loads for the page, what comes after it is shown included, as Brotli sends it. */
async function javascriptOf(url: string) {
  const browser = await launchChromium();
  const page = await browser.newPage();
  const sizes: {initial: boolean; bytes: number}[] = [];
  let loaded = false;
  page.on('load', () => {
    loaded = true;
  });
  page.on('requestfinished', async (request) => {
    if (request.resourceType() !== 'script') return;
    const initial = !loaded;
    sizes.push({initial, bytes: (await request.sizes()).responseBodySize});
  });
  // Pages that come next are fetched ahead by links in view; they are not part of this page.
  await page.goto(url, {waitUntil: 'networkidle'});

  await browser.close();
  const kilobytes = (list: typeof sizes) => round(list.reduce((sum, {bytes}) => sum + bytes, 0) / 1_000);
  return {
    kilobytesUntilLoaded: kilobytes(sizes.filter(({initial}) => initial)),
    kilobytesWithWhatFollows: kilobytes(sizes),
  };
}

async function run(args: string[], env: Record<string, string>): Promise<{url: string; stop: () => Promise<void>}> {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    env: {PATH: process.env.PATH, PORT: String(port), ...env},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  const exited = new Promise<void>((done) =>
    child.once('exit', () => {
      children.delete(child);
      done();
    }),
  );
  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', (chunk) => /ready|Waymark is at/.test(String(chunk)) && ready());
    child.once('exit', () => failed(new Error('it did not start')));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
