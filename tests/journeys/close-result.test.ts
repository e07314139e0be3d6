import {afterAll, describe, expect, it} from 'vitest';
import {aVisitor, closeBrowser, expectAccessible} from '../../server/testing/browser.ts';
import {temporaryFolder} from '../../server/testing/databases.ts';
import {addPeople, password} from '../../server/testing/people.ts';
import {runService} from '../../server/testing/process.ts';
import {answerAll, frozenQuestions, signIn} from '../../server/testing/quiz-page.ts';

afterAll(closeBrowser);

describe('a result that is close', () => {
  it('offers three more questions at once, and counts all of them', async () => {
    const folder = temporaryFolder();
    const databaseUrl = `sqlite:${folder}/test.sqlite`;
    await addPeople(databaseUrl, [{email: 'taker@example.org'}]);
    const service = await runService({DATABASE_URL: databaseUrl, DATA_DIR: folder});
    const {page, problems} = await aVisitor(service.baseUrl);
    await signIn(page, 'taker@example.org', password, '/training/basic-find');
    await page.getByRole('button', {name: 'Start the quiz'}).click();
    await page.getByText('Question 1 of 5').waitFor();

    await answerAll(page, {questions: await frozenQuestions(databaseUrl), count: 5, right: 3, sure: true});
    await page.getByRole('heading', {name: '3 of 5 right'}).waitFor();
    await page.getByText('This was close. With 3 more questions now you can still pass.').waitFor();
    await page.getByText('You were sure of 2 answers that are not right.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', {name: 'Answer 3 more'}).click();
    await page.getByText('after a close result').waitFor();
    await answerAll(page, {questions: await frozenQuestions(databaseUrl), count: 3, right: 3});
    await page.getByRole('heading', {name: '6 of 8 right'}).waitFor();
    expect(await page.getByText('This was close').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});
