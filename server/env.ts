/** Every environment variable, parsed once. `.env.example` documents the same list, and a test holds the two together. */
import {existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {parseEnv} from 'node:util';
import * as z from 'zod';
import {decodeText} from '../quizzes/exchange/decode.ts';
import {canBeSeen} from './text/seen.shared.ts';

const wholeNumber = (sentence: string, most: number) =>
  z.string().regex(/^\d+$/, sentence).transform(Number).pipe(z.number().max(most, sentence));
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const anAddress = String.raw`[^\s<>()@,;:"]+@[^\s<>()@,;:"]+`;

const Variables = z.object({
  PORT: wholeNumber('PORT is a number up to 65535, such as 3000.', 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, 'HOST is an address to listen on, such as 127.0.0.1 or 0.0.0.0.')
    .default('127.0.0.1'),
  BASE_URL: z
    .url({protocol: /^https?$/, error: 'BASE_URL is the address people type, such as https://waymark.example.'})
    .refine(
      isOrigin,
      'BASE_URL is an address without a path, a question mark, a # or a user, such as https://waymark.example: the site needs a host name of its own.',
    )
    .refine(isReachable, 'BASE_URL names no host that people can type. Write one such as https://waymark.example.')
    .optional(),
  SITE_NAME: z
    .string()
    .refine(canBeSeen, 'SITE_NAME is a name that can be seen.')
    .max(40, 'SITE_NAME is at most 40 characters.')
    .default('Waymark'),
  DATA_DIR: z
    .string()
    .refine((path) => !path.startsWith('~'), 'DATA_DIR is a whole path: ~ means nothing here.')
    .default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:\s*[^\s~].*|postgres(ql)?:\/\/.+)$/, 'DATABASE_URL starts with sqlite: and a path, or with postgres://.')
    .optional(),
  SMTP_URL: z
    .string()
    .refine(
      isMailServer,
      'SMTP_URL looks like smtp://user:password@mail.example:587. Write / # ? @ and : in a password as %2F %23 %3F %40 and %3A.',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      new RegExp(`^(?:[^<>@]*<${anAddress}>|${anAddress}(?:\\s*\\([^()]*\\))?)$`),
      'MAIL_FROM is one address, such as Waymark <waymark@council.example>.',
    )
    .default('Waymark <waymark@localhost>'),
  TRUST_PROXY: wholeNumber('TRUST_PROXY is the number of proxies in front, such as 1.', 5).default(0),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(logLevels, `LOG_LEVEL is one of ${logLevels.join(', ')}.`))
    .default('info'),
});

/** A final slash is no path. */
function isOrigin(address: string): boolean {
  // What is no address at all has its own sentence.
  if (!URL.canParse(address)) return true;
  const {pathname, search, hash, username, password} = new URL(address);
  return pathname === '/' && `${search}${hash}${username}${password}` === '' && !/[?#@]/.test(address);
}

/** A name or an address that somebody can open: no list of them, and not “every interface”. */
function isReachable(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const {hostname} = new URL(address);
  return /^([\w-]+(\.[\w-]+)*|\[[\da-f:]+\])$/i.test(hostname) && !['0.0.0.0', '[::]'].includes(hostname);
}

/** A password with a slash or a # in it would end the address early. */
function isMailServer(address: string): boolean {
  if (!/^smtps?:\/\/./.test(address) || !URL.canParse(address)) return false;
  const {hostname, pathname, search, hash} = new URL(address);
  return hostname !== '' && ['', '/'].includes(pathname) && `${search}${hash}` === '';
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
  const trimmed = Object.entries(from).map(([name, value]) => [name, value?.trim()] as const);
  const given = Object.fromEntries(trimmed.filter(([, value]) => value !== ''));
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
