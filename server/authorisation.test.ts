import {describe, expect, it} from 'vitest';
import {type Endpoint, Problem} from './http/contract.ts';
import {aService} from './testing/service.ts';
import {type Caller, callers} from './who/callers.shared.ts';

const everyone = [...callers];
const signedIn: Caller[] = ['basic', 'enhanced', 'champion', 'coordinator'];
const administrators: Caller[] = ['enhanced', 'champion', 'coordinator'];
const oversight: Caller[] = ['champion', 'coordinator'];
const coordinator: Caller[] = ['coordinator'];

/** Who may call what: the one table. It is written by hand, so that a route cannot vouch for itself. */
const table: Record<string, Caller[]> = {
  'get /api/health': everyone,
  'get /api/openapi.json': everyone,
  'get /api/session': everyone,
  'get /api/organisations': everyone,
  'get /api/search': everyone,
  'post /api/auth/sign-in/email': everyone,
  'post /api/auth/sign-out': everyone,
  'post /api/auth/request-password-reset': everyone,
  'post /api/auth/reset-password/look': everyone,
  'post /api/auth/reset-password': everyone,
  'post /api/auth/change-password': signedIn,
  'post /api/invitations/look': everyone,
  'post /api/invitations/accept': ['visitor'],
  'put /api/profile': signedIn,
  'get /api/people': coordinator,
  'patch /api/people/:id': coordinator,
  'delete /api/people/:id': coordinator,
  'post /api/people/:id/reset-link': coordinator,
  'post /api/invitations': coordinator,
  'post /api/invitations/many': coordinator,
  'post /api/invitations/:id/renew': coordinator,
  'delete /api/invitations/:id': coordinator,
  'get /api/headcounts': coordinator,
  'put /api/headcounts': coordinator,
  'post /api/uploads': administrators,
  'get /api/uploads/:id': administrators,
  'put /api/uploads/:id/pieces/:number': administrators,
  'post /api/uploads/:id/finish': administrators,
  'delete /api/uploads/:id': administrators,
  'get /api/documents': everyone,
  'get /api/documents/feed': everyone,
  'get /api/documents/plain': everyone,
  'get /api/documents/:key': everyone,
  'get /api/documents/:key/text': everyone,
  'get /api/documents/:key/files/:language/:variant/:kind': everyone,
  'get /api/archives/:hash': administrators,
  'post /api/archives/:hash/entries/:number': administrators,
  'post /api/documents/look': administrators,
  'post /api/documents/write': administrators,
  'get /api/documents/:key/paper/:language/:variant': everyone,
  'post /api/documents': administrators,
  'put /api/documents/:key/facts': administrators,
  'post /api/documents/:key/versions': administrators,
  'put /api/documents/:key/versions/:number': administrators,
  'post /api/documents/:key/versions/:number/steps': administrators,
  'post /api/documents/:key/withdrawal': coordinator,
  'post /api/documents/:key/text': administrators,
  'put /api/documents/:key/follow': signedIn,
  'get /api/settings': coordinator,
  'put /api/settings': coordinator,
  'get /api/outbox': coordinator,
  'post /api/outbox/:id/passed-on': coordinator,
  'get /api/mail-choices': signedIn,
  'put /api/mail-choices': signedIn,
  'post /api/unsubscribe': everyone,
  'post /api/unsubscribe/one-click': everyone,
  'get /api/search/similar': everyone,
  'get /api/search/best-bets': coordinator,
  'post /api/search/best-bets': coordinator,
  'put /api/search/best-bets/:id': coordinator,
  'delete /api/search/best-bets/:id': coordinator,
  'get /api/search/words': coordinator,
  'put /api/search/words': coordinator,
  'post /api/search/gaps': everyone,
  'get /api/search/gaps': coordinator,
  'post /api/search/found-instead': signedIn,
  'get /api/search/found-instead': coordinator,
  'get /api/suggestions': everyone,
  'get /api/suggestions/feed': everyone,
  'get /api/suggestions/rumours': everyone,
  'get /api/suggestions/:id': everyone,
  'post /api/suggestions': signedIn,
  'post /api/suggestions/:id/steps': coordinator,
  'get /api/questions': everyone,
  'get /api/questions/feed': everyone,
  'get /api/questions/:id': everyone,
  'post /api/questions': signedIn,
  'put /api/questions/:id': signedIn,
  'post /api/questions/:id/answers': signedIn,
  'put /api/questions/:id/accepted': signedIn,
  'post /api/questions/:id/comments': signedIn,
  'put /api/answers/:id': signedIn,
  'put /api/answers/:id/official': oversight,
  'get /api/posts/mine': signedIn,
  'get /api/posts/answered': everyone,
  'get /api/posts/promises': everyone,
  'put /api/posts/:id/edits': coordinator,
  'post /api/posts/preview': signedIn,
  'put /api/posts/:id/me-too': signedIn,
  'put /api/posts/:id/following': signedIn,
  'put /api/posts/:id/visibility': coordinator,
  'get /api/posts/:id/notes': coordinator,
  'post /api/posts/:id/notes': coordinator,
  'get /api/posts/:id/words': coordinator,
  'put /api/posts/:id/words': coordinator,
  // A caller with a cookie is not let in but refused before anybody asks who it is.
  'get /api/anonymous/form': everyone,
  'get /api/anonymous/announcements': everyone,
  'get /api/anonymous/overdue': everyone,
  'get /api/anonymous/challenge': everyone,
  'post /api/anonymous/suggestions': everyone,
  'post /api/anonymous/questions': everyone,
  'post /api/anonymous/receipt': everyone,
  'post /api/anonymous/receipt/replies': everyone,
  'post /api/anonymous/receipt/withdrawal': everyone,
  'post /api/anonymous/receipt/confirmation': everyone,
  'post /api/anonymous/receipt/accepted': everyone,
  'get /api/held': coordinator,
  'post /api/held/:id/release': coordinator,
  'post /api/held/:id/refusal': coordinator,
  'get /api/queue': oversight,
  'put /api/queue/:id/assignment': coordinator,
  'get /api/for-you': signedIn,
  'delete /api/for-you/:id': signedIn,
  'get /api/overview': administrators,
  'get /api/helpers': everyone,
  'put /api/helpers/:organisation/:role': oversight,
  'get /api/set-up': coordinator,
  'put /api/set-up/:key': coordinator,
  'post /api/set-up/mail/test': coordinator,
  'get /api/operator': everyone,
  'get /api/lately': everyone,
  'get /api/content': everyone,
  'get /api/content.csv': everyone,
  'get /api/content/:key': everyone,
  'post /api/content/:key/verifications': administrators,
  'get /api/content/:key/steps/:step': administrators,
  'put /api/content/:key/steps/:step': administrators,
  'post /api/content/:key/steps/:step/needed': everyone,
  'put /api/content/:key/law-check': coordinator,
  'get /api/content/:key/standard': coordinator,
  'put /api/content/:key/standard': coordinator,
  'post /api/content/:key/feedback': everyone,
  'get /api/feedback': coordinator,
  'put /api/feedback/:id': coordinator,
  'get /api/releases': everyone,
  'post /api/releases': coordinator,
  'put /api/releases/:system/:version': coordinator,
  'delete /api/releases/:system/:version': coordinator,
  'get /api/systems': everyone,
  'post /api/systems': coordinator,
  'put /api/systems/:key': coordinator,
  'delete /api/systems/:key': coordinator,
  'get /api/systems/:key/steps': administrators,
  'put /api/organisations/:organisation/systems/:key': oversight,
  'get /api/training-needs': oversight,
  'get /api/training-needs.csv': oversight,
  'get /api/training-needs.xlsx': oversight,
  'get /api/training-needs/trend': coordinator,
  'get /api/training-needs/other-signals': coordinator,
  'get /api/self-ratings': signedIn,
  'put /api/self-ratings': signedIn,
  'get /api/self-ratings/rounds': coordinator,
  'post /api/self-ratings/rounds': coordinator,
  'post /api/self-ratings/rounds/:id/close': coordinator,
  'put /api/training-needs/opt-in': ['champion'],
  'get /api/training-needs/actions': coordinator,
  'post /api/training-needs/actions': coordinator,
  'delete /api/training-needs/actions/:id': coordinator,
  'get /api/training-needs/:competency/items': coordinator,
  'get /api/training-needs/questions-in-doubt': coordinator,
  'put /api/training-needs/items/:id/:rev/decision': coordinator,
  'delete /api/training-needs/items/:id/:rev/decision': coordinator,
  'get /api/quizzes/unfinished': signedIn,
  'post /api/quizzes/:id/attempts': signedIn,
  'get /api/quizzes/:id/attempts/:attemptId': signedIn,
  'put /api/quizzes/:id/attempts/:attemptId/answers': signedIn,
  'post /api/quizzes/:id/attempts/:attemptId/submission': signedIn,
  'post /api/quizzes/:id/attempts/:attemptId/more': signedIn,
  'get /api/quizzes/:id/preview': coordinator,
  'get /api/quizzes/:id/preview.gift': coordinator,
  'get /api/quizzes/:id/preview.csv': coordinator,
  'get /api/record': signedIn,
  'get /api/records': ['champion'],
  'get /api/paths': signedIn,
  'put /api/paths/reading/:key': signedIn,
  'get /api/people/:id/enhanced-exception': coordinator,
  'put /api/people/:id/enhanced-exception': coordinator,
  'delete /api/people/:id/enhanced-exception': coordinator,
  'get /api/certificates': signedIn,
  'post /api/certificates': signedIn,
  // Whoever is given the code of a certificate may look whether it is real.
  'post /api/certificates/check': everyone,
  'post /api/certificates/withdrawal': signedIn,
};

/** Of better-auth's own routes, the ones we serve at the same address. */
const ofBetterAuth = new Set(['/sign-in/email', '/sign-out', '/request-password-reset', '/reset-password', '/change-password']);

const nameOf = ({method, path}: Pick<Endpoint, 'method' | 'path'>) => `${method} ${path}`;

describe('the authorisation table', () => {
  it('lists exactly the routes that are served', async () => {
    const service = await aService();
    expect(service.waymark.endpoints.map(nameOf).sort()).toEqual(Object.keys(table).sort());
  });

  it('agrees with what every route declares', async () => {
    const service = await aService();
    for (const endpoint of service.waymark.endpoints)
      expect([nameOf(endpoint), [...endpoint.who].sort()]).toEqual([
        nameOf(endpoint),
        [...(table[nameOf(endpoint)] ?? [])].sort(),
      ]);
  });

  it('is the whole API: no other handler hangs in the router', async () => {
    const service = await aService();
    const layers = (
      service.app as unknown as {
        router: {stack: {route?: {path: string}; handle: {stack?: {route?: {path: string; stack: {method: string}[]}}[]}}[]};
      }
    ).router.stack;
    const routes = layers
      .flatMap((layer) => [layer, ...(layer.handle.stack ?? [])])
      .flatMap(({route}) =>
        route && 'stack' in route ? [`${(route.stack as {method: string}[])[0]?.method} ${route.path}`] : [],
      );
    expect(routes.sort()).toEqual(Object.keys(table).sort());
  });

  it.each(callers)('lets %s in exactly where it says, and every answer keeps to its contract', async (caller) => {
    const service = await aService();
    const agent = await service.agent(caller);
    // Signing out comes last: it ends the session that the others need.
    const endpoints = service.waymark.endpoints.toSorted(
      (a, b) => Number(a.path.endsWith('sign-out')) - Number(b.path.endsWith('sign-out')),
    );
    for (const endpoint of endpoints) {
      const path = endpoint.path
        .replace(':attemptId', 'unknown-attempt')
        .replace('/quizzes/:id', '/quizzes/unknown-quiz')
        .replace(/:(id|key|step|version)/g, 'unknown-$1');
      const allowed = table[nameOf(endpoint)]?.includes(caller);
      const isBytes = allowed === true && endpoint.type?.startsWith('application/vnd.') === true;
      const asked = agent[endpoint.method](path).send(endpoint.method === 'get' ? undefined : {});
      const answer = await (isBytes ? asked.responseType('blob') : asked);
      const where = `${caller}: ${nameOf(endpoint)} → ${answer.status}`;
      if (allowed) expect([401, 403, 500], where).not.toContain(answer.status);
      else expect(answer.status, where).toBe(caller === 'visitor' ? 401 : 403);
      if (answer.status < 300)
        expect(endpoint.answer.safeParse(endpoint.type && !isBytes ? answer.text : answer.body).success, where).toBe(true);
      else {
        expect(answer.headers['content-type'], where).toContain('application/problem+json');
        expect(Problem.safeParse(answer.body).success, where).toBe(true);
      }
      expect(answer.headers['cache-control'], where).toBe('no-store');
    }
  });

  it('serves no other route of better-auth', async () => {
    const service = await aService();
    const agent = await service.agent('coordinator');
    const endpoints = Object.values(service.accounts.auth.api) as {path?: string; options?: {method?: string | string[]}}[];
    const paths = endpoints.flatMap(({path, options}) =>
      path ? [options?.method ?? 'GET'].flat().map((method) => ({path, method: method.toLowerCase()})) : [],
    );
    expect(paths.length).toBeGreaterThan(20);
    for (const {path, method} of paths) {
      if (ofBetterAuth.has(path) && method === 'post') continue;
      const answer = await agent[method as 'get' | 'post'](`/api/auth${path.replace(/:\w+/g, 'x')}`).send(
        method === 'get' ? undefined : {},
      );
      expect(answer.status, `${method} ${path}`).toBe(404);
    }
  });
});
