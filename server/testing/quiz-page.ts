/** Answers a quiz in the browser by its key, which only the database has. */
import type {Page} from 'playwright-core';
import {type FrozenSet, readTaken} from '../../quizzes/frozen-set.ts';
import {openDatabase} from '../db/open.ts';

/** The questions of the attempt that was started last, as they were frozen. */
export async function frozenQuestions(databaseUrl: string): Promise<FrozenSet['questions']> {
  const database = openDatabase(databaseUrl);
  const taken = await database.db
    .selectFrom('attempt')
    .select(['served', 'answers', 'certainty'])
    .orderBy('started_at', 'desc')
    .executeTakeFirstOrThrow();
  await database.close();
  return readTaken(taken).served.questions;
}

type Answers = {
  questions: FrozenSet['questions'];
  count: number;
  /** So many of them rightly, the first ones. */
  right: number;
  /** Of what is wrong. */
  sure?: boolean;
};

/** For quizzes of choices only. */
export async function answerAll(page: Page, {questions, count, right, sure = false}: Answers): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await page.getByText(`Question ${number} of ${count}`).waitFor();
    const stem = await page.locator('.quiz legend').first().textContent();
    const question = questions.find((each) => each.stem === stem);
    if (question === undefined || !('options' in question)) throw new Error('This quiz has choices only.');
    const wanted = question.options.filter(({correct}) => correct === number <= right);
    const inputs = page.locator('.quiz .option');
    for (const {text} of number <= right ? wanted : wanted.slice(0, 1))
      await inputs.filter({hasText: text}).locator('input').check();
    if (number > right && sure) await page.getByRole('radio', {name: 'Sure', exact: true}).check();
    await page.getByRole('button', {name: number === count ? 'Submit answers' : 'Next question'}).click();
  }
}

/** From the sign-in page to the page that was asked for. */
export async function signIn(page: Page, email: string, password: string, next: string): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', {name: 'Sign in'}).click();
  await page.waitForURL((url) => url.pathname + url.search === next);
}
