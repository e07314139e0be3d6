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

  it.each([
    '/go/Share',
    '/go/SHARE',
    '/go/share/',
    '/go/share.',
    '/go/share,',
    '/go/share;',
    '/go/share)',
    '/go/share).',
    '/go/share%20',
    '/go/%20share%C2%A0',
    '/go/sha%C2%ADre%E2%80%8B',
    '/go/%E2%80%9Cshare%E2%80%9D',
    '/go/share%3E',
    '/go/share?from=card',
  ])('as it is typed or pasted, %s, leads there too', async (path) => {
    expect((await request(app).get(path).expect(302)).headers.location).toBe('/basic/share/may-i-share');
  });

  it('may be typed with the dash that a word processor makes', async () => {
    const dashed = express().use('/go', shortLinks({...manifest, pages: [aPage({key: 'call-taker', url: '/script'})]}));
    await request(dashed).get('/go/call%E2%80%93taker').expect(302);
  });

  it.each([
    '/go/unknown',
    '/go/',
    '/go/share/more',
    '/go/null',
    '/go/__proto__',
    '/go//example.org',
    '/go/https:example.org',
    '/go/%E0%A4%A',
    '/go/.',
  ])('to %s leads nowhere', async (path) => {
    await request(app).get(path).expect(404);
  });

  it('changes nothing, so it is only read', async () => {
    await request(app).post('/go/share').expect(404);
  });
});
