import {afterAll, describe, expect, it} from 'vitest';
import {readQuizFiles} from '../../quizzes/format.ts';
import {openDatabase} from '../../server/db/open.ts';
import {anAttempt} from '../../server/fixtures/factories.ts';
import {attemptStore} from '../../server/quizzes/store.ts';
import {aVisitor, closeBrowser, expectAccessible, loaded} from '../../server/testing/browser.ts';
import {temporaryFolder} from '../../server/testing/databases.ts';
import {addPeople, password} from '../../server/testing/people.ts';
import {runService} from '../../server/testing/process.ts';
import {answerAll, frozenQuestions, signIn} from '../../server/testing/quiz-page.ts';

afterAll(closeBrowser);

async function aServiceWith(people: Parameters<typeof addPeople>[1]) {
  const folder = temporaryFolder();
  const databaseUrl = `sqlite:${folder}/test.sqlite`;
  const added = await addPeople(databaseUrl, people);
  /** Of everything basic that the job needs, but for some. */
  const pass = async (personId: string, jobFunction: string, but: readonly string[] = []) => {
    const {framework, quizzes} = readQuizFiles('quizzes');
    const needs = framework.functions.find(({key}) => key === jobFunction)?.needs ?? [];
    const database = openDatabase(databaseUrl);
    for (const {id, tier, competency} of quizzes)
      if (tier === 'basic' && needs.includes(competency) && !but.includes(id))
        await attemptStore(database.db).add(
          anAttempt({
            personId,
            quizId: id,
            competency,
            submittedAt: new Date(Date.now() - 86_400_000).toISOString(),
            validUntil: new Date(Date.now() + 86_400_000 * 300).toISOString(),
          }),
        );
    await database.close();
  };
  const [first] = added;
  return {databaseUrl, first, pass, start: () => runService({DATABASE_URL: databaseUrl, DATA_DIR: folder})};
}

describe('a learning path', () => {
  it('is gone along with one button, leaves out what a quiz has shown, and comes back where it was', async () => {
    const {databaseUrl, start} = await aServiceWith([{email: 'new@example.org', jobFunction: 'call-taker'}]);
    const service = await start();
    const {page, problems} = await aVisitor(service.baseUrl);

    // Anybody can read it.
    await page.goto('/training/paths/induction');
    await page.getByRole('link', {name: 'Start as a new or temporary user'}).waitFor();
    await page.getByRole('link', {name: 'Sign in'}).last().waitFor();
    await expectAccessible(page);

    await signIn(page, 'new@example.org', password, '/training');
    await page.getByText('0 of 5 required steps done').waitFor();
    await page
      .getByRole('link', {name: /^Take the quiz/})
      .first()
      .waitFor();
    await loaded(page);
    await expectAccessible(page);
    await page.getByRole('link', {name: /^Start ?: Start as a new or temporary user/}).focus();
    await page.keyboard.press('Enter');

    // On the guide: read, and on to the next.
    await page.getByText('First days, step 1 of 5').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', {name: 'I have read this: carry on'}).focus();
    await page.keyboard.press('Enter');
    await page.getByText('First days, step 2 of 5').waitFor();
    expect(new URL(page.url()).pathname).toBe('/basic/access/get-access');
    await page.getByRole('link', {name: 'Leave it for later'}).click();

    // The quiz makes the reading before it unnecessary.
    await page.getByRole('button', {name: 'Start the quiz'}).click();
    await page.getByText(/Question 1 of/).waitFor();
    const questions = await frozenQuestions(databaseUrl);
    for (const _ of questions.slice(1)) await page.getByRole('button', {name: 'Next question'}).click();
    await page.getByRole('button', {name: 'Submit answers'}).click();
    await page.getByRole('button', {name: 'Submit with blanks'}).click();
    await page.getByRole('heading', {name: /0 of \d right/}).waitFor();
    await page.getByRole('button', {name: 'Practise what you missed'}).click();
    await page.getByText(`Question 1 of ${questions.length}`).waitFor();

    await page.goto('/training/paths/induction');
    await page.getByText('1 of 5 required steps done').waitFor();
    await page.getByRole('button', {name: 'Not read yet'}).click();
    await page.getByText('0 of 5 required steps done').waitFor();
    const link = page.getByRole('listitem').getByRole('link', {name: 'Start as a new or temporary user'});
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('button', {name: 'Show the 2 optional steps too'}).click();
    await expectAccessible(page);
    expect(problems).toEqual([]);
  });

  it('says what is tested out, and why enhanced quizzes wait; the coordinator makes an exception', async () => {
    const {first, pass, start} = await aServiceWith([
      {email: 'admin@example.org', name: 'Ada Admin', role: 'enhanced', jobFunction: 'local-administrator'},
      {email: 'coordinator@example.org', role: 'coordinator'},
    ]);
    await pass(first?.id ?? '', 'local-administrator', ['basic-record']);
    const service = await start();
    const {page, problems} = await aVisitor(service.baseUrl);
    await signIn(page, 'admin@example.org', password, '/training/paths/basic');
    await page.getByText('Not needed: you passed the quiz').first().waitFor();
    await page.goto('/training/paths/local-administrator');
    await page.getByText('Opens when your basic tier is current').first().waitFor();
    await page.getByText('Still to do: Recording.').waitFor();
    await expectAccessible(page);
    await page.goto('/training/enhanced-accounts');
    await page.getByRole('button', {name: 'Start the quiz'}).click();
    await page.getByText('Still to do: Recording.').waitFor();

    const coordinator = await aVisitor(service.baseUrl);
    await signIn(coordinator.page, 'coordinator@example.org', password, '/people');
    await coordinator.page.getByRole('button', {name: 'Change Ada Admin'}).click();
    await coordinator.page.getByText('Enhanced quizzes before the basic tier').click();
    await coordinator.page.getByRole('button', {name: 'Allow it'}).click();
    await coordinator.page.getByRole('link', {name: /Say why, in ten characters/}).waitFor();
    await coordinator.page.getByLabel('Why they may go on').fill('Starts as administrator on Monday.');
    await expectAccessible(coordinator.page);
    await coordinator.page.getByRole('button', {name: 'Allow it'}).click();
    await coordinator.page.getByText('“Starts as administrator on Monday.”').waitFor();

    await page.getByRole('button', {name: 'Start the quiz'}).click();
    await page.getByText(/Question 1 of/).waitFor();
    expect([...problems, ...coordinator.problems]).toEqual([]);
  });
});

describe('the record', () => {
  it('is shown to a champion without scores, and certified for whoever is given the code', async () => {
    const {databaseUrl, first, pass, start} = await aServiceWith([
      {email: 'ada@example.org', name: 'Ada Example', jobFunction: 'call-taker'},
      {email: 'champion@example.org', name: 'Cem Champion', role: 'enhanced', champion: true, jobFunction: 'local-administrator'},
    ]);
    await pass(first?.id ?? '', 'call-taker', ['basic-find']);
    const service = await start();
    const {page, problems} = await aVisitor(service.baseUrl);
    await signIn(page, 'ada@example.org', password, '/training/basic-find?path=basic');
    await page.getByText('A champion of your organisation may see, by name').waitFor();
    await page.getByRole('button', {name: 'Start the quiz'}).click();
    await page.getByText('Question 1 of 5').waitFor();
    await answerAll(page, {questions: await frozenQuestions(databaseUrl), count: 5, right: 5});
    await page.getByRole('heading', {name: '5 of 5 right'}).waitFor();
    await page.getByRole('link', {name: 'See the whole path'}).waitFor();

    await page.goto('/training');
    await page.getByText('Basic tier: 6 of the 6 quizzes of your job.').waitFor();
    await page.getByRole('button', {name: 'Make a certificate of the basic tier'}).click();
    await page.getByText('Well done: all of it is current today.').waitFor();
    await expectAccessible(page);
    const code = (await page.locator('.certificate-code').textContent()) ?? '';

    // On paper there is nothing but the certificate.
    await page.emulateMedia({media: 'print'});
    expect(await page.getByRole('button', {name: 'Print, or save as PDF'}).isVisible()).toBe(false);
    expect(await page.locator('.certificate').isVisible()).toBe(true);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({media: 'screen'});

    // A visitor types the code; a slip is told.
    const visitor = await aVisitor(service.baseUrl);
    await visitor.page.goto('/certificate');
    await visitor.page.getByLabel('Code of the certificate').fill('1234');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.getByText('A code has sixteen letters and digits').waitFor();
    await expectAccessible(visitor.page);
    await visitor.page.getByLabel('Code of the certificate').fill(code.toLowerCase());
    await visitor.page.keyboard.press('Enter');
    await visitor.page.getByText('Ada Example').waitFor();
    expect(await visitor.page.getByRole('button', {name: 'Withdraw certificate'}).count()).toBe(0);

    const champion = await aVisitor(service.baseUrl);
    await signIn(champion.page, 'champion@example.org', password, '/records');
    await champion.page.getByRole('button', {name: 'Record'}).click();
    await champion.page.getByRole('heading', {name: 'Not passed yet: 1'}).waitFor();
    expect(await champion.page.getByRole('listitem').filter({hasText: 'Ada Example'}).count()).toBe(1);
    await expectAccessible(champion.page);

    // Taken back, the code works no more.
    await page.getByRole('button', {name: 'Withdraw certificate'}).click();
    await page.getByRole('button', {name: 'Withdraw it'}).click();
    const gone = page.getByText('The certificate is taken back.');
    await expect.poll(() => gone.evaluate((element) => element === document.activeElement)).toBe(true);
    await visitor.page.reload();
    await visitor.page.getByLabel('Code of the certificate').fill(code);
    await visitor.page.keyboard.press('Enter');
    await visitor.page.getByText('No certificate has this code.').waitFor();
    expect([...problems, ...visitor.problems, ...champion.problems]).toEqual([]);
  });
});
