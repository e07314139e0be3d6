/** Serves endpoints: who may call → parse → handle → allow-listed answer, the same way for every route. */
import express, {type Request, type RequestHandler, type Response, Router} from 'express';
import {Refusal} from '../refusal.ts';
import type {Caller} from '../who/callers.shared.ts';
import type {Asking, WhoIsAsking} from '../who/who.ts';
import type {Answer, Endpoint, Given} from './contract.ts';
import type {Limit} from './limits.ts';
import {addressRefusal, BadAnswer} from './problems.ts';

type Call<E extends Endpoint> = {
  who: Asking;
  params: Given<E, 'params'>;
  query: Given<E, 'query'>;
  body: Given<E, 'body'>;
  req: Request;
  res: Response;
};

export type Api = {
  serve<E extends Endpoint>(endpoint: E, handle: (call: Call<E>) => Promise<Answer<E>> | Answer<E>): void;
  router: Router;
  /** Everything served so far, for the OpenAPI document and the authorisation test. */
  endpoints: Endpoint[];
};

/** `writes` counts the changes of each account, so that one stuck page cannot flood the service. */
export function createApi(whoIsAsking: WhoIsAsking, writes: Limit): Api {
  const router = Router({caseSensitive: true, strict: true});
  const endpoints: Endpoint[] = [];
  return {
    router,
    endpoints,
    serve(endpoint, handle) {
      endpoints.push(endpoint);
      const readBytes = endpoint.bodyType && express.raw({type: endpoint.bodyType, limit: '1mb'});
      router[endpoint.method](endpoint.path, async (req: Request, res: Response) => {
        const who = await whoIsAsking(req);
        admit(who.caller, endpoint);
        if (who.person && endpoint.method !== 'get') await writes.count(who.person.id);
        // Only for somebody who may send it.
        if (readBytes) await through(readBytes, req, res);
        const call = {
          who,
          params: inAddress(endpoint.params, req.params),
          query: inAddress(endpoint.query, req.query),
          body: endpoint.body?.parse(req.body ?? {}),
          req,
          res,
        } as Call<typeof endpoint>;
        const given = await handle(call);
        if (endpoint.streams) return;
        const answer = endpoint.answer.safeParse(given);
        if (!answer.success)
          throw new BadAnswer(
            `${endpoint.method} ${endpoint.path} answered with something its contract does not allow: ${answer.error.message}`,
          );
        if (!res.hasHeader('Cache-Control')) res.set('Cache-Control', 'no-store');
        res.status(endpoint.status ?? 200);
        if (endpoint.type) res.type(endpoint.type).send(answer.data);
        else res.json(answer.data);
      });
    },
  };
}

const through = (handler: RequestHandler, req: Request, res: Response) =>
  new Promise<void>((done, failed) => void handler(req, res, (error?: unknown) => (error ? failed(error) : done())));

function inAddress(schema: Endpoint['query'], values: unknown): unknown {
  const parsed = schema?.safeParse(values);
  if (parsed?.error) throw addressRefusal(parsed.error);
  return parsed?.data;
}

function admit(caller: Caller, {who}: Endpoint): void {
  if (who.includes(caller)) return;
  if (caller === 'visitor') throw new Refusal('signed-out', 'Sign in to do this.');
  if (who.includes('visitor')) throw new Refusal('forbidden', 'You are already signed in.');
  throw new Refusal('forbidden', 'Your account may not do this. Ask the coordinator if you need it.');
}
