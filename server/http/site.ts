/** Serves the built site: pre-compressed, hashed assets for a year, pages always checked for a newer version. */
import {existsSync, readFileSync, realpathSync} from 'node:fs';
import {join} from 'node:path';
import type {RequestHandler} from 'express';
import sirv from 'sirv';

/** What `server/scripts/build-site.ts` leaves behind. */
export type BuiltSite = {folder: string; manifest: string; scriptHashes: readonly string[]};

/** `link` is resolved once: a newer build beside this one changes nothing until the next start. */
export function builtSite(link: string): BuiltSite | undefined {
  if (!existsSync(link)) return undefined;
  const root = realpathSync(link);
  const folder = join(root, 'site');
  const hashes = join(root, 'inline-scripts.json');
  if (!existsSync(join(folder, 'index.html')) || !existsSync(hashes)) return undefined;
  return {folder, manifest: join(root, 'content.json'), scriptHashes: JSON.parse(readFileSync(hashes, 'utf8'))};
}

/** Of each path in `pagesById`, whatever has a UUID there is shown by one page, `<path>/post`. */
export function serveSite({folder}: BuiltSite, pagesById: readonly string[]): RequestHandler {
  const byId = new RegExp(`^/(${pagesById.join('|')})/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`);
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: ['html'],
    setHeaders: (res, pathname) => {
      res.setHeader('Cache-Control', pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  // The pages that know nobody carry no mark that could come back, and stay in no cache.
  const forgetful = sirv(join(folder, 'anonymous'), {
    brotli: true,
    gzip: true,
    etag: false,
    extensions: ['html'],
    setHeaders: (res) => res.setHeader('Cache-Control', 'no-store'),
  });
  return (req, res, next) => {
    if (req.path.startsWith('/anonymous/')) {
      req.url = req.url.slice('/anonymous'.length);
      forgetful(req, res, next);
      return;
    }
    const path = byId.exec(req.path)?.[1];
    if (path !== undefined) req.url = `/${path}/post`;
    files(req, res, next);
  };
}

/** The site's own page for an address that does not exist. */
export function siteNotFound({folder}: BuiltSite): RequestHandler {
  const page = readFileSync(join(folder, '404.html'));
  return (_req, res) => {
    res.status(404).type('html').set('Cache-Control', 'no-cache').send(page);
  };
}
