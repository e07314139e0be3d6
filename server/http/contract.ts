/** What an endpoint declares about itself: one object serves the route, its authorisation, its OpenAPI entry and the site's client. */
import * as z from 'zod';
import {canBeSeen, lengthSeen, withoutUnseen} from '../text/seen.shared.ts';
import type {Caller} from '../who/callers.shared.ts';

// Zod tries to generate code unless it is told not to; in the browser our own content security policy forbids that, and says so.
z.config({jitless: 'document' in globalThis});

export type Endpoint = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Express form, `/api/people/:id`. */
  path: string;
  summary: string;
  who: readonly Caller[];
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Media type of a body of bytes, in pieces of at most a mebibyte; JSON if not said. */
  bodyType?: 'application/octet-stream';
  /** What may leave: every answer is parsed by it, so a field that is not named here never does. */
  answer: z.ZodType;
  /** Whether the handler sends the answer itself: a file, or a part of one. */
  streams?: true;
  /** Status of a success; 200 if not said. */
  status?: 200 | 201;
  /** Media type of the answer, which is then a text or bytes; JSON if not said. */
  type?:
    | 'application/atom+xml'
    | 'application/octet-stream'
    | 'text/html'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    | 'text/csv'
    | 'text/plain';
};

/** Declares an endpoint and keeps its exact types. */
export function endpoint<const E extends Endpoint>(declared: E): E {
  return declared;
}

export type Answer<E extends Endpoint> = z.output<E['answer']>;
export type Given<E extends Endpoint, Part extends 'params' | 'query' | 'body'> = E[Part] extends z.ZodType
  ? z.output<E[Part]>
  : undefined;
export type Typed<E extends Endpoint, Part extends 'params' | 'query' | 'body'> = E[Part] extends z.ZodType
  ? z.input<E[Part]>
  : undefined;

/** An error as RFC 9457 has it, with a sentence per input that was wrong. */
export const Problem = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int32(),
  detail: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** An answer that says only that it was done. */
export const Done = z.object({done: z.literal(true)});
export const done: z.infer<typeof Done> = {done: true};

/** Random: never sequential, never time-ordered. */
export const Id = z.string().regex(/^[\w-]{8,64}$/, 'That is not an id.');
/** Made by whoever sends, and random: what is sent twice under one id is one. */
export const SentId = z.uuidv4('Reload the page and send it again.').optional();
export const IdParams = z.object({id: Id});

/** ISO 8601, UTC. */
export const isoTime = z.iso.datetime();
/** A day in the United Kingdom, `2026-11-21`. */
export const isoDay = z.iso.date();

/** What no text needs: it reverses the direction of writing, or no feed and not every database can hold it. */
const unwanted = /[\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]/gu;

/** What it was typed for is not kept where nobody would see it. `what` is how the sentence calls it. */
const cleaned = (what: string, clean: (typed: string) => string) =>
  z.string().transform((typed, context) => {
    const text = withoutUnseen(clean(typed)).trim();
    if (typed.trim() !== '' && !canBeSeen(text)) context.addIssue(`Write ${what} that can be seen.`);
    return text;
  });

/** Text of several lines, trimmed, without control characters but tabs and line feeds. */
export const cleanText = cleaned('something', (typed) =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(unwanted, '')
    .replace(/(?![\t\n])\p{Cc}/gu, ''),
);

/** One line of text: line breaks and control characters become spaces. */
export const lineOf = (what: string) =>
  cleaned(what, (typed) => withoutUnseen(typed.replace(unwanted, '')).replace(/[\p{Cc}\s]+/gu, ' '));
export const oneLine = lineOf('something');

/** For `refine`: at least so many characters that are seen. */
export const atLeast =
  (count: number) =>
  (text: string): boolean =>
    lengthSeen(text) >= count;
