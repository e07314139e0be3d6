import {randomUUID} from 'node:crypto';
import request from 'supertest';
import {describe, expect, it, onTestFinished} from 'vitest';
import {aPage} from '../fixtures/factories.ts';
import {createLog} from '../http/log.ts';
import {aService} from '../testing/service.ts';
import type {Findable, LivePost, SearchResult} from './contract.ts';
import {indexRefresh} from './index-refresh.ts';
import {cutToAsk} from './length.shared.ts';
import {createSearch} from './search.ts';

const text = (words: string) => [{anchor: null, heading: '', text: words}];
const pages = [
  aPage({
    id: 'record',
    title: 'Record a report',
    description: 'Take a report so that nobody asks twice.',
    sections: text('Write down what happened.'),
  }),
  aPage({
    id: 'password',
    title: 'Get back in after a forgotten password',
    sections: text('Ask your local administrator for a reset.'),
  }),
  aPage({
    id: 'mentions',
    title: 'Close a case',
    sections: text('Check the report, the report and the report again. A password is never written down.'),
  }),
  aPage({id: 'back-end', title: 'Run a back-end search', tier: 'enhanced', sections: text('Ask one question of many records.')}),
  aPage({id: 'post', kind: 'post', tier: null, title: 'Waymark opens', sections: text('News about guides.')}),
];

async function aSearch(...more: Findable[]) {
  const search = createSearch();
  onTestFinished(search.stop);
  await search.rebuild([pages, more]);
  const urlsOf = (results: SearchResult[]) => results.map(({url}) => url);
  return {
    search,
    find: async (query: string, tier: 'basic' | 'enhanced' | 'all' = 'all') => urlsOf((await search.find(query, tier)).results),
    similar: async (title: string) => urlsOf(await search.similar(title)),
  };
}

const aPost = (given: Partial<LivePost> = {}): LivePost => ({
  id: randomUUID(),
  kind: 'question',
  url: '/questions/q',
  title: 'A question',
  competency: null,
  texts: [],
  ...given,
});

describe('search', () => {
  it('puts a page whose title says it before one that only mentions it', async () => {
    const {find} = await aSearch();
    expect((await find('report'))[0]).toBe('/record');
    expect((await find('password'))[0]).toBe('/password');
  });

  it('finds while the last word is still being typed', async () => {
    expect((await (await aSearch()).find('forgotten passw'))[0]).toBe('/password');
  });

  it('finds despite one wrong letter, where nothing else fits', async () => {
    expect(await (await aSearch()).find('pasword')).toContain('/password');
  });

  it('leaves the other tier out, and keeps pages that have none', async () => {
    const {find} = await aSearch();
    expect(await find('question', 'basic')).toEqual([]);
    expect(await find('question', 'enhanced')).toEqual(['/back-end']);
    expect(await find('waymark', 'basic')).toEqual(['/post']);
  });

  it.each(['', '   ', '*', 'title:report', '+report -case', '"', '\\', '~1', 'constructor', '日本'])(
    'survives %j',
    async (query) => {
      const {find} = await aSearch();
      expect(Array.isArray(await find(query))).toBe(true);
    },
  );

  it('swaps a new index in whole, and answers what was asked of the old one', async () => {
    const search = createSearch();
    onTestFinished(search.stop);
    const none = {results: [], total: 0};
    expect(await search.find('report', 'all')).toMatchObject(none);
    await search.rebuild([pages]);
    expect(await search.find('zebra', 'all')).toMatchObject(none);
    const asked = search.find('report', 'all');
    await search.rebuild([pages, [aPage({id: 'zebra', title: 'Zebra crossing'})]]);
    expect((await asked).total).toBeGreaterThan(0);
    expect(await search.find('zebra', 'all')).toMatchObject({results: [{url: '/zebra'}]});
  });

  it('says so at once to whoever asks after its worker has failed, and is made anew', async () => {
    const search = createSearch();
    onTestFinished(search.stop);
    await search.rebuild([pages]);
    expect(search.isUp()).toBe(true);
    // A page that is none at all: the worker that is given it dies.
    await expect(search.rebuild([[null as unknown as Findable]])).rejects.toThrow();
    expect((await search.find('report', 'all')).total).toBeGreaterThan(0);
    let rebuilt = 0;
    let up = false;
    const fresh = indexRefresh({
      revision: async () => '1',
      isUp: () => up,
      rebuild: async () => {
        rebuilt += 1;
        up = rebuilt > 1;
      },
      log: createLog('silent'),
    });
    for (let time = 0; time < 4; time += 1) await fresh.refresh();
    expect(rebuilt).toBe(2);
  });

  it('puts a page somebody answers for before a post that fits as well', async () => {
    const title = 'Move a case to another officer';
    const {find} = await aSearch(
      aPost({url: '/questions/move', title, texts: ['The text of the guide.']}),
      aPage({id: 'move', title, description: ''}),
    );
    expect(await find('move a case to another officer')).toEqual(['/move', '/questions/move', '/mentions']);
  });

  it('finds the words of answers, without their Markdown', async () => {
    const {search} = await aSearch(aPost({texts: ['**Unlock** it under [the settings](https://example.org/gear)', 'Nothing']}));
    expect(await search.find('unlock', 'basic')).toMatchObject({
      results: [{kind: 'question', excerpt: 'Unlock it under the settings'}],
    });
    expect((await search.find('example', 'all')).results).toEqual([]);
  });
});

describe('an index of odd words', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('holds %s like any other', async (word) => {
    const {find} = await aSearch(aPost({url: '/odd', title: `Who is the ${word} of this report?`, texts: [`The ${word}.`]}));
    expect((await find(`${word} report`))[0]).toBe('/odd');
  });
});

describe('similar', () => {
  const asked = aPost({url: '/questions/password', title: 'How do I reset a forgotten password?'});

  it('finds what shares most of the telling words, guides among it', async () => {
    const {similar} = await aSearch(asked);
    expect(await similar('I have forgotten my password')).toEqual(expect.arrayContaining(['/questions/password', '/password']));
  });

  it('leaves out what shares one word of three', async () => {
    const {similar} = await aSearch(asked);
    expect(await similar('Password for printing invoices')).toEqual([]);
    expect(await similar('password')).toEqual([]);
  });
});

describe('what is searched for of a long text', () => {
  it.each([
    ['  short  ', 'short'],
    ['a'.repeat(300), 'a'.repeat(200)],
    [`${'a'.repeat(200)} b`, 'a'.repeat(200)],
    [`${'a '.repeat(99)}bcd`, `${'a '.repeat(98)}a`],
    ['😀'.repeat(150), '😀'.repeat(100)],
    [`a${'😀'.repeat(150)}`, `a${'😀'.repeat(99)}`],
  ])('of %j ends between words', (typed, cut) => {
    expect(cutToAsk(typed)).toBe(cut);
  });
});

describe('GET /api/search', () => {
  it('answers with the query and what was found', async () => {
    const {app, waymark} = await aService();
    await waymark.freshness.refresh();
    const {body} = await request(app).get('/api/search?q=earlier%20reports&tier=basic').expect(200);
    expect(body).toMatchObject({
      query: 'earlier reports',
      results: [
        {
          kind: 'guide',
          title: 'Find earlier reports about a person',
          tier: 'basic',
          competency: 'find',
          url: '/basic/find/earlier-reports-person',
          excerpt: expect.any(String),
        },
      ],
    });
    const pasted = `earlier reports ${'about a person '.repeat(20)}`;
    const {body: cut} = await request(app).get('/api/search').query({q: pasted}).expect(200);
    expect(cut.query).toBe(`earlier reports ${'about a person '.repeat(12)}`.trim());
    expect(cut.results[0].title).toBe('Find earlier reports about a person');
    await request(app).get('/api/search/similar').query({q: pasted}).expect(200);
    await request(app).get('/api/search?q=x&tier=expert').expect(400);
    expect((await request(app).get('/api/search').expect(200)).body).toMatchObject({query: '', results: [], total: 0});
  });
});
