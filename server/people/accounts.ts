/** Passwords and sessions: better-auth as a library. None of its own routes is mounted; ours call it. */
import {betterAuth} from 'better-auth';
import {isAPIError} from 'better-auth/api';
import {generateRandomString} from 'better-auth/crypto';
import {getMigrations} from 'better-auth/db/migration';
import type {Request, Response} from 'express';
import type {OpenDatabase} from '../db/database.ts';
import type {Db} from '../db/schema.ts';
import {fieldRefusal, Refusal} from '../refusal.ts';
import {type Passwords, scryptPasswords} from './passwords/scrypt.ts';

type Needs = {
  database: OpenDatabase;
  baseUrl: string;
  secret: string;
  /** How passwords are hashed: better-auth's scrypt unless a test, which signs in many people, says otherwise. */
  passwords?: Passwords | undefined;
  /** Called with the address and the link when somebody asked for a new password. */
  sendReset: (email: string, name: string, link: string) => Promise<void>;
};

const resetHours = 24;
export const sessionDays = 7;

export function accounts({database, baseUrl, secret, passwords, sendReset}: Needs) {
  const https = baseUrl.startsWith('https:');
  const cookieName = https ? '__Secure-waymark' : 'waymark';
  const resetLink = (token: string) => `${baseUrl}/reset-password#${token}`;
  const auth = betterAuth({
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    database: {db: database.db, type: database.kind},
    telemetry: {enabled: false},
    logger: {disabled: true},
    // Ours counts by account, in http/limits.ts; this one would count by address.
    rateLimit: {enabled: false},
    emailAndPassword: {
      enabled: true,
      // Invitations create accounts.
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      password: passwords ?? scryptPasswords(),
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: resetHours * 3_600,
      sendResetPassword: async ({user, token}) => {
        await forgetLinks(user.id, token);
        await sendReset(user.email, user.name, resetLink(token));
      },
    },
    // Never extended: a cookie that was taken ends when the owner's does, and reading never writes.
    session: {expiresIn: sessionDays * 86_400, disableSessionRefresh: true, cookieCache: {enabled: false}},
    // A copy of the database opens no account.
    verification: {storeIdentifier: 'hashed'},
    databaseHooks: {session: {create: {before: async (session) => ({data: {...session, ipAddress: '', userAgent: ''}})}}},
    advanced: {
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: cookieName,
          // For the API alone: no page, and no file of a page, is asked for by somebody in particular.
          attributes: {secure: https, httpOnly: true, sameSite: 'lax', path: '/api'},
        },
      },
      ipAddress: {disableIpTracking: true},
    },
  });

  /** Only the newest link to set a password works, and none after it was used. */
  async function forgetLinks(personId: string, except?: string): Promise<void> {
    const context = await auth.$context;
    const kept =
      except === undefined ? undefined : await context.internalAdapter.findVerificationValue(`reset-password:${except}`);
    const links = await context.adapter.findMany<{id: string}>({
      model: 'verification',
      where: [{field: 'value', value: personId}],
    });
    for (const {id} of links)
      if (id !== kept?.id) await context.adapter.delete({model: 'verification', where: [{field: 'id', value: id}]});
  }

  /** The cookie that holds of those that came, and whose it is. */
  async function sessionOf({headers: {cookie = ''}}: Request): Promise<{cookie: string; personId: string} | undefined> {
    const ours = cookie.split(/;\s*/).filter((each) => each.startsWith(`${cookieName}=`) && ourShape.test(each));
    for (const each of ours.slice(0, mostCookies)) {
      const session = await auth.api.getSession({headers: headersOf(each)});
      if (session) return {cookie: each, personId: session.user.id};
    }
    return undefined;
  }

  const asRefusal =
    (sentence: string) =>
    (error: unknown): never => {
      throw isAPIError(error) ? new Refusal('invalid', sentence) : error;
    };

  return {
    /** Better-auth itself, for the test that walks everything it could serve. */
    auth,

    /** In the transaction that is given. */
    migrate: async (db: Db) => (await getMigrations({...auth.options, database: {db, type: database.kind}})).runMigrations(),

    async sessionOf(req: Request): Promise<string | undefined> {
      return (await sessionOf(req))?.personId;
    },

    /** Sets the session cookie and returns the person's id. */
    async signIn(email: string, password: string, res: Response): Promise<string> {
      const {headers, response} = await auth.api
        .signInEmail({body: {email, password}, headers: headersOf(undefined), returnHeaders: true})
        .catch(asRefusal('That e-mail address and password do not belong together. Check both, or ask for a new password.'));
      setCookies(headers, res);
      return response.user.id;
    },

    async signOut(req: Request, res: Response): Promise<void> {
      const {headers} = await auth.api.signOut({headers: headersOf((await sessionOf(req))?.cookie), returnHeaders: true});
      setCookies(headers, res);
    },

    /** `isPerson` tells a whole account from what a crash left of one, which is cleared away. */
    async createAccount(
      {name, email, password}: {name: string; email: string; password: string},
      isPerson: (id: string) => Promise<boolean> = async () => true,
    ): Promise<string> {
      const context = await auth.$context;
      const found = await context.internalAdapter.findUserByEmail(email);
      if (found) {
        if (!(await isPerson(found.user.id))) await context.internalAdapter.deleteUser(found.user.id);
        else throw alreadyThere();
      }
      // Two who accept two invitations of one address at once: the address is unique, and one of them is too late.
      const user = await context.internalAdapter
        .createUser({name, email, emailVerified: true}, {method: 'email-password'})
        .catch(async (error: unknown) => {
          throw (await context.internalAdapter.findUserByEmail(email)) ? alreadyThere() : error;
        });
      await context.internalAdapter.linkAccount({
        userId: user.id,
        accountId: user.id,
        providerId: 'credential',
        password: await context.password.hash(password),
      });
      return user.id;
    },

    async requestReset(email: string): Promise<void> {
      await auth.api.requestPasswordReset({body: {email}});
    },

    /** A link for the coordinator to pass on; it works once, like the one that goes out by mail. */
    async createResetLink(personId: string): Promise<string> {
      const context = await auth.$context;
      const token = generateRandomString(32);
      await forgetLinks(personId);
      await context.internalAdapter.createVerificationValue({
        value: personId,
        identifier: `reset-password:${token}`,
        expiresAt: new Date(Date.now() + resetHours * 3_600_000),
      });
      return resetLink(token);
    },

    /** Refuses a link that would not work, before anybody thinks of a password for it. */
    async checkResetLink(token: string): Promise<void> {
      const link = await (await auth.$context).internalAdapter.findVerificationValue(`reset-password:${token}`);
      if (!link || link.expiresAt < new Date()) throw new Refusal('invalid', deadLink);
    },

    /** Returns the person's id; every other link of theirs stops working. */
    async reset(token: string, newPassword: string): Promise<string> {
      const context = await auth.$context;
      const link = await context.internalAdapter.findVerificationValue(`reset-password:${token}`);
      await auth.api.resetPassword({body: {token, newPassword}}).catch(asRefusal(deadLink));
      if (!link) throw new Refusal('invalid', deadLink);
      await forgetLinks(link.value);
      return link.value;
    },

    async changePassword(
      personId: string,
      currentPassword: string,
      newPassword: string,
      req: Request,
      res: Response,
    ): Promise<void> {
      const {headers} = await auth.api
        .changePassword({
          body: {currentPassword, newPassword, revokeOtherSessions: true},
          headers: headersOf((await sessionOf(req))?.cookie),
          returnHeaders: true,
        })
        .catch((error: unknown) => {
          throw isAPIError(error) ? fieldRefusal({currentPassword: 'That is not the password you have now.'}) : error;
        });
      await forgetLinks(personId);
      setCookies(headers, res);
    },
  };
}
export type Accounts = ReturnType<typeof accounts>;

const alreadyThere = () =>
  new Refusal('conflict', 'There is already an account with this address. Sign in, or ask for a new password.');

/** The cookie only: better-auth needs nothing else of the request, so nothing else can be stored. */
const headersOf = (cookie: string | undefined): Headers => new Headers(cookie === undefined ? {} : {cookie});

const deadLink = 'This link is too old or has been used. Ask for a new one.';

/** A neighbour on the same domain can send a cookie of our name, and the browser sends it along: each is tried. */
const mostCookies = 20;
/** A token and its signature: what has another shape is none of ours. */
const ourShape = /=[\w-]{20,}\.[\w%+/=-]{40,}$/;

function setCookies(headers: Headers, res: Response): void {
  for (const cookie of headers.getSetCookie()) res.append('Set-Cookie', cookie);
}
