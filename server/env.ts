/** Every environment variable, parsed once. `.env.example` documents the same list, and a test holds the two together. */
import {existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {parseEnv} from 'node:util';
import * as z from 'zod';
import {decodeText} from '../quizzes/exchange/decode.ts';

const Variables = z.object({
  PORT: z.coerce.number('PORT is a number, such as 3000.').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  BASE_URL: z
    .url({protocol: /^https?$/, error: 'BASE_URL is the address people type, such as https://waymark.example.'})
    .refine(
      isOrigin,
      'BASE_URL is an address without a path, a question mark, a # or a user, such as https://waymark.example: the site needs a host name of its own.',
    )
    .optional(),
  SITE_NAME: z.string().min(1).max(40, 'SITE_NAME is at most 40 characters.').default('Waymark'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'DATABASE_URL starts with sqlite: or postgres://.')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+$/, 'SMTP_URL looks like smtp://user:password@mail.example:587.')
    .optional(),
  MAIL_FROM: z.string().min(3).default('Waymark <waymark@localhost>'),
  TRUST_PROXY: z.coerce.number('TRUST_PROXY is the number of proxies in front, such as 1.').int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** A final slash is no path. */
function isOrigin(address: string): boolean {
  // What is no address at all has its own sentence.
  if (!URL.canParse(address)) return true;
  const {pathname, search, hash, username, password} = new URL(address);
  return pathname === '/' && `${search}${hash}${username}${password}` === '' && !/[?#@]/.test(address);
}

export const variableNames = Object.keys(Variables.shape);

export type Env = {
  port: number;
  host: string;
  /** Origin only, without a trailing slash. */
  baseUrl: string;
  /** What people call this site. */
  siteName: string;
  dataDir: string;
  databaseUrl: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  trustProxy: number;
  logLevel: string;
};

/** Throws one Error that lists every variable that is wrong. An empty value counts as not set. */
export function readEnv(from: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''));
  const parsed = Variables.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({path, message}) => `  ${path.join('.')}: ${message}`);
    throw new Error(`The configuration has a mistake:\n${lines.join('\n')}`);
  }
  const {PORT, HOST, BASE_URL, SITE_NAME, DATA_DIR, DATABASE_URL, SMTP_URL, MAIL_FROM, TRUST_PROXY, LOG_LEVEL} = parsed.data;
  const dataDir = resolve(DATA_DIR);
  return {
    port: PORT,
    host: HOST,
    baseUrl: new URL(BASE_URL ?? `http://localhost:${PORT}`).origin,
    siteName: SITE_NAME,
    dataDir,
    databaseUrl: DATABASE_URL ?? `sqlite:${resolve(dataDir, 'waymark.sqlite')}`,
    smtpUrl: SMTP_URL,
    mailFrom: MAIL_FROM,
    trustProxy: TRUST_PROXY,
    logLevel: LOG_LEVEL,
  };
}

/** A file as Windows saves it too: a site’s name with an accent is that name. */
export const fromFile = (bytes: Uint8Array): NodeJS.Dict<string> => parseEnv(decodeText(bytes).text);

/** The environment of this process, with a `.env` file in the current folder if there is one; what is set outside wins. */
export function processEnv(): Env {
  if (existsSync('.env')) Object.assign(process.env, {...fromFile(readFileSync('.env')), ...process.env});
  return readEnv(process.env);
}
