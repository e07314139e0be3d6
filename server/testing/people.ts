/** People who are there before a service starts, for tests of whole processes. */
import {hashPassword} from 'better-auth/crypto';
import {migrate} from '../db/migrate.ts';
import {openDatabase} from '../db/open.ts';
import {readEnv} from '../env.ts';
import {aPerson} from '../fixtures/factories.ts';
import {createAccounts} from '../people/create-accounts.ts';
import {personStore} from '../people/store.ts';
import type {Person} from '../who/contract.ts';

export const password = 'three random words';

/** Hashing takes a quarter of a second on purpose, and everybody here has the same password: once is enough. */
let hashed: Promise<string> | undefined;

/** Migrates the database and adds an account each; all have the same password. */
export async function addPeople(databaseUrl: string, given: readonly Partial<Person>[]): Promise<Person[]> {
  const database = openDatabase(databaseUrl);
  hashed ??= hashPassword(password);
  const passwords = {hash: () => hashed as Promise<string>, verify: async () => false};
  const accounts = createAccounts({env: readEnv({}), database, secret: 'unused', passwords, now: () => new Date()});
  await migrate(database, accounts.migrate);
  const wanted = given.map((each) => aPerson(each));
  const ids = await Promise.all(wanted.map(({name, email}) => accounts.createAccount({name, email, password})));
  const people = wanted.map((person, index): Person => ({...person, id: ids[index] ?? person.id}));
  for (const person of people) await personStore(database.db).add(person);
  await database.close();
  return people;
}

/** The session cookie of somebody who signed in over HTTP, from an address behind a proxy if one is given. */
export async function sessionCookie(baseUrl: string, email: string, address?: string): Promise<string> {
  const response = await fetch(`${baseUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: {'content-type': 'application/json', origin: baseUrl, ...(address && {'x-forwarded-for': address})},
    body: JSON.stringify({email, password}),
  });
  if (!response.ok) throw new Error(`${email} could not sign in: ${response.status}`);
  return (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}
