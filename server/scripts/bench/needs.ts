/** How long the analysis takes over 200,000 answers, beside one scan of the table they stand in, on both databases. */
import {randomUUID} from 'node:crypto';
import {join, resolve} from 'node:path';
import {type Quiz, readQuizFiles} from '../../../quizzes/format.ts';
import {migrate} from '../../db/migrate.ts';
import {openDatabase} from '../../db/open.ts';
import type {Db} from '../../db/schema.ts';
import {readEnv} from '../../env.ts';
import {anAttempt, aPerson} from '../../fixtures/factories.ts';
import {createAccounts} from '../../people/create-accounts.ts';
import {personStore} from '../../people/store.ts';
import {seededRandom} from '../../quizzes/random.ts';
import {startPostgres} from '../../testing/postgres.ts';
import {createAnalysis} from '../../training-needs/analysis.ts';
import {stepsStore} from '../../training-needs/disclosure/steps-store.ts';
import {answersStore} from '../../training-needs/evidence/answers-store.ts';
import {doubtStore} from '../../training-needs/items/doubt-store.ts';
import {factsOf} from '../../training-needs/items/facts.ts';

const {framework, quizzes} = readQuizFiles(resolve(import.meta.dirname, '../../../quizzes'));
const full = {answers: 200_000, people: 3_000, organisations: 40};
const tenth = {...full, answers: full.answers / 10, people: full.people / 10};
const perAttempt = 5;
const rows = 500;

export async function needsFigures(folder: string) {
  const postgres = await startPostgres();
  try {
    return {
      sqlite: await onDatabase((size) => `sqlite:${join(folder, `needs-${size}.sqlite`)}`),
      postgres: await onDatabase((size) => postgres.database(`needs_${size}`)),
    };
  } finally {
    await postgres.stop();
  }
}

async function onDatabase(urlOf: (size: string) => string | Promise<string>) {
  const small = await measure(await urlOf('tenth'), tenth);
  const large = await measure(await urlOf('full'), full);
  return {...large, growthFromATenth: round(large.coldSeconds / small.coldSeconds)};
}

async function measure(url: string, sizes: typeof full) {
  const database = openDatabase(url);
  try {
    const accounts = createAccounts({env: readEnv({}), database, secret: 'unused', now: () => new Date()});
    await migrate(database, accounts.migrate);
    return await figures(database.db, sizes);
  } finally {
    await database.close();
  }
}

async function figures(db: Db, sizes: typeof full) {
  const person = await fill(db, sizes);
  const analysis = createAnalysis({
    items: answersStore(db),
    doubts: doubtStore(db),
    sessions: async () => [],
    currentIn: async () => null,
    smallestGap: async () => 0.05,
    organisations: personStore(db).organisations,
    headcounts: personStore(db).headcounts,
    optIns: async () => ({now: new Set<string>(), ever: new Set<string>()}),
    disclosedSteps: stepsStore(db),
    smallestGroup: async () => 10,
    framework,
    quizzes,
    now: () => new Date(),
  });
  const scan = await seconds(() => db.selectFrom('attempt_item').selectAll().execute());
  const cold = await seconds(analysis.needs);
  const [quiz] = quizzes;
  if (quiz === undefined) throw new Error('There is a quiz.');
  await addAttempts(db, quiz, [person], seededRandom('one more'));
  const after = await seconds(analysis.needs);
  return {
    answers: sizes.answers,
    scanSeconds: round(scan),
    coldSeconds: round(cold),
    coldToScan: round(cold / scan),
    afterOneAttemptSeconds: round(after),
    afterOneAttemptToScan: round(after / scan),
  };
}

/** Gives back one of the people. */
async function fill(db: Db, {answers, people, organisations}: typeof full): Promise<string> {
  const random = seededRandom('needs');
  const known = await personStore(db).organisations();
  for (let number = known.length; number < organisations; number += 1)
    await db
      .insertInto('organisation')
      .values({id: `organisation-${number}`, name: `Organisation ${number}`, position: number})
      .execute();
  const places = (await personStore(db).organisations()).map(({id}) => id);
  const jobs = framework.functions.map(({key}) => key);
  const ids = Array.from({length: people}, () => randomUUID());
  for (const [number, id] of ids.entries())
    await personStore(db).add(
      aPerson({id, organisation: places[number % places.length] ?? null, jobFunction: jobs[number % jobs.length] ?? null}),
    );
  const attempts = answers / perAttempt;
  for (const [number, quiz] of quizzes.entries()) {
    const share = Math.floor(attempts / quizzes.length) + (number < attempts % quizzes.length ? 1 : 0);
    await addAttempts(
      db,
      quiz,
      Array.from({length: share}, (_, index) => ids[index % ids.length] ?? ''),
      random,
    );
  }
  return ids[0] ?? '';
}

async function addAttempts(db: Db, quiz: Quiz, people: readonly string[], random: () => number): Promise<void> {
  const facts = factsOf(quiz);
  const made = people.map((personId) => {
    const submittedAt = new Date(Date.now() - Math.floor(random() * 300) * 86_400_000).toISOString();
    const attempt = anAttempt({personId, quizId: quiz.id, competency: quiz.competency, submittedAt, servedCount: perAttempt});
    const first = Math.floor(random() * facts.length);
    const items = Array.from({length: perAttempt}, (_, index) => facts[(first + index) % facts.length]).flatMap((fact) =>
      fact
        ? [
            {
              attempt_id: attempt.id,
              question_id: fact.id,
              rev: fact.rev,
              points: random() < 0.7 ? 1 : 0,
              certainty: null,
              chosen: 'a',
            },
          ]
        : [],
    );
    return {attempt, items};
  });
  await db.transaction().execute(async (trx) => {
    for (let from = 0; from < made.length; from += rows) {
      const some = made.slice(from, from + rows);
      await trx
        .insertInto('attempt')
        .values(
          some.map(({attempt}) => ({
            id: attempt.id,
            person_id: attempt.personId,
            quiz_id: attempt.quizId,
            competency: attempt.competency,
            mode: attempt.mode,
            organisation_id: null,
            job_function: null,
            served: '{}',
            answers: '{}',
            served_count: perAttempt,
            correct: null,
            started_at: attempt.startedAt,
            submitted_at: attempt.submittedAt,
            valid_until: attempt.validUntil,
            version: 1,
            certainty: null,
          })),
        )
        .execute();
      await trx
        .insertInto('flattened_attempt')
        .values(some.map(({attempt}) => ({attempt_id: attempt.id, version: 1})))
        .execute();
      await trx
        .insertInto('attempt_item')
        .values(some.flatMap(({items}) => items))
        .execute();
    }
  });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

const round = (value: number) => Number(value.toPrecision(3));
