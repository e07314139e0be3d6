/** Sends a stored file, or a range of it: never to be shown as a page of this site, never guessed at. */

import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import type {Request, Response} from 'express';
import {fileKinds} from './kinds.shared.ts';
import type {FileStore, StoredFile} from './store.ts';

/** `name`: under which it is saved, without an ending. RFC 9110, 14: one range is answered, several are answered with all of it. */
export async function sendFile(
  req: Request,
  res: Response,
  files: FileStore,
  {hash, size, kind}: StoredFile,
  name: string,
): Promise<void> {
  const {mediaType, ending} = fileKinds[kind];
  const etag = `"${hash}"`;
  res.set({
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${plainName(name)}${ending}"; filename*=UTF-8''${encodeURIComponent(name + ending)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Accept-Ranges': 'bytes',
    ETag: etag,
    // A draft is for its keepers alone: no cache in between keeps a copy.
    'Cache-Control': 'private, no-cache',
  });
  if (req.fresh) {
    res.status(304).end();
    return;
  }
  // Only of the file that the first part came from.
  const condition = req.get('If-Range');
  const ranges = condition === undefined || condition === etag ? req.range(size) : undefined;
  if (ranges === -1) {
    res.status(416).set('Content-Range', `bytes */${size}`).end();
    return;
  }
  const [range] = Array.isArray(ranges) && ranges.type === 'bytes' && ranges.length === 1 ? ranges : [];
  const {start, end} = range ?? {start: 0, end: size - 1};
  if (range) res.status(206).set('Content-Range', `bytes ${start}-${end}/${size}`);
  res.set('Content-Length', String(end - start + 1));
  if (req.method === 'HEAD') {
    res.end();
    return;
  }
  // A reader who goes away ends it; that is no failure.
  await pipeline(Readable.from(files.read(hash, {from: start, to: end})), res).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

const plainName = (name: string): string => name.replace(/[^\w .()-]+/g, '-');
