/** Accounts as the service has them: with links for new passwords in the outbox. */
import type {OpenDatabase} from '../db/database.ts';
import type {Env} from '../env.ts';
import {mailStore} from '../mail/store.ts';
import {type Accounts, accounts} from './accounts.ts';
import type {Passwords} from './passwords/scrypt.ts';
import {resetMail} from './reset-mail.ts';

type Needs = {
  env: Pick<Env, 'baseUrl' | 'siteName'>;
  database: OpenDatabase;
  secret: string;
  passwords?: Passwords;
  now: () => Date;
};

export function createAccounts({env: {baseUrl, siteName}, database, secret, passwords, now}: Needs): Accounts {
  const mails = mailStore(database.db);
  return accounts({
    database,
    baseUrl,
    secret,
    passwords,
    sendReset: (email, name, link) => mails.add(resetMail(email, name, link, siteName), now()),
  });
}
