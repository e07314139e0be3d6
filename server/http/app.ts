/** Every request's way: log → headers → guarantees of the API → its routes → short links → the built site → errors. */
import express, {type Express, type RequestHandler} from 'express';
import type {Logger} from 'pino';
import type {Env} from '../env.ts';
import {withoutIdentity} from './anonymous.ts';
import type {Api} from './api.ts';
import {busyLimit, type FloodLimit, floodLimit} from './limits.ts';
import {requestLog} from './log.ts';
import {notFound, problemHandler} from './problems.ts';
import {sameOriginChanges, securityHeaders} from './security.ts';
import {type BuiltSite, serveSite, siteNotFound} from './site.ts';

type Needs = {
  env: Env;
  log: Logger;
  /** Serves `/go`. */
  shortLinks: RequestHandler;
  site: BuiltSite | undefined;
  api: Api;
  floodLimits: readonly FloodLimit[];
  openToOtherOrigins: readonly string[];
  pagesById: readonly string[];
  pagesByKey: readonly string[];
};

export function expressApp({env, log, shortLinks, site, api, floodLimits, openToOtherOrigins, ...oneForMany}: Needs): Express {
  const {baseUrl} = env;
  const app = express();
  app.disable('x-powered-by');
  // Answers of the API are never kept, and a mark on one could be recognised when it comes back. Pages have their own.
  app.set('etag', false);
  app.set('trust proxy', env.trustProxy);
  app.use(requestLog(log));
  app.use(securityHeaders(baseUrl, site?.scriptHashes ?? []));
  app.use(
    '/api',
    withoutIdentity,
    sameOriginChanges(baseUrl, openToOtherOrigins),
    floodLimit(6_000),
    express.json({limit: '100kb'}),
  );
  for (const {paths, perMinute, atOnce} of floodLimits) {
    app.use([...paths], floodLimit(perMinute));
    if (atOnce !== undefined) app.use([...paths], busyLimit(atOnce));
  }
  app.use(api.router);
  app.use('/api', notFound);
  app.use('/go', shortLinks);
  if (site) app.use(serveSite(site, oneForMany, log), siteNotFound(site));
  else app.use(notFound);
  app.use(problemHandler(log));
  return app;
}
