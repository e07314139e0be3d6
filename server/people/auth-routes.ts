/** Signing in and out and passwords. The same answer whether an account exists or not. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import type {Limits} from '../http/limits.ts';
import {Refusal} from '../refusal.ts';
import {signedInPerson} from '../who/who.ts';
import type {Accounts} from './accounts.ts';
import {authApi} from './contract.ts';
import type {PersonStore} from './store.ts';

type Needs = {
  accounts: Accounts;
  people: PersonStore;
  limits: Limits;
  /** Whether there is a mail server. */
  smtp: boolean;
  /** Does something once the answer is out, so that how long it takes tells nobody anything. */
  later: (work: () => Promise<void>) => void;
};

export function authRoutes(api: Api, {accounts, people, limits, smtp, later}: Needs): void {
  api.serve(authApi.signIn, async ({body, res}) => {
    await limits.signIn.count(body.email);
    const id = await accounts.signIn(body.email, body.password, res);
    await limits.signIn.forget(body.email);
    const person = await people.get(id);
    if (person === undefined || person.suspended) {
      res.removeHeader('Set-Cookie');
      throw new Refusal('forbidden', 'This account is suspended. Ask the coordinator.');
    }
    return done;
  });

  api.serve(authApi.signOut, async ({req, res}) => {
    await accounts.signOut(req, res);
    return done;
  });

  api.serve(authApi.requestReset, async ({body}) => {
    await limits.reset.count(body.email);
    later(() => accounts.requestReset(body.email));
    return {mails: smtp};
  });

  api.serve(authApi.lookAtReset, async ({body}) => {
    await accounts.checkResetLink(body.token);
    return done;
  });

  api.serve(authApi.reset, async ({body}) => {
    const person = await people.get(await accounts.reset(body.token, body.newPassword));
    // A new password is the way out of a lock.
    if (person) await limits.signIn.forget(person.email);
    return done;
  });

  api.serve(authApi.changePassword, async ({body, req, res, who}) => {
    const {id} = signedInPerson(who);
    await limits.change.count(id);
    await accounts.changePassword(id, body.currentPassword, body.newPassword, req, res);
    await limits.change.forget(id);
    return done;
  });
}
