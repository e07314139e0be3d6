import express from 'express';
import request from 'supertest';
import {describe, expect, it} from 'vitest';
import * as z from 'zod';
import {aService, origin} from '../testing/service.ts';
import {anyone} from '../who/callers.shared.ts';
import {createApi} from './api.ts';
import {endpoint} from './contract.ts';
import {createLog} from './log.ts';
import {problemHandler} from './problems.ts';

const visitor = {caller: 'visitor' as const, person: undefined};
const noLimit = {count: async () => undefined, forget: async () => undefined};

function apiWith(answer: unknown) {
  const lines: string[] = [];
  const api = createApi(async () => visitor, noLimit);
  api.serve(
    endpoint({method: 'get', path: '/thing', summary: 'A thing', who: anyone, answer: z.object({name: z.string()})}),
    () => answer as {name: string},
  );
  const app = express();
  app.use(api.router, problemHandler(createLog('error', {write: (line: string) => void lines.push(line)})));
  return {app, lines};
}

describe('an answer', () => {
  it('leaves out whatever the contract does not name', async () => {
    const {app} = apiWith({name: 'Thing', secret: 'canary'});
    expect((await request(app).get('/thing').expect(200)).body).toEqual({name: 'Thing'});
  });

  it('that its contract does not allow is our mistake: 500, logged once, never shown', async () => {
    const {app, lines} = apiWith({name: 7, secret: 'canary'});
    const {body, text} = await request(app).get('/thing').expect(500);
    expect(body.title).toBe('Something went wrong');
    expect(text).not.toContain('canary');
    expect(lines).toHaveLength(1);
  });
});

describe('an address that asks for what cannot be given', () => {
  const refusal = async (path: string) =>
    (
      await request((await aService()).app)
        .get(path)
        .expect(400)
    ).body;

  it.each([
    ['/api/search?q=a&tier=expert', 'Choose basic, enhanced or all.'],
    ['/api/search?q=a&limit=500', '“limit” in the address is missing or cannot be read.'],
    ['/api/search?q=a&q=b', '“q” in the address is missing or cannot be read.'],
    ['/api/questions/1', 'That is not a post.'],
  ])('%s says so in its own sentence', async (path, sentence) => {
    expect((await refusal(path)).detail).toBe(sentence);
  });

  it('never points at marks on a page that has none', async () => {
    const {app, waymark} = await aService();
    for (const {method, path, query, who} of waymark.endpoints.filter(
      (each) => each.method === 'get' && each.who.includes('visitor'),
    )) {
      const names = Object.keys(query?.shape ?? {});
      const address = `${path.replace(/:\w+/g, '%7E')}?${names.flatMap((name) => [`${name}=%7E`, `${name}=%7E`]).join('&')}`;
      const {body} = await request(app)[method as 'get'](address);
      expect(body.detail ?? '', `${address} ${who}`).not.toContain('marked');
    }
  });
});

describe('a change', () => {
  const signOut = async (headers: Record<string, string>) =>
    request((await aService()).app)
      .post('/api/auth/sign-out')
      .set(headers)
      .send({});

  it.each([
    ['another site', {Origin: 'https://evil.example'}],
    ['no origin', {}],
    ['a cross-site fetch', {Origin: origin, 'Sec-Fetch-Site': 'cross-site'}],
    ['a neighbour on the same site', {Origin: origin, 'Sec-Fetch-Site': 'same-site'}],
  ])('from %s is refused', async (_from, headers) => {
    expect((await signOut(headers as Record<string, string>)).status).toBe(403);
  });

  it('from a page of this site is let through', async () => {
    expect((await signOut({Origin: origin, 'Sec-Fetch-Site': 'same-origin'})).status).toBe(200);
  });
});

describe('bad input', () => {
  it('is told field by field', async () => {
    const {app} = await aService();
    const {body} = await request(app)
      .post('/api/auth/sign-in/email')
      .set('Origin', origin)
      .send({email: 'not an address'})
      .expect(400);
    expect(body).toMatchObject({
      status: 400,
      detail: 'Check the parts that are marked.',
      fields: {email: expect.stringContaining('e-mail address'), password: 'This is missing or cannot be read.'},
    });
  });

  it('that is no JSON, or too much, gets a sentence', async () => {
    const {app} = await aService();
    const post = (body: string) =>
      request(app).post('/api/auth/sign-in/email').set({Origin: origin, 'Content-Type': 'application/json'}).send(body);
    expect((await post('{"email":')).body.detail).toBe('The request could not be read.');
    expect((await post(JSON.stringify({email: 'x'.repeat(200_000)}))).status).toBe(413);
  });

  it('with columns it may not set is refused whole', async () => {
    const service = await aService();
    const agent = await service.agent('basic');
    for (const column of ['id', 'role', 'champion', 'suspended', 'organisation_id', 'person_id', 'correct', 'served']) {
      await agent
        .put('/api/profile')
        .send({name: 'Me', jobFunction: null, version: 1, [column]: 1})
        .expect(400);
      await agent
        .post('/api/quizzes/basic-find/attempts')
        .send({mode: 'practice', [column]: 1})
        .expect(400);
    }
  });
});

describe('headers', () => {
  it('allow no inline script, no foreign source and no framing', async () => {
    const {app} = await aService();
    const {headers} = await request(app).get('/api/health').expect(200);
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe|https?:/);
    expect(headers).toMatchObject({'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff'});
    expect(headers['x-powered-by']).toBeUndefined();
  });
});

describe('the log', () => {
  it('holds no address, name, query, body, cookie or password', async () => {
    const lines: string[] = [];
    const service = await aService({lines});
    const person = await service.add({name: 'Canary Name', email: 'canary@example.org'});
    const agent = await service.as(person);
    await agent
      .get('/api/search?q=canary-query')
      .set('User-Agent', 'canary-agent')
      .set('X-Forwarded-For', '198.51.100.77')
      .expect(200);
    await agent.get('/api/record').expect(200);
    await agent.post('/api/auth/sign-in/email').send({email: 'canary@example.org', password: 'canary password here'}).expect(400);
    const log = lines.join('\n');
    expect(log).toContain('/api/record');
    expect(log).not.toMatch(/canary|198\.51\.100|127\.0\.0\.1|::1|waymark=/i);
  });
});

describe('paths', () => {
  it.each(['/API/people', '/api//people', '/api/people/', '/api/people;x', '/api/%70eople%2f'])(
    '%s is no way around a guard',
    async (path) => {
      const {app} = await aService();
      expect([401, 404]).toContain((await request(app).get(path)).status);
    },
  );
});

describe('the OpenAPI description', () => {
  it('describes every route with its parameters, body, answer and who may call it', async () => {
    const service = await aService();
    const {body} = await request(service.app).get('/api/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    for (const {method, path, who} of service.waymark.endpoints) {
      const operation = body.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method];
      expect(operation, `${method} ${path}`).toMatchObject({summary: expect.any(String), 'x-who': who});
      const parameters = operation.parameters
        .filter((each: {in: string}) => each.in === 'path')
        .map((each: {name: string}) => each.name);
      expect(parameters).toEqual([...path.matchAll(/:(\w+)/g)].map(([, name]) => name));
    }
  });

  it('takes no number that a database cannot hold', async () => {
    const {app} = await aService();
    const {body} = await request(app).get('/api/openapi.json').expect(200);
    const open: string[] = [];
    const walk = (schema: unknown, place: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const {type, maximum, exclusiveMaximum} = schema as Record<string, unknown>;
      const limit = Number(maximum ?? exclusiveMaximum ?? Number.POSITIVE_INFINITY);
      if (type === 'integer' && limit > 2 ** 31) open.push(place);
      for (const [key, each] of Object.entries(schema)) walk(each, `${place}.${key}`);
    };
    for (const [path, methods] of Object.entries(body.paths as Record<string, Record<string, Record<string, unknown>>>))
      for (const [method, {requestBody, parameters}] of Object.entries(methods))
        walk({requestBody, parameters}, `${method} ${path}`);
    expect(open).toEqual([]);
  });
});
