/** Serves the built site from memory: no request waits for a disk, and no file that goes missing meanwhile matters. */
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, realpathSync} from 'node:fs';
import {extname, join} from 'node:path';
import type {Request, RequestHandler, Response} from 'express';
import type {Logger} from 'pino';
import {Refusal} from '../refusal.ts';
import {rangeFor} from './range.ts';

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

/** As the build compressed it, the smallest first. */
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
  ['identity', ''],
] as const;
type Encoding = (typeof encodings)[number][0];
type Served = {file: string; etag: string; bytes: Partial<Record<Encoding, Buffer>> & {identity: Buffer}};
type Site = ReadonlyMap<string, Served | 'unreadable'>;

/** Every file by the path under which it is asked for, decoded. What cannot be read is said once, here. */
function readSite(folder: string, log: Logger): Site {
  const site = new Map<string, Served | 'unreadable'>();
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true});
  const files = new Set(
    entries.filter((entry) => !entry.isDirectory()).map(({parentPath, name}) => join(parentPath, name).slice(folder.length)),
  );
  for (const file of files) {
    if (/\/\.|\.(br|gz)$/.test(file)) continue;
    let served: Served | 'unreadable';
    try {
      served = readServed(folder, file, files);
    } catch (error) {
      log.error({file, code: (error as NodeJS.ErrnoException).code}, 'a file of the built site cannot be read; build it again');
      served = 'unreadable';
    }
    site.set(file, served);
    const page = file.replace(/(\/index)?\.html$/, '');
    if (page !== file) site.set(page === '' ? '/' : page, served);
  }
  return site;
}

function readServed(folder: string, file: string, files: ReadonlySet<string>): Served {
  const read = (end: string) => readFileSync(join(folder, file + end));
  const identity = read('');
  const bytes: Served['bytes'] = {identity};
  for (const [encoding, end] of encodings) if (end !== '' && files.has(file + end)) bytes[encoding] = read(end);
  return {file, bytes, etag: `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`};
}

/** Paths of which one page, `<path>/post`, shows whatever has a UUID there, or a key. */
type OneForMany = {pagesById: readonly string[]; pagesByKey: readonly string[]};

export function serveSite({folder}: BuiltSite, {pagesById, pagesByKey}: OneForMany, log: Logger): RequestHandler {
  const byId = new RegExp(
    `^/(?:(${pagesById.join('|')})/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(${pagesByKey.join('|')})/[a-z0-9-]{2,40})$`,
  );
  const site = readSite(folder, log);
  return (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();
    const path = decoded(req.path);
    const [, id, key] = byId.exec(path) ?? [];
    const one = id ?? key;
    const served = site.get(one === undefined ? path.replace(/(?<=.)\/$/, '') : `/${one}/post`);
    if (served === undefined) return next();
    if (served === 'unreadable')
      throw new Refusal('busy', 'This page cannot be read at the moment. Whoever runs this site finds the reason in its log.', {
        retryAfter: 60,
      });
    sendFile(req, res, served);
  };
}

function sendFile(req: Request, res: Response, {file, etag, bytes}: Served): void {
  const [encoding] = encodings.find(([name]) => bytes[name] && req.acceptsEncodings(name)) ?? (['identity'] as const);
  res.type(extname(file)).vary('Accept-Encoding');
  if (encoding !== 'identity') res.set('Content-Encoding', encoding);
  // The pages that know nobody carry no mark that could come back, and stay in no cache.
  if (file.startsWith('/anonymous/')) res.set('Cache-Control', 'no-store');
  else if (file.startsWith('/assets/')) res.set({'Cache-Control': 'public, max-age=31536000, immutable', ETag: etag});
  else res.set({'Cache-Control': 'no-cache', ETag: etag});
  if (/\.(webm|mp4)$/.test(file)) sendPart(req, res, bytes.identity, etag);
  else res.send(bytes[encoding] ?? bytes.identity);
}

/** A player that goes to a moment asks for the bytes from there. */
function sendPart(req: Request, res: Response, bytes: Buffer, weak: string): void {
  const etag = weak.replace('W/', '');
  res.set('ETag', etag);
  if (req.fresh) {
    res.status(304).end();
    return;
  }
  const range = rangeFor(req, res, bytes.length, etag);
  if (range) res.end(req.method === 'HEAD' ? undefined : bytes.subarray(range.start, range.end + 1));
}

/** Empty where it cannot be read: nothing has that path. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/** The site's own page for an address that does not exist. */
export function siteNotFound({folder}: BuiltSite): RequestHandler {
  const file = join(folder, '404.html');
  const page = existsSync(file) ? readFileSync(file) : 'There is nothing at this address.';
  return (_req, res) => {
    res.status(404).type('html').set('Cache-Control', 'no-cache').send(page);
  };
}
