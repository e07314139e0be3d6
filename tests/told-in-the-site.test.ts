/** Without a mail server: an answer is told in the bar and on home while its asker goes about the site, and forgotten once it is read. */
import {afterAll, expect, it} from 'vitest';
import {aVisitor, closeBrowser, loaded} from '../server/testing/browser.ts';
import {temporaryFolder} from '../server/testing/databases.ts';
import {addPeople, password} from '../server/testing/people.ts';
import {runService} from '../server/testing/process.ts';
import {actions} from '../src/actions.ts';

afterAll(closeBrowser);

const asker = {name: 'Ann Asker', email: 'asker@example.org', organisation: 'blaby'} as const;
const coordinator = {
  name: 'Cora Coordinator',
  email: 'coordinator@example.org',
  role: 'coordinator',
  organisation: null,
} as const;
const question = 'Which button closes a case?';

it('is seen by clicking alone, with nothing loaded anew', async () => {
  const folder = temporaryFolder();
  const url = `sqlite:${folder}/told.sqlite`;
  await addPeople(url, [asker, coordinator]);
  const service = await runService({DATABASE_URL: url, DATA_DIR: folder});
  const as = async ({email}: {email: string}) => {
    const visitor = await aVisitor(service.baseUrl);
    await visitor.page.goto('/sign-in');
    await visitor.page.getByLabel('E-mail address').fill(email);
    // One may look at what one types.
    await visitor.page.getByRole('button', {name: 'Show password'}).click();
    expect(await visitor.page.getByLabel('Password').getAttribute('type')).toBe('text');
    await visitor.page.getByLabel('Password').fill(password);
    await visitor.page.getByRole('button', {name: 'Sign in'}).click();
    await visitor.page.waitForURL(`${service.baseUrl}/`);
    return visitor;
  };
  const {page, problems} = await as(asker);
  await page.goto('/questions/ask');
  await page.getByLabel('Your question, in one line').fill(question);
  await page.getByRole('button', {name: 'Ask the question'}).click();
  await page.getByRole('heading', {name: 'No answer yet'}).waitFor();
  // From here on it is one page that lives on.
  await page.evaluate(() => document.body.setAttribute('data-lives-on', 'yes'));

  const {page: work, problems: more} = await as(coordinator);
  await work.getByRole('link', {name: /Manage.*waiting/}).waitFor();
  await work.goto('/queue');
  await work.getByRole('link', {name: question, exact: true}).click();
  await work.getByRole('textbox', {name: 'Answer'}).fill('The one named Close.');
  await work.getByRole('button', {name: 'Send the answer'}).click();
  // The list is empty now, and what was done is said all the same.
  await work.getByText(`Answered: ${question}`).waitFor();
  await work.getByText('Nobody is waiting.').waitFor();

  await page.getByRole('link', {name: 'Guides', exact: true}).first().click();
  await page.waitForURL('**/guides');
  // Whoever goes by keyboard arrives at the title.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Guides');
  await page.getByRole('link', {name: /For you.*1 new answer/}).waitFor();
  await page.getByRole('link', {name: /^Waymark/}).click();
  await page
    .getByRole('link', {name: new RegExp(`answer.*${question.replace('?', '')}`, 'i')})
    .first()
    .click();
  await page.getByText('The one named Close.').waitFor();
  await expect.poll(() => page.getByRole('link', {name: /1 new answer/}).count()).toBe(0);
  expect(await page.locator('body[data-lives-on]').count()).toBe(1);
  // Nothing was fetched ahead of what was opened.
  expect(await page.locator('link[rel="prefetch"]').count()).toBe(0);
  await loaded(page);
  expect([...problems, ...more]).toEqual([]);
});

it('holds what search says one can do there: every place that an action names is in sight', async () => {
  const folder = temporaryFolder();
  const url = `sqlite:${folder}/actions.sqlite`;
  await addPeople(url, [asker]);
  const service = await runService({DATABASE_URL: url, DATA_DIR: folder});
  const {page, context} = await aVisitor(service.baseUrl);
  await context.request.post('/api/auth/sign-in/email', {
    headers: {origin: service.baseUrl},
    data: {email: asker.email, password},
  });
  const places = actions.map(({to}) => to).filter((to) => to.includes('#'));
  expect(places.length).toBeGreaterThan(0);
  for (const to of places) {
    await page.goto(to);
    await page.locator(`#${to.split('#')[1]}`).waitFor();
    await expect
      .poll(() => page.locator(`#${to.split('#')[1]}`).evaluate((element) => element.getBoundingClientRect().top), {message: to})
      .toBeLessThan(900);
  }
});
