/** `/go/<key>`: addresses short enough for a desk card, that survive a page being renamed or moved. */
import type {RequestHandler} from 'express';
import {plain} from '../text/fold.shared.ts';
import type {Manifest} from './contract.ts';

/** What a sentence, a list or a phone's keyboard leaves at either end of an address. */
const around = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Mounted at `/go`. `more` knows what is no page of the site that was built. An unknown key goes on to the site's own "not found". */
export function shortLinks(
  {pages}: Manifest,
  more: (key: string) => Promise<string | undefined> = async () => undefined,
): RequestHandler {
  const urls = new Map(
    pages.flatMap(({key, formerly, url}) => [...(key === null ? [] : [key]), ...formerly].map((each) => [each, url])),
  );
  return async (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();
    const key = keyIn(req.path);
    const url = urls.get(key) ?? (await more(key));
    if (url === undefined) return next();
    // Never kept: the page may move tomorrow.
    res.set('Cache-Control', 'no-store').redirect(302, url);
  };
}

/** The key in an address as it was typed from a card or copied out of a sentence. */
const keyIn = (path: string) => plain(decoded(path)).toLowerCase().replace(around, '');

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
