import type {Page} from 'playwright-core';
import {afterAll, describe, expect, it} from 'vitest';
import {openDatabase} from '../../server/db/open.ts';
import type {FrozenSet} from '../../server/quizzes/rules.ts';
import {aVisitor, closeBrowser, expectAccessible} from '../../server/testing/browser.ts';
import {temporaryFolder} from '../../server/testing/databases.ts';
import {addPeople, password} from '../../server/testing/people.ts';
import {runService} from '../../server/testing/process.ts';

afterAll(closeBrowser);

describe('a result that is close', () => {
  it('offers three more questions at once, and counts all of them', async () => {
    const folder = temporaryFolder();
    const databaseUrl = `sqlite:${folder}/test.sqlite`;
    await addPeople(databaseUrl, [{email: 'taker@example.org'}]);
    const service = await runService({DATABASE_URL: databaseUrl, DATA_DIR: folder});
    const {page, problems} = await aVisitor(service.baseUrl);
    await page.goto(`/sign-in?next=${encodeURIComponent('/training/basic-find')}`);
    await page.getByLabel('E-mail address').fill('taker@example.org');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', {name: 'Sign in'}).click();
    await page.getByRole('button', {name: 'Start the quiz'}).click();
    await page.getByText('Question 1 of 5').waitFor();

    // The key as the service froze it: nothing that the browser got tells it.
    const keys = async () => {
      const database = openDatabase(databaseUrl);
      const {served} = await database.db.selectFrom('attempt').select('served').executeTakeFirstOrThrow();
      await database.close();
      return (JSON.parse(served) as FrozenSet).questions;
    };
    await answerAll(page, await keys(), 5, 4);
    await page.getByRole('heading', {name: '4 of 5 right'}).waitFor();
    await page.getByText('This was close. 3 more questions now').waitFor();
    await page.getByText('You were sure of one answer that is not right.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', {name: 'Answer 3 more'}).click();
    await page.getByText('after a close result').waitFor();
    await answerAll(page, await keys(), 3, 3);
    await page.getByRole('heading', {name: '7 of 8 right'}).waitFor();
    expect(await page.getByText('This was close').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

/** The first `right` of the next `count` questions with their key, the rest with something else. */
async function answerAll(page: Page, questions: FrozenSet['questions'], count: number, right: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await page.getByText(`Question ${number} of ${count}`).waitFor();
    const stem = await page.locator('.quiz legend').first().textContent();
    const question = questions.find((each) => each.stem === stem);
    if (question === undefined || !('options' in question)) throw new Error('This quiz has choices only.');
    const wanted = question.options.filter(({correct}) => correct === number <= right);
    const inputs = page.locator('.quiz .option');
    for (const {text} of number <= right ? wanted : wanted.slice(0, 1))
      await inputs.filter({hasText: text}).locator('input').check();
    // Sure of what is wrong.
    if (number > right) await page.getByRole('radio', {name: 'Sure', exact: true}).check();
    await page.getByRole('button', {name: number === count ? 'Submit answers' : 'Next question'}).click();
  }
}
