/** Headers, and the rule that a change must come from this site's own pages. */
import type {RequestHandler} from 'express';
import helmet from 'helmet';
import {Refusal} from '../refusal.ts';

/** `scriptHashes`: the CSP hashes of the inline scripts that the site build wrote, such as `sha256-…`. */
export function securityHeaders(baseUrl: string, scriptHashes: readonly string[]): RequestHandler {
  const https = baseUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...scriptHashes.map((hash) => `'${hash}'`)],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
        // Docusaurus renders a few style attributes on the server; no style element and no foreign sheet is allowed.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https && {upgradeInsecureRequests: []}),
      },
    },
    strictTransportSecurity: https ? {maxAge: 31_536_000} : false,
    referrerPolicy: {policy: 'no-referrer'},
    xFrameOptions: {action: 'deny'},
  });
}

/**
 * Refuses a change that does not come from a page of this site, whatever cookie it carries. `elsewhere` are the paths that
 * are called from nowhere at all: they must draw their right from what is sent, never from a cookie.
 */
export function sameOriginChanges(baseUrl: string, elsewhere: readonly string[]): RequestHandler {
  return (req, _res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD' || elsewhere.includes(req.originalUrl.split('?')[0] ?? '')) return next();
    const site = req.headers['sec-fetch-site'];
    const own = req.headers.origin === baseUrl && (site === undefined || site === 'same-origin');
    if (own) return next();
    throw new Refusal('forbidden', `This was not sent from a page of this site. Open ${baseUrl} and try again.`);
  };
}
