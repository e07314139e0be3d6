/** `/go/<key>`: addresses short enough for a desk card, that survive a page being renamed or moved. */
import type {RequestHandler} from 'express';
import type {Manifest} from './contract.ts';

/** Mounted at `/go`. An unknown key goes on to the site's own "not found". */
export function shortLinks({pages}: Manifest): RequestHandler {
  const urls = new Map(
    pages.flatMap(({key, formerly, url}) => [...(key === null ? [] : [key]), ...formerly].map((each) => [each, url])),
  );
  return (req, res, next) => {
    const url = req.method === 'GET' || req.method === 'HEAD' ? urls.get(req.path.slice(1)) : undefined;
    if (url === undefined) return next();
    // Never kept: the page may move tomorrow.
    res.set('Cache-Control', 'no-store').redirect(302, url);
  };
}
