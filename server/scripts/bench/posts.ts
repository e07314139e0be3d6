/** How posts do at ten times the size, on both databases: lists, pages, filters, and the search index made anew beside them. */
import {randomUUID} from 'node:crypto';
import {join} from 'node:path';
import type {ManifestPage} from '../../content/contract.ts';
import {migrate} from '../../db/migrate.ts';
import {openDatabase} from '../../db/open.ts';
import type {Db} from '../../db/schema.ts';
import {readEnv} from '../../env.ts';
import {aPerson} from '../../fixtures/factories.ts';
import {createAccounts} from '../../people/create-accounts.ts';
import {personStore} from '../../people/store.ts';
import {findableQuestions} from '../../questions/findable.ts';
import {questionStore} from '../../questions/store.ts';
import {seededRandom} from '../../quizzes/random.ts';
import {createSearch} from '../../search/search.ts';
import {Status, SuggestionKind} from '../../suggestions/contract.ts';
import {findableSuggestions} from '../../suggestions/findable.ts';
import {suggestionStore} from '../../suggestions/store.ts';
import {startPostgres} from '../../testing/postgres.ts';
import {p95Of, round} from './timing.ts';

type Service = {url: string; stop: () => Promise<void>};
type Start = (env: Record<string, string>) => Promise<Service>;
type Sizes = {suggestions: number; meToos: number; questions: number; answers: number; people: number};

const full: Sizes = {suggestions: 5_000, meToos: 50_000, questions: 5_000, answers: 15_000, people: 1_000};
const tenth = Object.fromEntries(Object.entries(full).map(([name, count]) => [name, count / 10])) as Sizes;
const competencies = ['find', 'record', 'risk', 'share', 'victim', 'act', 'close', 'documents'];

export async function postFigures(folder: string, pages: readonly ManifestPage[], start: Start) {
  const postgres = await startPostgres();
  try {
    return {
      sqlite: await onDatabase((size) => `sqlite:${join(folder, `posts-${size}.sqlite`)}`, folder, pages, start),
      postgres: await onDatabase((size) => postgres.database(`posts_${size}`), folder, pages, start),
    };
  } finally {
    await postgres.stop();
  }
}

async function onDatabase(
  urlOf: (size: string) => string | Promise<string>,
  folder: string,
  pages: readonly ManifestPage[],
  start: Start,
) {
  const small = await measure(await urlOf('tenth'), tenth, folder, pages, start);
  const large = await measure(await urlOf('full'), full, folder, pages, start);
  const ratio = Object.fromEntries(
    Object.keys(large.p95).map((what) => [what, round((large.p95[what] ?? 0) / (small.p95[what] ?? 1))]),
  );
  return {p95AtATenth: small.p95, p95: large.p95, ratio, indexSeconds: large.indexSeconds, whileIndexing: large.whileIndexing};
}

async function measure(url: string, sizes: Sizes, folder: string, pages: readonly ManifestPage[], start: Start) {
  const database = openDatabase(url);
  const accounts = createAccounts({env: readEnv({}), database, secret: 'unused', now: () => new Date()});
  await migrate(database, accounts.migrate);
  const ids = await fill(database.db, sizes, pages);

  const search = createSearch();
  const began = performance.now();
  await search.rebuild(
    (async function* () {
      yield pages;
      yield* findableSuggestions(suggestionStore(database.db));
      yield* findableQuestions(questionStore(database.db));
    })(),
  );
  const indexSeconds = round((performance.now() - began) / 1_000);
  await search.stop();

  const service = await start({DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: 'silent', TRUST_PROXY: '1'});
  const random = seededRandom('bench');
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const paths: Record<string, () => string> = {
    'list suggestions': () => '/api/suggestions',
    'open a suggestion': () => `/api/suggestions/${pick(ids.suggestions)}`,
    'filter suggestions': () => `/api/suggestions?kind=${pick(SuggestionKind.options)}&status=${pick(Status.options)}`,
    'list questions': () => '/api/questions',
    'open a question': () => `/api/questions/${pick(ids.questions)}`,
    'filter questions': () => `/api/questions?status=waiting&competency=${pick(competencies)}`,
  };
  const p95: Record<string, number> = {};
  for (const [what, path] of Object.entries(paths)) p95[what] = await p95Of(service.url, path);

  // Somebody changes a post every half second: the index is made anew again and again meanwhile.
  const list = paths['list suggestions'] ?? (() => '');
  let changing = true;
  const changes = (async () => {
    while (changing) {
      await database.db
        .updateTable('revision')
        .set((e) => ({number: e('number', '+', 1)}))
        .execute();
      await new Promise((wait) => setTimeout(wait, 500));
    }
  })();
  await new Promise((wait) => setTimeout(wait, 2_000));
  const during = await p95Of(service.url, list, 10_000);
  changing = false;
  await changes;
  await service.stop();
  await database.close();
  return {p95, indexSeconds, whileIndexing: {p95: during, ratio: round(during / (p95['list suggestions'] ?? 1))}};
}

/** Posts of real sentences in no sensible order. */
async function fill(db: Db, sizes: Sizes, pages: readonly ManifestPage[]) {
  const random = seededRandom('posts');
  const sentences = pages
    .flatMap(({sections}) => sections.flatMap(({text}) => text.split(/(?<=[.?])\s+/)))
    .filter((each) => each.length > 20);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  /** Whole sentences, up to about so many words. */
  const words = (count: number) => {
    const said: string[] = [];
    while (said.join(' ').split(' ').length < count) said.push(pick(sentences));
    return said.join(' ');
  };
  const day = () => new Date(Date.UTC(2026, 0, 1 + Math.floor(random() * 325))).toISOString().slice(0, 10);
  const shown = {visibility: 'shown' as const, hidden_reason: null, hidden_on: null, version: 1};

  const people = Array.from({length: sizes.people}, () => aPerson());
  for (const person of people) await personStore(db).add(person);
  const suggestions = Array.from({length: sizes.suggestions}, () => {
    const status = pick(Status.options);
    return {
      id: randomUUID(),
      kind: pick(SuggestionKind.options),
      title: words(7).slice(0, 120),
      details: words(60),
      competency: pick(competencies),
      status,
      received_on: day(),
      due_on: status === 'delivered' || status === 'declined' ? null : day(),
      settled_on: null,
      verdict: null,
      sources: '',
      ...shown,
    };
  });
  const questions = Array.from({length: sizes.questions}, () => ({
    id: randomUUID(),
    title: words(7).slice(0, 120),
    details: words(40),
    competency: pick(competencies),
    status: pick(['waiting', 'answered']),
    received_on: day(),
    due_on: day(),
    settled_on: null,
    accepted_answer_id: null,
    ...shown,
  }));
  const answers = Array.from({length: sizes.answers}, (_, number) => ({
    id: randomUUID(),
    question_id: questions[number % questions.length]?.id ?? '',
    body: words(50),
    answered_at: `${day()}T09:00:00.000Z`,
    official_role: null,
    official_organisation_id: null,
    official_on: null,
    superseded_on: null,
    ...shown,
  }));
  const authors = [...suggestions, ...questions, ...answers].map(({id}) => ({
    post_id: id,
    person_id: pick(people).id,
    organisation_id: 'blaby',
    role: 'basic',
    named: 0 as const,
  }));
  const steps = suggestions.map(({id, status}) => ({
    suggestion_id: id,
    number: 1,
    status,
    reason: words(30),
    verdict: null,
    role: 'The coordinator',
    taken_on: '2026-11-20',
  }));
  const meToos = new Map<string, {post_id: string; person_id: string; organisation_id: string}>();
  while (meToos.size < sizes.meToos) {
    const row = {post_id: pick(suggestions).id, person_id: pick(people).id, organisation_id: 'blaby'};
    meToos.set(row.post_id + row.person_id, row);
  }
  const rows = {
    suggestion: suggestions,
    question: questions,
    answer: answers,
    author: authors,
    suggestion_step: steps,
    me_too: [...meToos.values()],
  };
  await db.transaction().execute(async (trx) => {
    for (const [table, all] of Object.entries(rows))
      for (let from = 0; from < all.length; from += 500)
        await trx
          .insertInto(table as 'suggestion')
          .values(all.slice(from, from + 500) as never)
          .execute();
  });
  return {suggestions: suggestions.map(({id}) => id), questions: questions.map(({id}) => id)};
}
