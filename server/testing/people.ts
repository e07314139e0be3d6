/** People who are there before a service starts, for tests of whole processes. */
import {createAccountsFor} from '../app.ts';
import {migrate} from '../db/migrate.ts';
import {openDatabase} from '../db/open.ts';
import {readEnv} from '../env.ts';
import type {Person} from '../people/contract.ts';
import {personStore} from '../people/store.ts';
import {aPerson} from './factories.ts';

export const password = 'three random words';

/** Migrates the database and adds an account each; all have the same password. */
export async function addPeople(databaseUrl: string, given: readonly Partial<Person>[]): Promise<Person[]> {
  const database = openDatabase(databaseUrl);
  const accounts = createAccountsFor({env: readEnv({}), database, secret: 'unused', now: () => new Date()});
  await migrate(database, accounts.migrate);
  const wanted = given.map((each) => aPerson(each));
  // Hashing a password takes a while on purpose: side by side it takes half of it.
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
