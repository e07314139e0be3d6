/** The routes that know nobody: they refuse a request that says who sends it, and answer with nothing that marks it. */
import type {RequestHandler} from 'express';
import {Refusal} from '../refusal.ts';

const prefix = '/api/anonymous';

/** Whether nothing at all may be noted of a request to this path. */
export const isAnonymous = (path: string): boolean => path.toLowerCase().startsWith(prefix);

/** Before anything reads the request. Express writes no ETag for any answer of the API; app.ts turns that off. */
export const withoutIdentity: RequestHandler = (req, res, next) => {
  if (!isAnonymous(req.originalUrl)) return next();
  res.set({'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer'});
  if (req.headers.cookie !== undefined || req.headers.authorization !== undefined)
    throw new Refusal('invalid', 'This was sent with something that says who you are. Nothing was kept. Use the anonymous page.');
  next();
};
