/**
 * How the toolkit does with 2,000 documents of ten pages beside 200, on both databases; how long a hundred files take to be brought in; and
 * whether readers notice a long download, or a file that is made to harm.
 */
import {randomBytes} from 'node:crypto';
import {join} from 'node:path';
import type {ManifestPage} from '../../content/contract.ts';
import {powers, stages} from '../../content/document-words.shared.ts';
import {migrate} from '../../db/migrate.ts';
import {openDatabase} from '../../db/open.ts';
import {readEnv} from '../../env.ts';
import {pieceBytes, piecesIn} from '../../files/pieces.shared.ts';
import {fileStore} from '../../files/store.ts';
import {fileTextStore} from '../../files/text-store.ts';
import {createAccounts} from '../../people/create-accounts.ts';
import {seededRandom} from '../../quizzes/random.ts';
import {addPeople, sessionCookie} from '../../testing/people.ts';
import {startPostgres} from '../../testing/postgres.ts';
import {aDocx, anEndlessPdf} from '../../testing/toolkit/papers.ts';
import {p95Of, round} from './timing.ts';

type Service = {url: string; stop: () => Promise<void>};
type Start = (env: Record<string, string>) => Promise<Service>;

const [few, many] = [200, 2_000];
const wordsAPage = 350;
const pagesEach = 10;
const inAFolder = 20;
const imported = 100;
const downloadMb = 100;

export async function documentFigures(folder: string, pages: readonly ManifestPage[], start: Start) {
  const postgres = await startPostgres();
  try {
    return {
      sqlite: await onDatabase((size) => `sqlite:${join(folder, `documents-${size}.sqlite`)}`, folder, pages, start),
      postgres: await onDatabase((size) => postgres.database(`documents_${size}`), folder, pages, start),
    };
  } finally {
    await postgres.stop();
  }
}

async function onDatabase(
  urlOf: (size: number) => string | Promise<string>,
  folder: string,
  pages: readonly ManifestPage[],
  start: Start,
) {
  const small = await measure(await urlOf(few), few, folder, pages, start);
  const large = await measure(await urlOf(many), many, folder, pages, start);
  const ratio = Object.fromEntries(
    Object.keys(large.p95).map((what) => [what, round((large.p95[what] ?? 0) / (small.p95[what] ?? 1))]),
  );
  return {
    p95At200: small.p95,
    p95At2000: large.p95,
    ratio,
    secondsUntilFound: large.secondsUntilFound,
    ...(await beside(small.url, folder, start)),
  };
}

async function measure(url: string, count: number, folder: string, pages: readonly ManifestPage[], start: Start) {
  const database = openDatabase(url);
  const accounts = createAccounts({env: readEnv({}), database, secret: 'unused', now: () => new Date()});
  await migrate(database, accounts.migrate);
  const said = await fill(database, count, pages);
  await database.close();

  const began = performance.now();
  const service = await start({DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: 'silent', TRUST_PROXY: '1'});
  const random = seededRandom('ask');
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const last = encodeURIComponent(`document number ${count - 1}`);
  while (!(await (await fetch(`${service.url}/api/search?q=${last}`)).text()).includes(`/documents/document-${count - 1}"`))
    await new Promise((wait) => setTimeout(wait, 500));
  const secondsUntilFound = round((performance.now() - began) / 1_000);
  const paths: Record<string, () => string> = {
    list: () => '/api/documents',
    // Ten times the documents have ten times the folders.
    'filter by folder': () =>
      `/api/documents?folder=${encodeURIComponent(`Folder ${Math.floor(random() * (count / inAFolder))}`)}`,
    'filter by stage and power': () => `/api/documents?stage=${pick(Object.keys(stages))}&power=${pick(Object.keys(powers))}`,
    open: () => `/api/documents/document-${Math.floor(random() * count)}`,
    'search by a phrase': () => `/api/search?q=${encodeURIComponent(pick(said))}`,
    'search by two words': () => `/api/search?q=${encodeURIComponent(pick(said).split(' ').slice(0, 2).join(' '))}`,
  };
  const p95: Record<string, number> = {};
  for (const [what, path] of Object.entries(paths)) p95[what] = await p95Of(service.url, path);
  await service.stop();
  return {url, p95, secondsUntilFound};
}

/** Bringing in, a long download and a hostile file, each beside readers. */
async function beside(databaseUrl: string, folder: string, start: Start) {
  const database = openDatabase(databaseUrl);
  const [person] = await addPeople(databaseUrl, [{role: 'coordinator'}]);
  const big = await fileStore(database.files).keep(randomBytes(downloadMb * 1_000_000), 'pdf', new Date());
  const key = 'document-0';
  const files = JSON.stringify([{language: 'en', variant: 'standard', kind: 'pdf', hash: big.hash, size: big.size, since: 1}]);
  await database.db.updateTable('document_version').set({files}).where('document_key', '=', key).execute();
  await database.close();
  const service = await start({DATABASE_URL: databaseUrl, DATA_DIR: folder, LOG_LEVEL: 'silent', TRUST_PROXY: '1'});
  const url = service.url.replace('127.0.0.1', 'localhost');
  const cookie = await sessionCookie(url, person?.email ?? '', '10.3.0.1');
  const read = () => '/api/documents/document-1';
  const quiet = await p95Of(service.url, read);
  const during = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    let busy = true;
    const working = work().finally(() => {
      busy = false;
    });
    const p95 = await p95Of(service.url, read, () => busy);
    await working;
    return {seconds: round((performance.now() - began) / 1_000), p95, ratio: round(p95 / quiet)};
  };

  const import100 = await during(async () => {
    for (let number = 0; number < imported; number += 1)
      await broughtIn(
        url,
        cookie,
        `File ${number}`,
        aDocx([`# File ${number}`, ...Array.from({length: 60}, () => `Words ${randomBytes(60).toString('hex')}`)]),
      );
  });
  const download = await during(async () => {
    for (let time = 0; time < 5; time += 1) {
      const response = await fetch(`${url}/api/documents/${key}/files/en/standard/pdf`);
      for await (const _part of response.body ?? []);
    }
  });
  const hostile = await during(() => sent(url, cookie, 'endless.pdf', anEndlessPdf()).catch(() => undefined));
  await service.stop();
  return {p95Quiet: quiet, import100, fiveDownloadsOf100Mb: download, hostilePdf: hostile};
}

/** As the page does it: again after a while where the service asks to wait. */
async function ask<T>(url: string, cookie: string, method: string, body: unknown): Promise<T> {
  for (;;) {
    const isBytes = body instanceof Uint8Array;
    const response = await fetch(url, {
      method,
      headers: {
        'content-type': isBytes ? 'application/octet-stream' : 'application/json',
        origin: new URL(url).origin,
        cookie,
        'x-forwarded-for': '10.3.0.1',
      },
      body: isBytes ? Buffer.from(body) : JSON.stringify(body),
    });
    if (response.ok) return (await response.json()) as T;
    if (response.status !== 429) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    await new Promise((wait) => setTimeout(wait, 2_000));
  }
}
async function sent(url: string, cookie: string, name: string, bytes: Uint8Array): Promise<{hash: string}> {
  const {id} = await ask<{id: string}>(`${url}/api/uploads`, cookie, 'POST', {name, size: bytes.length});
  for (let number = 0; number < piecesIn(bytes.length); number += 1)
    await ask(
      `${url}/api/uploads/${id}/pieces/${number}`,
      cookie,
      'PUT',
      bytes.subarray(number * pieceBytes, (number + 1) * pieceBytes),
    );
  return ask(`${url}/api/uploads/${id}/finish`, cookie, 'POST', {});
}
async function broughtIn(url: string, cookie: string, title: string, bytes: Uint8Array): Promise<void> {
  const {hash} = await sent(url, cookie, `${title}.docx`, bytes);
  await ask(`${url}/api/documents/look`, cookie, 'POST', {hash, name: title});
  const facts = {
    title,
    purpose: 'To be described after it came.',
    whenToUse: '',
    stage: 'report',
    power: 'none',
    section: '',
    owner: 'The coordinator',
    folder: '',
  };
  await ask(`${url}/api/documents`, cookie, 'POST', {
    facts,
    files: [{language: 'en', variant: 'standard', hash}],
    note: 'Brought in',
  });
}

/** Documents of real sentences in no sensible order; returns sentences that some of them say. */
async function fill(
  {db, files}: ReturnType<typeof openDatabase>,
  count: number,
  pages: readonly ManifestPage[],
): Promise<string[]> {
  const random = seededRandom('documents');
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentences = pages
    .flatMap(({sections}) => sections.flatMap(({text}) => text.split(/(?<=[.?])\s+/)))
    .filter((each) => each.length > 20);
  const texts = fileTextStore(files);
  for (let number = 0; number < count; number += 1) {
    const sections = Array.from({length: pagesEach}, (_, page) => {
      const said: string[] = [];
      while (said.join(' ').split(' ').length < wordsAPage) said.push(pick(sentences));
      return {heading: `Part ${page + 1}`, text: said.join(' ')};
    });
    const hash = number.toString(16).padStart(64, '0');
    await texts.save(hash, {state: 'read', text: {sections, html: ''}}, new Date());
    const key = `document-${number}`;
    const facts = {
      title: `Document number ${number}`,
      purpose: pick(sentences).slice(0, 200),
      whenToUse: '',
      stage: pick(Object.keys(stages)),
      power: pick(Object.keys(powers)),
      section: '',
      owner: 'The coordinator',
      folder: `Folder ${number % (count / inAFolder)}`,
    };
    const said = {
      note: 'First',
      madeOn: '2026-11-01',
      sentOn: null,
      asked: [],
      approvals: [],
      agreedBy: '',
      validFrom: null,
      reviewOn: null,
      reason: '',
    };
    const who = {role: 'coordinator' as const, organisation_id: null};
    await db
      .insertInto('document')
      .values({key, facts: JSON.stringify(facts), shipped: 0, edition: 1})
      .execute();
    await db
      .insertInto('document_version')
      .values({
        ...{document_key: key, number: 1, state: 'approved' as const, sent_by: null, ...who},
        files: JSON.stringify([{language: 'en', variant: 'standard', kind: 'docx', hash, size: 1, since: 1}]),
        said: JSON.stringify(said),
      })
      .execute();
  }
  return sentences.filter((each) => each.length < 100);
}
