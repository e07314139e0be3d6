/** What is sent twice is one: an impatient double press, an answer that gets lost, a reload in between, two tabs of one quiz. */
import type {Page} from 'playwright-core';
import {afterAll, describe, expect, it} from 'vitest';
import {openDatabase} from '../../server/db/open.ts';
import {aVisitor, closeBrowser, expectAccessible} from '../../server/testing/browser.ts';
import {temporaryFolder} from '../../server/testing/databases.ts';
import {addPeople, sessionCookie} from '../../server/testing/people.ts';
import {runService} from '../../server/testing/process.ts';

afterAll(closeBrowser);

async function aWriter() {
  const folder = temporaryFolder();
  const databaseUrl = `sqlite:${folder}/test.sqlite`;
  const email = 'writer@example.org';
  await addPeople(databaseUrl, [{email}]);
  const service = await runService({DATABASE_URL: databaseUrl, DATA_DIR: folder});
  const visitor = await aVisitor(service.baseUrl);
  const [name = '', value = ''] = (await sessionCookie(service.baseUrl, email)).split('=');
  await visitor.context.addCookies([{name, value: decodeURIComponent(value), url: service.baseUrl}]);
  const titles = async () => {
    const database = openDatabase(databaseUrl);
    const rows = await database.db.selectFrom('suggestion').select('title').execute();
    await database.close();
    return rows.map(({title}) => title);
  };
  return {...visitor, titles};
}

async function write(page: Page, title: string): Promise<void> {
  await page.goto('/suggestions/new');
  await page.getByRole('radio', {name: 'Idea'}).check();
  await page.getByLabel('Title, in one line').fill(title);
}
const send = (page: Page) => page.getByRole('button', {name: 'Send the suggestion'});

describe('a form', () => {
  it('makes one of what is pressed twice, and of what is sent again after its answer got lost, even after a reload', async () => {
    const {page, titles} = await aWriter();
    await write(page, 'Pressed twice');
    await send(page).dblclick();
    await page.getByRole('heading', {name: 'Pressed twice', level: 1}).waitFor();

    await write(page, 'Its answer got lost');
    let arrivals = 0;
    await page.route('**/api/suggestions', async (route) => {
      if (route.request().method() !== 'POST' || arrivals > 1) return route.continue();
      arrivals += 1;
      await route.fetch();
      await route.abort();
    });
    await send(page).click();
    await page.getByRole('alert').getByText('what you typed is still here').waitFor();
    await expectAccessible(page);
    expect(await page.getByLabel('Title, in one line').inputValue()).toBe('Its answer got lost');
    await send(page).click();
    await expect.poll(() => arrivals).toBe(2);
    await page.getByRole('alert').getByText('what you typed is still here').waitFor();
    await page.reload();
    expect(await page.getByLabel('Title, in one line').inputValue()).toBe('Its answer got lost');
    await send(page).click();
    await page.getByRole('heading', {name: 'Its answer got lost', level: 1}).waitFor();

    // The next one is another, whatever its words.
    await write(page, 'Its answer got lost');
    await send(page).click();
    await page.getByRole('heading', {name: 'Its answer got lost', level: 1}).waitFor();
    expect((await titles()).sort()).toEqual(['Its answer got lost', 'Its answer got lost', 'Pressed twice']);
  });
});

describe('two tabs of one quiz', () => {
  it('keep each other’s answers', async () => {
    const {page, context} = await aWriter();
    const first = (tab: Page) => tab.locator('.quiz .option input').first();
    const next = (tab: Page) => tab.getByRole('button', {name: 'Next question'}).click();
    const open = async (tab: Page, question: number) => {
      await tab.goto('/training/basic-find');
      await tab.getByRole('button', {name: /^(Start the quiz|Carry on with question)/}).click();
      await tab.getByText(`Question ${question} of 5`).waitFor();
    };
    await open(page, 1);
    const other = await context.newPage();
    await open(other, 1);
    await first(page).check();
    await page.getByText('Saved. You can carry on later, on any device.').waitFor();
    await next(other);
    await first(other).check();
    await other.getByText('Saved. You can carry on later, on any device.').waitFor();
    // Opened anew, both answers are there: the next question is the third.
    const third = await context.newPage();
    await open(third, 3);
    await third.getByRole('button', {name: 'Back'}).click();
    expect(await first(third).isChecked()).toBe(true);
  });
});
