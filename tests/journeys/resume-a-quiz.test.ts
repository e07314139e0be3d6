import type {Page} from 'playwright-core';
import {afterAll, describe, expect, it} from 'vitest';
import {aVisitor, closeBrowser, expectAccessible} from '../../server/testing/browser.ts';
import {temporaryFolder} from '../../server/testing/databases.ts';
import {addPeople, password} from '../../server/testing/people.ts';
import {runService} from '../../server/testing/process.ts';

afterAll(closeBrowser);

const email = 'taker@example.org';
const quiz = '/training/basic-find';

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', {name: 'Sign in'}).click();
}
const start = (page: Page) => page.getByRole('button', {name: /^(Start the quiz|Carry on with question)/}).click();
const next = (page: Page) => page.getByRole('button', {name: 'Next question'}).click();
const first = (page: Page) => page.locator('.quiz .option input').first();

describe('a quiz that is interrupted', () => {
  it('is gone on with after a dropped connection, on another browser, and after the session ended', async () => {
    const folder = temporaryFolder();
    const databaseUrl = `sqlite:${folder}/test.sqlite`;
    await addPeople(databaseUrl, [{email}]);
    const service = await runService({DATABASE_URL: databaseUrl, DATA_DIR: folder});
    const {page, context} = await aVisitor(service.baseUrl);
    await page.goto(`/sign-in?next=${encodeURIComponent(quiz)}`);
    await signIn(page);
    await start(page);
    await first(page).check();
    await page.getByText('Saved. You can carry on later, on any device.').waitFor();
    await expectAccessible(page);
    await next(page);

    // The connection drops: what is answered stays in the tab, and is saved once it is back.
    await context.setOffline(true);
    await first(page).check();
    await page.getByText('Kept in this tab.').waitFor();
    await context.setOffline(false);
    await page.getByText('Saved. You can carry on later, on any device.').waitFor();

    // What the service has is no longer in the tab: another device may know better by now.
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('attempt')))).toEqual([]);

    // Another browser goes on at the third question, with the first two answered.
    const {page: other, context: elsewhere, problems} = await aVisitor(service.baseUrl);
    await other.goto(`/sign-in?next=${encodeURIComponent(quiz)}`);
    await signIn(other);
    await start(other);
    await other.getByText('Question 3 of 5').waitFor();
    await other.getByRole('button', {name: 'Back'}).click();
    expect(await first(other).isChecked()).toBe(true);
    await next(other);

    // The session ends in the middle: nothing is lost.
    await elsewhere.clearCookies();
    await first(other).check();
    await other.getByText('You are signed out. Your answers are kept in this tab').waitFor();
    await expectAccessible(other);
    await other.getByRole('link', {name: 'sign in and carry on'}).click();
    await signIn(other);
    await start(other);
    await other.getByText('Question 4 of 5').waitFor();
    await other.getByRole('button', {name: 'Back'}).click();
    expect(await first(other).isChecked()).toBe(true);
    for (let question = 3; question < 5; question += 1) await next(other);
    await first(other).check();
    await other.getByRole('button', {name: 'Submit answers'}).click();
    await other.getByRole('button', {name: 'Submit with blanks'}).click();
    await other.getByRole('heading', {name: /\d of 5 right/}).waitFor();

    // The first browser is told, and shows the same result.
    await page.goto(quiz);
    await page.goto('/training');
    await page.getByText(/\d of 5 on /).waitFor();
    expect(problems).toEqual([]);
  });
});
