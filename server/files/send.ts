/** Sends a stored file, or a range of it: never to be shown as a page of this site, never guessed at. */

import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import type {Request, Response} from 'express';
import {rangeFor} from '../http/range.ts';
import {fileKinds} from './kinds.shared.ts';
import type {FileStore, StoredFile} from './store.ts';

/** `name`: under which it is saved, without an ending. */
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
    ETag: etag,
    // A draft is for its keepers alone: no cache in between keeps a copy.
    'Cache-Control': 'private, no-cache',
  });
  if (req.fresh) {
    res.status(304).end();
    return;
  }
  const range = rangeFor(req, res, size, etag);
  if (range === undefined) return;
  if (req.method === 'HEAD') {
    res.end();
    return;
  }
  // A reader who goes away ends it; that is no failure.
  await pipeline(Readable.from(files.read(hash, {from: range.start, to: range.end})), res).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
    },
  );
}

const plainName = (name: string): string => name.replace(/[^\w .()-]+/g, '-');
