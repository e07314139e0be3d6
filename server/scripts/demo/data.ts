/** A year of a partnership that does not exist, from a fixed seed: about 300 people of eleven organisations, their attempts, and what they asked and suggested. */
import {randomBytes} from 'node:crypto';
import type {Framework, Quiz} from '../../../quizzes/format.ts';
import type {OpenDatabase} from '../../db/database.ts';
import {aPerson} from '../../fixtures/factories.ts';
import {takenQuiz} from '../../fixtures/taken-quiz.ts';
import type {Accounts} from '../../people/accounts.ts';
import {personStore} from '../../people/store.ts';
import {seededRandom} from '../../quizzes/random.ts';
import {attemptStore} from '../../quizzes/store.ts';
import {settingStore} from '../../settings/store.ts';
import type {Person} from '../../who/contract.ts';
import {fillDemoAnonymous} from './anonymous.ts';
import {fillDemoAssessments} from './assessments.ts';
import {fillDemoHelp} from './help.ts';
import {fillDemoNeeds} from './needs.ts';
import {fillDemoPosts} from './posts.ts';

type Needs = {database: OpenDatabase; accounts: Accounts; framework: Framework; quizzes: readonly Quiz[]; now: Date};
export type DemoAccount = {what: string; email: string; password: string; person: Person};

const seed = 'waymark-demo';

/** Police officers work for the police, housing and environmental health officers for a council, and a social landlord's for none of these. */
const mayWorkAs = (jobFunction: string, organisation: string): boolean => {
  const police = organisation === 'leicestershire-police';
  if (jobFunction === 'social-landlord-officer') return false;
  if (jobFunction === 'police-officer') return police;
  return !police || !['housing-officer', 'environmental-health-officer', 'asb-officer'].includes(jobFunction);
};

const people = 300;

/** Returns the accounts one can sign in with; their passwords are new every time. */
export async function fillDemo({database, accounts, framework, quizzes, now}: Needs): Promise<DemoAccount[]> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const store = personStore(database.db);
  const attempts = attemptStore(database.db);
  await settingStore(database.db).labelAsDemo();

  const organisations = await store.organisations();
  const functions = framework.functions.map(({key}) => key);

  const headcounts = new Map<string, number>();
  const everyone: Person[] = [];
  for (let number = 1; number <= people; number += 1) {
    // The police and the city are larger than a district.
    const organisation = random() < 0.35 ? pick(organisations.slice(0, 2)).id : pick(organisations).id;
    const jobFunction = pick(functions.filter((each) => mayWorkAs(each, organisation)));
    const enhanced = jobFunction === 'local-administrator' || jobFunction === 'analyst';
    const person = aPerson({
      name: `Demo Person ${number}`,
      email: `demo-${number}@example.org`,
      organisation,
      jobFunction,
      role: enhanced ? 'enhanced' : 'basic',
    });
    everyone.push(person);
    const key = `${organisation} ${jobFunction}`;
    headcounts.set(key, (headcounts.get(key) ?? 0) + 1);
  }
  // About one in five has no account yet.
  await store.saveHeadcounts(
    organisations.flatMap(({id}) =>
      functions.map((jobFunction) => ({
        organisation: id,
        jobFunction,
        people: Math.ceil((headcounts.get(`${id} ${jobFunction}`) ?? 0) * 1.25),
      })),
    ),
  );

  const stamp = now.toISOString();
  for (const {id, name, email} of everyone) {
    const user = {id, name, email, emailVerified: database.kind === 'sqlite' ? 1 : true, createdAt: stamp, updatedAt: stamp};
    await database.db
      .insertInto('user')
      .values(user as never)
      .execute();
  }
  for (const person of everyone) await store.add(person);

  await fillDemoAssessments({db: database.db, framework, quizzes, people: everyone, random, now});
  const made = await demoAccounts(accounts, store);
  const [coordinator, champion, basic] = made.map(({person}) => person);
  const needs = new Map(framework.functions.map((each) => [each.key, each.needs]));
  const sit = (person: Person, quiz: Quiz, days: number, knows: number) =>
    attempts.add(takenQuiz({person, quiz, framework, knows, submittedAt: new Date(now.getTime() - days * 86_400_000), random}));
  // One result of each kind: to be refreshed, expiring, expired, below the standard.
  const results: [string, number, number][] = [
    ['basic-record', 100, 1],
    ['basic-access', 345, 1],
    ['basic-find', 380, 1],
    ['basic-risk', 40, 0],
  ];
  for (const [id, days, chance] of results) {
    const quiz = quizzes.find((each) => each.id === id);
    if (quiz && basic) await sit(basic, quiz, days, chance);
  }
  for (const quiz of quizzes.filter(({competency}) => needs.get('local-administrator')?.includes(competency)))
    if (champion && quiz.tier === 'basic') await sit(champion, quiz, 30, 1);
  if (coordinator && champion) await fillDemoPosts({db: database.db, people: everyone, coordinator, champion, random, now});
  if (coordinator) await fillDemoHelp(database.db, organisations, coordinator.id, now);
  await fillDemoNeeds({db: database.db, framework, people: everyone, random, now});
  await fillDemoAnonymous({db: database.db, random, now});
  return made;
}

async function demoAccounts(accounts: Accounts, store: ReturnType<typeof personStore>): Promise<DemoAccount[]> {
  const who: [string, Partial<Person>][] = [
    ['coordinator', {role: 'coordinator', organisation: null, jobFunction: null}],
    ['champion', {role: 'enhanced', champion: true, organisation: 'leicester-city', jobFunction: 'local-administrator'}],
    ['basic user', {role: 'basic', organisation: 'charnwood', jobFunction: 'call-taker'}],
  ];
  const made: DemoAccount[] = [];
  for (const [what, given] of who) {
    const email = `${what.replace(' ', '-')}@example.org`;
    const password = randomBytes(12).toString('base64url');
    const id = await accounts.createAccount({name: `Demo ${what}`, email, password});
    const person = aPerson({...given, id, name: `Demo ${what}`, email});
    await store.add(person);
    made.push({what, email, password, person});
  }
  return made;
}
