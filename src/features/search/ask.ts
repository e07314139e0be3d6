/** Asking the search, without the schemas: whoever types waits for nothing but the answer. */
import type {Found, SearchResult} from '../../../server/search/contract.ts';
import {Failure, request} from '../../api/client.ts';

export type Asked = {q: string; tier: 'basic' | 'all'; limit: number};

export const searchPath = ({q, tier, limit}: Asked) => `/api/search?${new URLSearchParams({q, tier, limit: String(limit)})}`;

export const search = async (asked: Asked, signal: AbortSignal): Promise<Found> =>
  readFound(await request('get', searchPath(asked), undefined, {signal}));

export function readFound(answer: unknown): Found {
  if (!isFound(answer)) throw new Failure(0, 'Search did not work. Try again.');
  return answer;
}

function isFound(answer: unknown): answer is Found {
  const {results, total, more} = (answer ?? {}) as Partial<Record<keyof Found, unknown>>;
  return Array.isArray(results) && typeof total === 'number' && typeof more === 'number';
}

/** Where a result leads: to the section, where that is what was found. */
export const addressOf = ({url, anchor}: SearchResult) => (anchor === null || url.includes('#') ? url : `${url}#${anchor}`);

/**
 * Tells the coordinator, without saying who, that a search led nowhere: nothing was found, or nothing was opened. The request
 * outlives the page, because leaving it is how one finds out.
 */
export function countGap(q: string, why: 'nothing' | 'unopened'): void {
  if (counted.has(q)) return;
  counted.add(q);
  // A count that is lost harms nobody.
  request('post', '/api/search/gaps', {q, why}, {keepalive: true}).catch(() => {});
}

/** What this page has counted already: the box and the list of results may both have asked. */
const counted = new Set<string>();
