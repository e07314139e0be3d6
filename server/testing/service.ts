/** The whole service over HTTP in one process, with somebody signed in for every kind of caller. */
import {randomUUID} from 'node:crypto';
import type {Express} from 'express';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import {onTestFinished} from 'vitest';
import {createApp} from '../app.ts';
import type {Context} from '../composition/ground.ts';
import type {OpenDatabase} from '../db/database.ts';
import {readEnv} from '../env.ts';
import {aFramework, aPage, aPerson, aQuiz, aSystem} from '../fixtures/factories.ts';
import {createLog} from '../http/log.ts';
import {createAccounts} from '../people/create-accounts.ts';
import type {Passwords} from '../people/passwords/scrypt.ts';
import type {Caller} from '../who/callers.shared.ts';
import type {Person} from '../who/contract.ts';
import {databases} from './databases.ts';

export const origin = 'http://localhost:3000';
export const password = 'three random words';

export type TestService = {
  app: Express;
  database: OpenDatabase;
  waymark: ReturnType<typeof createApp>;
  accounts: ReturnType<typeof createAccounts>;
  /** Moves the service's clock. */
  setNow: (iso: string) => void;
  /** Somebody new, in the database. */
  add: (given?: Partial<Person>) => Promise<Person>;
  /** Requests as this person, or as a visitor. */
  as: (person: Person | undefined) => Promise<TestAgent>;
  /** Requests as somebody new of this kind. */
  agent: (caller: Caller, given?: Partial<Person>) => Promise<TestAgent>;
};

/** As it is: a test that signs in a dozen people is not about scrypt. `people.test.ts` keeps the real one. */
const plainPasswords: Passwords = {
  hash: async (password) => `plain:${password}`,
  verify: async ({password, hash}) => hash === `plain:${password}`,
};

/** What the tests' one system is called. */
const {version: _version, ...aStarterSystem} = aSystem();

const personOf: Record<Exclude<Caller, 'visitor'>, Partial<Person>> = {
  basic: {role: 'basic'},
  enhanced: {role: 'enhanced'},
  champion: {role: 'enhanced', champion: true},
  coordinator: {role: 'coordinator'},
};

export async function aService(
  given: Partial<Context> & {open?: () => Promise<OpenDatabase>; lines?: string[]} = {},
): Promise<TestService> {
  const open = given.open ?? (databases[0] as (typeof databases)[number])[1];
  const database = await open();
  let time = new Date('2026-11-21T10:00:00.000Z');
  const lines = given.lines;
  const context: Context = {
    env: given.env ?? readEnv({}),
    database,
    secret: 'a-secret-that-only-the-tests-know',
    log: lines ? createLog('debug', {write: (line: string) => void lines.push(line)}) : createLog('silent'),
    manifest: {
      schema: 'content/1',
      pages: [
        aPage({
          url: '/basic/find/earlier-reports-person',
          title: 'Find earlier reports about a person',
          sections: [{anchor: 'steps', heading: 'Steps', text: 'Search.'}],
        }),
      ],
    },
    framework: aFramework(),
    quizzes: [aQuiz()],
    paths: [],
    starterSystem: aStarterSystem,
    site: undefined,
    passwords: plainPasswords,
    now: () => time,
    ...given,
  };
  const accounts = createAccounts(context);
  const waymark = createApp(context, accounts);
  await waymark.ready();
  onTestFinished(waymark.stop);

  const add = async (person: Partial<Person> = {}): Promise<Person> => {
    const whole = aPerson({email: `${randomUUID()}@example.org`, ...person});
    const id = await accounts.createAccount({name: whole.name, email: whole.email, password});
    await waymark.people.add({...whole, id});
    return {...whole, id};
  };
  const as = async (person: Person | undefined): Promise<TestAgent> => {
    const agent = request.agent(waymark.app).set('Origin', context.env.baseUrl);
    if (person) await agent.post('/api/auth/sign-in/email').send({email: person.email, password}).expect(200);
    return agent;
  };
  return {
    app: waymark.app,
    database,
    waymark,
    accounts,
    setNow: (iso) => {
      time = new Date(iso);
    },
    add,
    as,
    agent: async (caller, person = {}) => as(caller === 'visitor' ? undefined : await add({...personOf[caller], ...person})),
  };
}
