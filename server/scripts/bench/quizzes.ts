/** How quizzes do when 500 people start and submit at once, on both databases, beside one person alone; and how long grading takes. */
import {randomUUID} from 'node:crypto';
import {join, resolve} from 'node:path';
import {readQuizFiles} from '../../../quizzes/format.ts';
import {migrate} from '../../db/migrate.ts';
import {openDatabase} from '../../db/open.ts';
import {readEnv} from '../../env.ts';
import {aPerson} from '../../fixtures/factories.ts';
import {rightAnswer, wrongAnswer} from '../../fixtures/quiz-answers.ts';
import {createAccounts} from '../../people/create-accounts.ts';
import {personStore} from '../../people/store.ts';
import type {AttemptView} from '../../quizzes/contract.ts';
import {seededRandom} from '../../quizzes/random.ts';
import {drawQuestions, scoreAttempt} from '../../quizzes/rules.ts';
import {password, sessionCookie} from '../../testing/people.ts';
import {startPostgres} from '../../testing/postgres.ts';

type Service = {url: string; stop: () => Promise<void>};
type Start = (env: Record<string, string>) => Promise<Service>;
type Cookie = {cookie: string; address: string};
type Step = (cookie: Cookie) => Promise<void>;

const atOnce = 500;
const alone = 60;
const quiz = 'basic-find';
const answersToGrade = 100_000;

export async function quizFigures(folder: string, start: Start) {
  const postgres = await startPostgres();
  try {
    return {
      sqlite: await onDatabase(`sqlite:${join(folder, 'quizzes.sqlite')}`, folder, start),
      postgres: await onDatabase(await postgres.database('quizzes'), folder, start),
      secondsToGrade100000: gradingSeconds(),
    };
  } finally {
    await postgres.stop();
  }
}

async function onDatabase(databaseUrl: string, folder: string, start: Start) {
  const emails = await people(databaseUrl, alone + atOnce);
  const service = await start({DATABASE_URL: databaseUrl, DATA_DIR: folder, LOG_LEVEL: 'silent', TRUST_PROXY: '1'});
  // The address that the service takes for its own.
  const url = service.url.replace('127.0.0.1', 'localhost');
  const cookies: Cookie[] = [];
  for (const [number, email] of emails.entries())
    cookies.push({cookie: await sessionCookie(url, email, address(number)), address: address(number)});

  const open = new Map<Cookie, AttemptView>();
  const path = `${url}/api/quizzes/${quiz}/attempts`;
  const steps: Record<string, Step> = {
    start: async (who) => void open.set(who, await send(path, who, {})),
    submit: async (who) => {
      const attempt = open.get(who);
      const answers = Object.fromEntries((attempt?.questions ?? []).map((each) => [each.key, firstOf(each)]));
      const {result} = await send<AttemptView>(`${path}/${attempt?.id}/submission`, who, {answers});
      if (result === null) throw new Error('A submission came back without its result.');
    },
  };
  const figures: Record<string, {p95Alone: number; p95AtOnce: number; ratio: number}> = {};
  for (const [name, step] of Object.entries(steps)) {
    const one: number[] = [];
    for (const who of cookies.slice(0, alone)) one.push(await timed(step, who));
    const many = await Promise.all(cookies.slice(alone).map((who) => timed(step, who)));
    const [p95Alone, p95AtOnce] = [p95(one), p95(many)];
    figures[name] = {p95Alone: round(p95Alone), p95AtOnce: round(p95AtOnce), ratio: round(p95AtOnce / p95Alone)};
  }
  await service.stop();
  return {atOnce, ...figures, lost: await lost(databaseUrl, emails.length)};
}

/** Accounts with one password: its hash is made once and copied. */
async function people(url: string, count: number): Promise<string[]> {
  const database = openDatabase(url);
  const accounts = createAccounts({env: readEnv({}), database, secret: 'unused', now: () => new Date()});
  await migrate(database, accounts.migrate);
  const emails = Array.from({length: count}, (_, number) => `bench-${number}@example.org`);
  const first = await accounts.createAccount({name: 'Bench', email: emails[0] ?? '', password});
  const [user] = await database.db.selectFrom('user').selectAll().where('id', '=', first).execute();
  const [account] = await database.db
    .selectFrom('account' as never)
    .selectAll()
    .execute();
  await personStore(database.db).add(aPerson({id: first}));
  for (const email of emails.slice(1)) {
    const id = randomUUID();
    await database.db
      .insertInto('user')
      .values({...user, id, email} as never)
      .execute();
    await database.db
      .insertInto('account' as never)
      .values({...(account as object), id: randomUUID(), userId: id, accountId: id} as never)
      .execute();
    await personStore(database.db).add(aPerson({id}));
  }
  await database.close();
  return emails;
}

/** How many of the submissions that were answered are not in the database as they were sent. */
async function lost(url: string, sent: number): Promise<number> {
  const database = openDatabase(url);
  const kept = await database.db.selectFrom('attempt').select('answers').where('submitted_at', 'is not', null).execute();
  await database.close();
  return sent - kept.filter(({answers}) => Object.keys(JSON.parse(answers ?? '{}')).length >= 5).length;
}

function gradingSeconds(): number {
  const {quizzes} = readQuizFiles(resolve(import.meta.dirname, '../../../quizzes'));
  const random = seededRandom('grade');
  let number = 0;
  const sets = quizzes.flatMap((each) =>
    Array.from({length: 50}, (_, at) => {
      const set = drawQuestions(each, `seed ${at}`, random, () => String((number += 1)));
      const answers = Object.fromEntries(
        set.questions.map((question) => [question.key, [...(random() < 0.7 ? rightAnswer(question) : wrongAnswer(question))]]),
      );
      return {set, answers};
    }),
  );
  let graded = 0;
  const began = performance.now();
  while (graded < answersToGrade)
    for (const {set, answers} of sets) {
      scoreAttempt(set, {answers, blanksAreMeant: true});
      graded += set.questions.length;
    }
  return round(((performance.now() - began) / 1_000) * (answersToGrade / graded));
}

const firstOf = (question: AttemptView['questions'][number]): string[] =>
  'options' in question ? [question.options[0]?.key ?? ''] : [''];

async function send<T>(url: string, {cookie, address: from}: Cookie, body: object): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {'content-type': 'application/json', origin: new URL(url).origin, cookie, 'x-forwarded-for': from},
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

async function timed(step: Step, who: Cookie): Promise<number> {
  const began = performance.now();
  await step(who);
  return performance.now() - began;
}

const address = (number: number) => `10.2.${number >> 8}.${number & 255}`;
const p95 = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
const round = (value: number) => Number(value.toPrecision(3));
