/** Whether whoever reads a page notices that 150 sign-ins wait, on both databases. */
import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {startPostgres} from '../../testing/postgres.ts';

type Service = {url: string; stop: () => Promise<void>};
type Start = (env: Record<string, string>) => Promise<Service>;

const signIns = 150;
const readers = 5;
const secondsEach = 5;
const page = '/guides';

export async function signInFigures(folder: string, start: Start) {
  const postgres = await startPostgres();
  try {
    return {
      sqlite: await onDatabase(`sqlite:${join(folder, 'sign-ins.sqlite')}`, folder, start),
      postgres: await onDatabase(await postgres.database('sign_ins'), folder, start),
    };
  } finally {
    await postgres.stop();
  }
}

async function onDatabase(databaseUrl: string, folder: string, start: Start) {
  const service = await start({DATABASE_URL: databaseUrl, DATA_DIR: folder, LOG_LEVEL: 'silent', TRUST_PROXY: '1'});
  const url = service.url.replace('127.0.0.1', 'localhost');
  const warmUntil = Date.now() + 1_000;
  await read(url, () => Date.now() > warmUntil);
  const quietUntil = Date.now() + secondsEach * 1_000;
  const quiet = await read(url, () => Date.now() > quietUntil);
  let settled = false;
  const flood = signInAtOnce(url).finally(() => {
    settled = true;
  });
  const during = await read(url, () => settled);
  const {statuses, lastRefusal} = await flood;
  await service.stop();
  // In the tenth of a second in which they arrive most are refused; the others wait for their hash.
  const [arriving, waiting] = [during.filter(({at}) => at <= lastRefusal), during.filter(({at}) => at > lastRefusal)];
  const [p95Quiet, p95Arriving, p95Waiting] = [p95(quiet), p95(arriving), p95(waiting)];
  return {
    page,
    signIns,
    checked: statuses.filter((status) => status === 400).length,
    refusedAtOnce: statuses.filter((status) => status === 503).length,
    p95Quiet: round(p95Quiet),
    p95WhileTheyArrive: round(p95Arriving),
    p95WhileTheyWait: round(p95Waiting),
    longest: round(Math.max(...during.map(({milliseconds}) => milliseconds))),
    ratioWhileTheyArrive: round(p95Arriving / p95Quiet),
    ratioWhileTheyWait: round(p95Waiting / p95Quiet),
    ratioOfAll: round(p95(during) / p95Quiet),
  };
}

type Opened = {at: number; milliseconds: number};

/** When each page was opened that some readers open one after the other, and how long it took. */
async function read(url: string, isOver: () => boolean): Promise<Opened[]> {
  const times: Opened[] = [];
  await Promise.all(
    Array.from({length: readers}, async () => {
      while (!isOver()) {
        const [at, began] = [Date.now(), performance.now()];
        await (await fetch(url + page)).arrayBuffer();
        times.push({at, milliseconds: performance.now() - began});
        await new Promise((wait) => setTimeout(wait, 20));
      }
    }),
  );
  return times;
}

/**
 * The statuses of all sign-ins, and when the last of them was refused. From a process of their own: what they cost this one is nothing that a reader notices. From as many
 * addresses: the limit of one is not what is measured.
 */
async function signInAtOnce(url: string): Promise<{statuses: number[]; lastRefusal: number}> {
  const script = `
    let lastRefusal = 0;
    const signIn = async (_, number) => {
      const {status} = await fetch('${url}/api/auth/sign-in/email', {
      method: 'POST',
      headers: {origin: '${url}', 'content-type': 'application/json', 'x-forwarded-for': '10.1.' + (number >> 8) + '.' + (number & 255)},
      body: JSON.stringify({email: 'nobody-' + number + '@example.org', password: 'a password of nobody'}),
      });
      if (status === 503) lastRefusal = Date.now();
      return status;
    };
    const statuses = await Promise.all(Array.from({length: ${signIns}}, signIn));
    console.log(JSON.stringify({statuses, lastRefusal}));`;
  const {stdout} = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return JSON.parse(stdout);
}

function p95(opened: readonly Opened[]): number {
  const sorted = opened.map(({milliseconds}) => milliseconds).toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

const round = (value: number): number => Number(value.toPrecision(3));
