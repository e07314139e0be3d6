/** Writing without a name while the service stops, and while many others do. */
import {afterAll, describe, expect, it} from 'vitest';
import {openDatabase} from '../../server/db/open.ts';
import {postAnonymously} from '../../server/fixtures/anonymous-author.ts';
import {aVisitor, closeBrowser, expectAccessible} from '../../server/testing/browser.ts';
import {freshUrls, temporaryFolder} from '../../server/testing/databases.ts';
import {freePort} from '../../server/testing/postgres.ts';
import {runService} from '../../server/testing/process.ts';

afterAll(closeBrowser);

describe('a text without a name', () => {
  it('stays on the page where the service stops while it is sent, and is sent once', async () => {
    const folder = temporaryFolder();
    const env = {DATABASE_URL: `sqlite:${folder}/test.sqlite`, DATA_DIR: folder, PORT: String(await freePort())};
    const service = await runService(env);
    const {page} = await aVisitor(service.baseUrl);
    await page.goto('/anonymous/question');
    await page.getByLabel('Your question, in one line').fill('Who can see a closed case?');
    await page.getByLabel('Details (optional)').fill('A long text that took some courage.');
    let stops = 0;
    await page.route('**/api/anonymous/questions', async (route) => {
      stops += 1;
      if (stops === 1) await service.kill();
      // The second time its answer gets lost on the way back.
      if (stops === 2) {
        await route.fetch();
        await route.abort();
      } else await route.continue();
    });
    const send = page.getByRole('button', {name: 'Send anonymously'});
    await send.click();
    const alert = page.getByRole('alert');
    await alert.getByText('what you typed is still here').waitFor();
    await expectAccessible(page);
    const again = await runService(env);
    for (const expected of ['what you typed is still here', '']) {
      expect(await page.getByLabel('Details (optional)').inputValue()).toBe('A long text that took some courage.');
      await send.click();
      if (expected !== '') await alert.getByText(expected).waitFor();
    }
    await page.getByTestId('receipt').waitFor();
    expect(stops).toBe(3);
    const database = openDatabase(env.DATABASE_URL);
    expect(await database.db.selectFrom('anonymous_post').selectAll().execute()).toHaveLength(1);
    await database.close();
    await again.stop();
  });
});

describe.each(freshUrls)('fifty people who write at once on %s', (_name, url) => {
  it('are all heard, each once, in no order', async () => {
    const databaseUrl = await url();
    const service = await runService({DATABASE_URL: databaseUrl, DATA_DIR: temporaryFolder()});
    const send = async (method: 'get' | 'post', path: string, body?: object) => {
      const answer = await fetch(service.baseUrl + path, {
        method,
        headers: {origin: service.baseUrl, 'content-type': 'application/json'},
        ...(body && {body: JSON.stringify(body)}),
      });
      return {status: answer.status, body: await answer.json()};
    };
    const titles = Array.from({length: 50}, (_, number) => `Voice number ${number} of fifty`);
    const all = await Promise.all(titles.map((title) => postAnonymously(send, {title})));
    expect(all.filter(({answer}) => answer.status === 201)).toHaveLength(50);
    const database = openDatabase(databaseUrl);
    const rows = await database.db.selectFrom('anonymous_post').select(['title', 'receipt_hash']).execute();
    await database.close();
    expect(rows.map(({title}) => title).sort()).toEqual(titles.sort());
    expect(new Set(rows.map(({receipt_hash}) => receipt_hash)).size).toBe(50);
  });
});
