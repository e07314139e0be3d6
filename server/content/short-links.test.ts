import express from 'express';
import request from 'supertest';
import {describe, expect, it} from 'vitest';
import {aPage} from '../fixtures/factories.ts';
import {shortLinks} from './short-links.ts';

const manifest = {
  schema: 'content/1' as const,
  pages: [aPage({key: 'share', formerly: ['tell'], url: '/basic/share/may-i-share'}), aPage({key: null, url: '/about/privacy'})],
};
const app = express()
  .use('/go', shortLinks(manifest))
  .use((_req, res) => void res.status(404).send('nowhere'));

describe('a short link', () => {
  it('leads to the page with its key, and from keys it had before', async () => {
    for (const key of ['share', 'tell']) {
      const answer = await request(app).get(`/go/${key}`).expect(302);
      expect(answer.headers.location).toBe('/basic/share/may-i-share');
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });

  it.each(['/go/unknown', '/go/', '/go/share/more', '/go/null', '/go/__proto__', '/go//example.org', '/go/https:example.org'])(
    'to %s leads nowhere',
    async (path) => {
      await request(app).get(path).expect(404);
    },
  );

  it('changes nothing, so it is only read', async () => {
    await request(app).post('/go/share').expect(404);
  });
});
