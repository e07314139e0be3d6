/** Turns whatever a handler threw into application/problem+json, and logs only what nobody expected. */
import type {ErrorRequestHandler, RequestHandler, Response} from 'express';
import type {Logger} from 'pino';
import {ZodError} from 'zod';
import {isDuplicate} from '../db/once.ts';
import {Refusal, type RefusalCode} from '../refusal.ts';
import {isAnonymous, laterLog} from './anonymous.ts';
import type {Problem} from './contract.ts';

const statusOf: Record<RefusalCode, number> = {
  invalid: 400,
  'signed-out': 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  unprocessable: 422,
  'too-many': 429,
  busy: 503,
};

const titles: Record<number, string> = {
  400: 'Something needs changing',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'It changed meanwhile',
  413: 'Too much text',
  422: 'Personal details',
  429: 'Too many tries',
  500: 'Something went wrong',
  503: 'Busy at the moment',
};

/** An answer of ours that its own contract does not allow: a mistake of the service, never of the person. */
export class BadAnswer extends Error {}

export function problemHandler(log: Logger): ErrorRequestHandler {
  const later = laterLog(log);
  return (error, req, res, next) => {
    if (res.headersSent) return next(error);
    const problem = describe(error);
    if (problem.status === 500) {
      if (isAnonymous(req.path)) later(error);
      else log.error({...loggable(error), method: req.method, route: req.route?.path ?? 'unknown'}, 'unexpected error');
    }
    if (error instanceof Refusal && error.retryAfter !== undefined) res.set('Retry-After', String(error.retryAfter));
    send(res, problem);
  };
}

export const notFound: RequestHandler = (_req, res) => {
  send(res, aProblem(404, 'There is nothing at this address.'));
};

/** Name, code and place: a database's own details may repeat an address. */
function loggable(error: unknown): {error: string; code: unknown; stack: string | undefined} {
  const {name, message, code, stack} = error as Error & {code?: unknown};
  return {error: `${name}: ${message}`, code, stack};
}

function describe(error: unknown): Problem {
  if (error instanceof Refusal) return aProblem(statusOf[error.code], error.message, error.fields);
  if (error instanceof ZodError) return aProblem(400, 'Check the parts that are marked.', fieldsOf(error));
  if (isDuplicate(error)) return aProblem(409, 'This is there already. Reload the page to see it.');
  if (isFull(error))
    return aProblem(503, 'The disk is full, so this was not saved. Nothing that was here is lost; tell whoever runs this site.');
  const status = (error as {status?: unknown} | null)?.status;
  if (status === 413) return aProblem(413, 'That is more text than fits. Shorten it and send it again.');
  if (status === 400 || status === 415) return aProblem(400, 'The request could not be read.');
  return aProblem(500, 'Something went wrong here. Nothing you typed is lost; try again in a minute.');
}

/** The disk, in the words of SQLite, PostgreSQL (53100) and the system. */
const isFull = (error: unknown): boolean =>
  ['SQLITE_FULL', '53100', 'ENOSPC'].includes(String((error as {code?: unknown} | null)?.code));

function aProblem(status: number, detail: string, fields?: Readonly<Record<string, string>>): Problem {
  return {type: 'about:blank', title: titles[status] ?? 'Problem', status, detail, ...(fields && {fields: {...fields}})};
}

function send(res: Response, problem: Problem): void {
  res.status(problem.status).set('Cache-Control', 'no-store').type('application/problem+json').send(JSON.stringify(problem));
}

/** What an address asks for has no input on the page that could be marked: the sentence itself says what is wrong. */
export function addressRefusal(error: ZodError): Refusal {
  const fields = Object.fromEntries(
    error.issues
      .toReversed()
      .map(({path, message}) => [
        path.map(String).join('.'),
        zodsOwn.test(message) ? `“${path.join('.')}” in the address is missing or cannot be read.` : message,
      ]),
  );
  return new Refusal('invalid', [...new Set(Object.values(fields))].join(' '), {fields});
}
const zodsOwn = /^(Invalid|Too (big|small)|Unrecognized)\b/;

/** The first sentence per input: one thing to mend at a time reads better than three. */
function fieldsOf(error: ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const {path, message} of error.issues)
    fields[path.map(String).join('.') || 'form'] ??= message.startsWith('Invalid input')
      ? 'This is missing or cannot be read.'
      : message;
  return fields;
}
