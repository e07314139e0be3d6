/**
 * `npm run proxy-check`: runs the documented nginx configuration in front of the service, writes without a name through it, and
 * looks for traces. Needs nginx; NGINX says where it is. It ends what it starts.
 */
import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {aReceipt, solved} from '../fixtures/anonymous-author.ts';
import {scanDatabase, scanLogs} from './traces.ts';

const nginx = process.env.NGINX ?? 'nginx';
const folder = mkdtempSync(join(tmpdir(), 'waymark-proxy-'));
const logs = join(folder, 'logs');
const canaries = {
  agent: 'Quillfeather-Browser/77.1',
  language: 'x-quillish',
  referrer: 'https://referrer-canary.example/page',
  cookie: 'cookie-canary-quillwort',
};
const headers = {'user-agent': canaries.agent, 'accept-language': canaries.language, referer: canaries.referrer};
const started: ChildProcess[] = [];
const problems: string[] = [];
const check = (holds: boolean, sentence: string) => {
  if (!holds) problems.push(sentence);
};

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function until(ready: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await ready().catch(() => false)) return;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`${what} did not start.`);
}

/** Debian's own frame around a site, with its access log on, as it is on a fresh machine. */
function frame(site: string): string {
  return `daemon off; pid ${folder}/nginx.pid; error_log ${logs}/error.log; worker_processes 1;
events {}
http {
  access_log ${logs}/access.log;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;

  ${site}
}`;
}

async function run(): Promise<void> {
  const [servicePort, port, plainPort] = [await freePort(), await freePort(), await freePort()];
  const baseUrl = `http://localhost:${port}`;
  mkdirSync(logs);
  const site = readFileSync('deploy/nginx.conf', 'utf8')
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace('listen 80;', `listen 127.0.0.1:${plainPort};`)
    .replace(/ssl_certificate.*;/g, '')
    .replaceAll('waymark.example', 'localhost')
    .replaceAll('/var/log/nginx', logs)
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${servicePort}`);
  writeFileSync(join(folder, 'nginx.conf'), frame(site));

  const service = spawn(process.execPath, ['--import', './server/runtime.js', 'server/index.ts'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(servicePort),
      BASE_URL: baseUrl,
      DATA_DIR: folder,
      TRUST_PROXY: '1',
      LOG_LEVEL: 'debug',
    },
  });
  started.push(service);
  let output = '';
  for (const stream of [service.stdout, service.stderr]) stream.on('data', (chunk) => (output += chunk));
  started.push(spawn(nginx, ['-c', join(folder, 'nginx.conf')], {stdio: 'ignore'}));
  await until(async () => (await fetch(`${baseUrl}/api/health`)).ok, 'The service behind nginx');

  const path = `${baseUrl}/api/anonymous/suggestions`;
  const send = (body: string, more: Record<string, string> = {}) =>
    fetch(path, {method: 'POST', headers: {...headers, 'content-type': 'application/json', origin: baseUrl, ...more}, body});
  const {receipt, receiptHash} = await aReceipt();
  const challenge = async () => solved(await (await fetch(`${baseUrl}/api/anonymous/challenge`, {headers})).json());
  const whole = {kind: 'fault', title: 'A title that is long enough', receiptHash, proof: await challenge()};
  const answers = [
    await fetch(`${baseUrl}/anonymous/suggestion`, {headers}),
    await send(JSON.stringify({...whole, title: 'short'})),
    await send(JSON.stringify(whole), {cookie: `waymark=${canaries.cookie}`}),
    await send(JSON.stringify({...whole, details: 'x'.repeat(200_000)})),
    await send(JSON.stringify({...whole, details: 'x'.repeat(2_000_000)})),
    await send(JSON.stringify({...whole, details: 'Ring 0116 496 0123.'})),
    await send(JSON.stringify(whole)),
    await fetch(`${baseUrl}/api/anonymous/receipt`, {
      method: 'POST',
      headers: {...headers, 'content-type': 'application/json', origin: baseUrl},
      body: JSON.stringify({receipt}),
    }),
  ];
  let flood = await fetch(`${baseUrl}/api/anonymous/overdue`, {headers});
  for (let more = 0; more < 400 && flood.ok; more += 1) flood = await fetch(`${baseUrl}/api/anonymous/overdue`, {headers});
  answers.push(flood);
  service.kill();
  await new Promise((stopped) => service.once('exit', stopped));
  answers.push(await fetch(`${baseUrl}/api/anonymous/overdue`, {headers}));

  const statuses = answers.map(({status}) => status).join(' ');
  console.log(`Answers through nginx: ${statuses}`);
  check(statuses === '200 400 400 413 413 422 201 200 429 502', 'The answers are not those that were expected.');
  for (const {headers: answered, status} of answers) {
    check(answered.get('cache-control') === 'no-store', `An answer ${status} may be kept: ${answered.get('cache-control')}`);
    check(answered.get('referrer-policy') === 'no-referrer', `An answer ${status} lets a referrer out.`);
    for (const name of ['set-cookie', 'etag', 'x-request-id', 'traceparent'])
      check(!answered.has(name), `An answer ${status} carries ${name}.`);
  }
  writeFileSync(join(logs, 'service.log'), output);
  const texts = [...Object.values(canaries), receipt];
  const traces = [
    ...scanLogs(logs, [...texts, receiptHash, '/anonymous/', 'api/anonymous', '127.0.0.1']),
    ...(await scanDatabase(join(folder, 'waymark.sqlite'), texts)),
    ...['body', 'proxy'].flatMap((temporary) => scanLogs(join(folder, temporary), [...texts, whole.title])),
  ];
  // What the service prints as it starts is where it listens.
  const own = traces.filter(({where, canary}) => !(canary === '127.0.0.1' && where.endsWith('service.log')));
  for (const {canary, as, where, offset} of own) problems.push(`“${canary}” as ${as}: ${where}, offset ${offset}`);
  console.log(`Looked through ${readdirSync(logs).join(', ')}, the database and nginx's temporary files.`);
}

if (spawnSync(nginx, ['-v']).error) {
  console.error('There is no nginx here. Install it, or say where it is: NGINX=/usr/sbin/nginx npm run proxy-check');
  process.exit(2);
}
try {
  await run();
} finally {
  for (const each of started) each.kill();
  rmSync(folder, {recursive: true, force: true});
}
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'No trace.' : `${problems.length} problems.`);
process.exit(problems.length === 0 ? 0 : 1);
