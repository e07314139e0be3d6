/** The site's only fetch. It sends what an endpoint's contract says and checks what comes back by it. */
import type {Answer, Endpoint, Problem, Typed} from '../../server/http/contract.ts';
import {isForgetful} from './forgetful.ts';

/** What went wrong, in words for the person, with a sentence per input. */
export class Failure extends Error {
  readonly status: number;
  readonly fields: Readonly<Record<string, string>>;
  constructor(status: number, sentence: string, fields: Readonly<Record<string, string>> = {}) {
    super(sentence);
    this.status = status;
    this.fields = fields;
  }

  /** Where there are no inputs to mark: what is wrong with the first of them. */
  get alone(): string {
    return Object.values(this.fields)[0] ?? this.message;
  }
}

export type Input<E extends Endpoint> = {
  [Part in 'params' | 'query' | 'body' as undefined extends Typed<E, Part> ? never : Part]: Typed<E, Part>;
} & {signal?: AbortSignal};

/** The path of an endpoint with its parameters and its query. */
export function addressOf<E extends Endpoint>(endpoint: E, input: Input<E>): string {
  const {params = {}, query} = input as {params?: Record<string, string>; query?: Record<string, string>};
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return query ? `${path}?${new URLSearchParams(query)}` : path;
}

/** Told of every change that the service took. */
export const onChanged = new Set<() => void>();

export async function call<const E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Answer<E>> {
  const {body, signal} = input as {body?: unknown; signal?: AbortSignal};
  const answer = endpoint.answer.parse(await request(endpoint.method, addressOf(endpoint, input), body, {signal})) as Answer<E>;
  if (endpoint.method !== 'get') for (const tell of onChanged) tell();
  return answer;
}

/** The answer as it came, unchecked: for those who check it themselves. `keepalive` outlives the page. */
export async function request(
  method: Endpoint['method'],
  path: string,
  body?: unknown,
  {signal, keepalive = false}: {signal?: AbortSignal | undefined; keepalive?: boolean} = {},
): Promise<unknown> {
  const response = await fetch(path, {
    method: method.toUpperCase(),
    ...(method !== 'get' && sent(body)),
    ...(signal && {signal}),
    // What an anonymous route is told by a cookie it refuses.
    credentials: isForgetful(window.location.pathname) || path.startsWith('/api/anonymous/') ? 'omit' : 'same-origin',
    keepalive,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Failure(0, 'The service could not be reached. Check your connection and try again; what you typed is still here.');
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw failureOf(response.status, answer as Partial<Problem> | undefined);
  return answer;
}

/** The bytes of a file of this site. */
export async function bytesAt(path: string): Promise<Uint8Array> {
  const response = await fetch(path, {credentials: 'same-origin'});
  if (!response.ok) throw new Failure(response.status, 'This file could not be opened.');
  return new Uint8Array(await response.arrayBuffer());
}

/** Bytes as they are, everything else as JSON. */
const sent = (body: unknown) =>
  body instanceof Uint8Array
    ? {headers: {'content-type': 'application/octet-stream'}, body: body as Uint8Array<ArrayBuffer>}
    : {headers: {'content-type': 'application/json'}, body: JSON.stringify(body ?? {})};

function failureOf(status: number, problem: Partial<Problem> | undefined): Failure {
  return new Failure(
    status,
    problem?.detail ?? 'Something went wrong. Try again in a minute; what you typed is still here.',
    problem?.fields,
  );
}
