/** Partnerships in which the truth is known, in a real database, and what the analysis says of them. Settings and seeds were fixed before. */
import {resolve} from 'node:path';
import {readQuizFiles} from '../../../quizzes/format.ts';
import type {Db} from '../../db/schema.ts';
import {aPerson} from '../../fixtures/factories.ts';
import {takenQuiz} from '../../fixtures/taken-quiz.ts';
import {personStore} from '../../people/store.ts';
import {seededRandom} from '../../quizzes/random.ts';
import {attemptStore} from '../../quizzes/store.ts';
import {createAnalysis} from '../../training-needs/analysis.ts';
import {stepsStore} from '../../training-needs/disclosure/steps-store.ts';
import {answersStore} from '../../training-needs/evidence/answers-store.ts';
import {gapsOf, lackIn} from '../../training-needs/gaps.shared.ts';
import {doubtStore} from '../../training-needs/items/doubt-store.ts';
import type {Person} from '../../who/contract.ts';

const {framework, quizzes} = readQuizFiles(resolve(import.meta.dirname, '../../../quizzes'));
const worldAt = new Date('2026-11-21T10:00:00.000Z');
const day = 86_400_000;

export type World = {
  people: number;
  /** How likely somebody has a question of a competency right. */
  knows: (person: Person, competency: string) => number;
  /** People of the fifth organisation; the others are spread evenly. */
  inFifth?: number;
  /** By question, the option that is truly right. */
  miskeyed?: ReadonlyMap<string, string>;
  /** Everybody takes it that many days ago, or up to a month earlier, and who fails once more in the last month. */
  againAfter?: number;
};

const weakPlaces = (people: number): World => ({
  people,
  inFifth: 25,
  miskeyed: new Map([['record-001', 'a']]),
  knows: ({organisation, jobFunction}, competency) =>
    (competency === 'share' && organisation === 'fifth') || (competency === 'close' && jobFunction === 'supervisor') ? 0.6 : 0.95,
});

export const provenWorlds: Record<string, World> = {
  'Everybody knows 95%, all questions sound': {people: 300, knows: () => 0.95},
  'One organisation of 25 and one job at 60%, one wrong key': weakPlaces(300),
  'The same with 600 people': weakPlaces(600),
  'Everybody knows 76% of everything': {people: 300, knows: () => 0.76},
  'The same, and all who failed tried again': {people: 300, knows: () => 0.76, againAfter: 40},
};

export type Found = {
  gaps: {competency: string; place: string; howSure: string; lacking: number}[];
  /** Competencies at the target. */
  met: number;
  /** Questions in doubt, and whether the one with the wrong key is among them; its id is no page's to tell. */
  doubted: number;
  wrongKeyFound: boolean;
  /** Of all who failed and tried again, over all competencies: who passed, and what luck alone would have done. */
  retried: {n: number; passed: number; luck: number};
};

/** Everybody takes every quiz that their job asks for, once, in the last ten months; `db` is new. */
export async function foundIn(db: Db, seed: string, world: World): Promise<Found> {
  await db.transaction().execute((trx) => fill(trx, seed, world));
  const analysis = analysisOf(db);
  const needs = await analysis.needs();
  const trend = await analysis.change(
    framework.competencies.map(({key}) => ({
      competency: key,
      organisation: null,
      takenAt: new Date(worldAt.getTime() - 35 * day).toISOString(),
      dueOn: null,
      session: null,
    })),
  );
  const doubted = await analysis.undecided();
  const retried = trend.flatMap((change) => change?.retried ?? []);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    gaps: gapsOf(needs).map(({competency: {key}, name, cell}) => ({
      competency: key,
      place: name,
      howSure: cell.estimate.howSure,
      lacking: Math.round(lackIn(cell).all.expected),
    })),
    met: needs.competencies.filter(({cells: [total]}) => total?.kind === 'shown' && total.estimate?.howSure === 'met').length,
    doubted: doubted.length,
    wrongKeyFound: doubted.some(({id}) => world.miskeyed?.has(id)),
    retried: {
      n: sum(retried.map(({n}) => n)),
      passed: sum(retried.map(({passed}) => passed)),
      luck: Math.round(sum(retried.map(({luck}) => luck.expected))),
    },
  };
}

async function fill(db: Db, seed: string, {people, knows, inFifth, miskeyed, againAfter}: World): Promise<void> {
  const random = seededRandom(seed);
  const store = personStore(db);
  const attempts = attemptStore(db);
  const organisations = (await store.organisations()).map(({id}) => id);
  const fifth = organisations[4] ?? '';
  const others = organisations.filter((id) => id !== fifth);
  const placeOf = (number: number) => {
    if (inFifth === undefined) return organisations[number % organisations.length] ?? '';
    return number < inFifth ? fifth : (others[number % others.length] ?? '');
  };
  for (let number = 0; number < people; number += 1) {
    const job = framework.functions[Math.floor(random() * framework.functions.length)];
    if (job === undefined) throw new Error('There are jobs.');
    const organisation = placeOf(number);
    const person = aPerson({email: `${number}@example.org`, organisation, jobFunction: job.key});
    await store.add(person);
    for (const quiz of quizzes.filter(({competency}) => job.needs.includes(competency))) {
      const share = knows({...person, organisation: organisation === fifth ? 'fifth' : organisation}, quiz.competency);
      const sit = (submittedAt: Date) =>
        takenQuiz({person, quiz, framework, knows: share, submittedAt, random, ...(miskeyed && {miskeyed})});
      const back = againAfter === undefined ? Math.floor(random() * 300) : againAfter + Math.floor(random() * 30);
      const first = sit(new Date(worldAt.getTime() - back * day));
      await attempts.add(first);
      const hasFailed = (first.correct ?? 0) < first.servedCount * 0.75;
      if (againAfter !== undefined && hasFailed)
        await attempts.add(sit(new Date(worldAt.getTime() - Math.floor(random() * 30) * day)));
    }
  }
}

const analysisOf = (db: Db) =>
  createAnalysis({
    items: answersStore(db),
    doubts: doubtStore(db),
    organisations: personStore(db).organisations,
    headcounts: personStore(db).headcounts,
    optIns: async () => ({now: new Set<string>(), ever: new Set<string>()}),
    disclosedSteps: stepsStore(db),
    smallestGroup: async () => 10,
    smallestGap: async () => 0.05,
    sessions: async () => [],
    currentIn: async () => null,
    framework,
    quizzes,
    now: () => worldAt,
  });

/** Where the page about the method has it: by name, what was found. */
export const worldsFile = resolve(import.meta.dirname, '../../../docs/about/_worlds.json');
