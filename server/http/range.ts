/** The part of a file that somebody asked for. RFC 9110, 14: one range is answered, several are answered with all of it. */
import type {Request, Response} from 'express';

/** Sets the headers and the status; undefined where what was asked for is not there, and the answer is complete. Both ends are included. */
export function rangeFor(req: Request, res: Response, size: number, etag: string): {start: number; end: number} | undefined {
  res.set('Accept-Ranges', 'bytes');
  // Only of the file that the first part came from.
  const condition = req.get('If-Range');
  const ranges = condition === undefined || condition === etag ? req.range(size) : undefined;
  if (ranges === -1) {
    res.status(416).set('Content-Range', `bytes */${size}`).end();
    return undefined;
  }
  const [range] = Array.isArray(ranges) && ranges.type === 'bytes' && ranges.length === 1 ? ranges : [];
  const {start, end} = range ?? {start: 0, end: size - 1};
  if (range) res.status(206).set('Content-Range', `bytes ${start}-${end}/${size}`);
  res.set('Content-Length', String(end - start + 1));
  return {start, end};
}
