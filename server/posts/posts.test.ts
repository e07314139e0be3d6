import {describe, expect, it} from 'vitest';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';
import {addWorkingDays, dayOf, hourOf} from './days.ts';
import {markdown} from './markdown.ts';

describe('addWorkingDays', () => {
  // Bank holidays as gov.uk/bank-holidays lists them for England and Wales.
  it.each([
    ['over a weekend', '2026-11-20', 1, '2026-11-23'],
    ['over Good Friday and Easter Monday', '2026-04-02', 1, '2026-04-07'],
    ['over Christmas, where Boxing Day is a Saturday', '2026-12-24', 1, '2026-12-29'],
    ['over the early May holiday', '2027-04-30', 1, '2027-05-04'],
    ['over the summer holiday', '2026-08-28', 1, '2026-09-01'],
    ['not at all', '2026-11-21', 0, '2026-11-21'],
  ])('counts %s', (_what, from, count, expected) => {
    expect(addWorkingDays(from, count)).toBe(expected);
  });
});

describe('the day and the hour', () => {
  it('are those of London, in summer and in winter', () => {
    expect([dayOf(new Date('2026-06-01T23:30:00Z')), hourOf(new Date('2026-06-01T23:30:00Z'))]).toEqual(['2026-06-02', 0]);
    expect([dayOf(new Date('2026-12-01T23:30:00Z')), hourOf(new Date('2026-12-01T23:30:00Z'))]).toEqual(['2026-12-01', 23]);
  });
});

describe('Markdown', () => {
  const {toHtml, toText} = markdown('https://waymark.example');

  it.each([
    ['emphasis and lists', '**a** and *b*\n\n- c', '<p><strong>a</strong> and <em>b</em></p>\n<ul>\n<li>c</li>\n</ul>\n'],
    ['every heading at the one level it may have', '# a\n\n##### b', '<h3>a</h3>\n<h3>b</h3>\n'],
    ['a link into this site', '[a](/guides#x)', '<p><a href="/guides#x">a</a></p>\n'],
    [
      'a link into this site by its whole address',
      'https://waymark.example/guides',
      '<p><a href="https://waymark.example/guides">https://waymark.example/guides</a></p>\n',
    ],
    [
      'a link that leaves, with where it leads',
      '[the guide](https://evil.example/x)',
      '<p><a href="https://evil.example/x" rel="nofollow noopener noreferrer ugc">the guide</a> (evil.example)</p>\n',
    ],
    [
      'no picture',
      '![a](https://evil.example/pixel.png)',
      '<p>!<a href="https://evil.example/pixel.png" rel="nofollow noopener noreferrer ugc">a</a> (evil.example)</p>\n',
    ],
    [
      'HTML as the text it is',
      '<b class="x" style="position:fixed">a</b>',
      '<p>&lt;b class="x" style="position:fixed"&gt;a&lt;/b&gt;</p>\n',
    ],
    ['no class on code', '```js\na\n```', '<pre><code>a\n</code></pre>\n'],
    ['words behind a fence', '```js" onload="x\na\n```', '<pre><code>js" onload="x\na\n</code></pre>\n'],
    ['a link to another scheme as text', '[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>\n'],
    ['an address without a scheme as text', 'report.it and a@b.example', '<p>report.it and a@b.example</p>\n'],
  ])('shows %s', (_what, text, html) => {
    expect(toHtml(text, 3)).toBe(html);
  });

  it('marks a link that pretends to be of this site', () => {
    for (const href of ['https://waymark.example.evil.example/', 'https://waymark.example@evil.example/'])
      expect(toHtml(`[a](${href})`, 3)).toContain('evil.example)');
  });

  it('gives the words alone for mail and lists', () => {
    expect(toText('# A\n\n**b** [c](https://x.example)\nd `e` <i>\n\n- f\n- g')).toBe('A\nb c\nd e <i>\n- f\n- g');
    expect(toText('> a\n>\n> 1. b\n>    - c\n\n---\n\n~~d~~ **e**')).toBe('> a\n> 1. b\n> - c\n---\n~~d~~ e');
  });
});

describe('posts over HTTP', () => {
  it('previews a text as it will be shown', async () => {
    const service = await aService();
    const agent = await service.agent('basic');
    const {body} = await agent.post('/api/posts/preview').send({text: '**so**'}).expect(200);
    expect(body.html).toBe('<p><strong>so</strong></p>\n');
  });

  it('lists what one wrote and follows, and nobody else’s', async () => {
    const service = await aService();
    const [one, other] = [await service.agent('basic'), await service.agent('basic')];
    const {body: asked} = await one.post('/api/questions').send({title: 'How do I move a case?'});
    const {body: suggested} = await other.post('/api/suggestions').send({kind: 'idea', title: 'Show who has the case'});
    await one.put(`/api/posts/${suggested.id}/following`).send({following: true}).expect(200);
    const line = (id: string, kind: string, title: string, status: string) => ({
      id,
      status,
      kind,
      title,
      url: `/${kind}s/${id}`,
      receivedOn: '2026-11-21',
    });
    expect((await one.get('/api/posts/mine').expect(200)).body).toEqual({
      wrote: [line(asked.id, 'question', 'How do I move a case?', 'waiting')],
      follows: [line(suggested.id, 'suggestion', 'Show who has the case', 'received')],
    });
    await one.put(`/api/posts/${suggested.id}/following`).send({following: false}).expect(200);
    expect((await one.get('/api/posts/mine')).body.follows).toEqual([]);
  });

  it('hides something only with a reason, refuses a stale decision, and takes it back', async () => {
    const service = await aService();
    const {body: post} = await (await service.agent('basic'))
      .post('/api/suggestions')
      .send({kind: 'idea', title: 'Show who has the case'});
    const coordinator = await service.agent('coordinator');
    const visitor = await service.agent('visitor');
    const set = (visibility: string, reason: string, version: number) =>
      coordinator.put(`/api/posts/${post.id}/visibility`).send({visibility, reason, version});
    await set('removed', '', 1).expect(400);
    await set('removed', 'It names a person.', 1).expect(200);
    await set('held', 'Later and stale', 1).expect(409);
    expect((await visitor.get(`/api/suggestions/${post.id}`)).body).toEqual({
      step: 'hidden',
      hidden: {visibility: 'removed', reason: 'It names a person.', on: '2026-11-21'},
    });
    expect((await visitor.get('/api/suggestions')).body).toMatchObject({items: [], total: 0});
    await set('shown', '', 2).expect(200);
    expect((await visitor.get('/api/suggestions')).body.total).toBe(1);
  });

  it('finds nothing hidden from the moment it is hidden, however old the index', async () => {
    const service = await aService();
    const agent = await service.agent('basic');
    const {body: post} = await agent.post('/api/questions').send({title: 'Where is the zebra form?'});
    await service.waymark.freshness.refresh();
    const visitor = await service.agent('visitor');
    const found = async () => (await visitor.get('/api/search?q=zebra')).body.results.length;
    expect(await found()).toBe(1);
    await (await service.agent('coordinator'))
      .put(`/api/posts/${post.id}/visibility`)
      .send({visibility: 'held', reason: 'To be checked', version: 1})
      .expect(200);
    expect(await found()).toBe(0);
    expect((await visitor.get('/api/search/similar?q=where%20zebra%20form')).body.results).toEqual([]);
  });

  it('lists one’s own hidden posts without their words', async () => {
    const service = await aService();
    const agent = await service.agent('basic');
    const {body: post} = await agent.post('/api/questions').send({title: 'Where is the zebra form?'});
    await (await service.agent('coordinator'))
      .put(`/api/posts/${post.id}/visibility`)
      .send({visibility: 'held', reason: 'To be checked', version: 1})
      .expect(200);
    expect((await agent.get('/api/posts/mine')).body.wrote).toMatchObject([{title: 'Held back for a check'}]);
  });

  it('lists what was answered last, by the day of its outcome', async () => {
    const service = await aService();
    const agent = await service.agent('basic');
    const coordinator = await service.agent('coordinator');
    const {body: old} = await agent.post('/api/suggestions').send({kind: 'idea', title: 'An old suggestion'});
    service.setNow('2026-11-25T10:00:00.000Z');
    const {body: young} = await agent.post('/api/questions').send({title: 'A young question'});
    await coordinator.post(`/api/questions/${young.id}/answers`).send({text: 'Yes.', official: true}).expect(201);
    service.setNow('2026-11-26T10:00:00.000Z');
    await coordinator
      .post(`/api/suggestions/${old.id}/steps`)
      .send({status: 'declined', reason: 'Not now, sorry.', version: 1})
      .expect(201);
    const {body} = await (await service.agent('visitor')).get('/api/posts/answered').expect(200);
    expect(body.posts.map(({title, settledOn}: {title: string; settledOn: string}) => [title, settledOn])).toEqual([
      ['An old suggestion', '2026-11-26'],
      ['A young question', '2026-11-25'],
    ]);
  });

  it('takes characters out of a text that no feed and no database should have to hold', async () => {
    const service = await aService({open: databases[1]?.[1]});
    const agent = await service.agent('basic');
    const odd = 'Wo\u0000rds\u0007 \u202eturned\u202c \uffff\ud800 and\r\nlines';
    const {body: post} = await agent
      .post('/api/suggestions')
      .send({kind: 'idea', title: `Title ${odd}`, details: odd})
      .expect(201);
    const {body} = await agent.get(`/api/suggestions/${post.id}`).expect(200);
    expect([body.title, body.html]).toEqual(['Title Wo rds turned and lines', '<p>Words turned  and<br />\nlines</p>\n']);
  });

  it.each(['A'.repeat(20), Buffer.from('2026-11-21not-an-id-at-all').toString('base64url'), '../../etc'])(
    'refuses the made-up cursor %s',
    async (cursor) => {
      const service = await aService({open: databases[1]?.[1]});
      const visitor = await service.agent('visitor');
      for (const list of ['suggestions', 'questions'])
        expect((await visitor.get(`/api/${list}`).query({cursor})).body.fields).toEqual({
          cursor: 'Start again at the first page.',
        });
    },
  );

  it('keeps internal notes with who wrote them', async () => {
    const service = await aService();
    const {body: post} = await (await service.agent('basic'))
      .post('/api/suggestions')
      .send({kind: 'idea', title: 'Show who has the case'});
    const coordinator = await service.agent('coordinator');
    await coordinator.post(`/api/posts/${post.id}/notes`).send({text: 'Ask the supplier.'}).expect(201);
    expect((await coordinator.get(`/api/posts/${post.id}/notes`)).body.notes).toMatchObject([
      {text: 'Ask the supplier.', by: 'Test Person'},
    ]);
  });

  it.each(['suggestions', 'questions'])('offers the newest %s as an Atom feed that a reader can parse', async (kind) => {
    const service = await aService();
    const agent = await service.agent('basic');
    const title = 'Less & more <than> "before"';
    await agent
      .post(`/api/${kind}`)
      .send({...(kind === 'suggestions' && {kind: 'idea'}), title, details: '**Why** not?'})
      .expect(201);
    const {text, headers} = await (await service.agent('visitor')).get(`/api/${kind}/feed`).expect(200);
    expect(headers['content-type']).toContain('application/atom+xml');
    expect(text).toContain('<content type="html"><![CDATA[<p><strong>Why</strong> not?</p>');
    // A title is HTML to a feed reader: what looked like an element must arrive as the characters it is.
    expect(text).toContain('<title type="html"><![CDATA[Less &amp; more &lt;than&gt;');
    expect(text).toContain('<updated>2026-11-21T00:00:00.000Z</updated>');
  });
});
