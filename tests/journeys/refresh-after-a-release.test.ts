import {afterAll, describe, expect, it} from 'vitest';
import {readQuizFiles} from '../../quizzes/format.ts';
import {openDatabase} from '../../server/db/open.ts';
import {anAttempt} from '../../server/fixtures/factories.ts';
import {attemptStore} from '../../server/quizzes/store.ts';
import {aVisitor, closeBrowser, expectAccessible as expectAxeClean, loaded} from '../../server/testing/browser.ts';
import {freshUrls, temporaryFolder} from '../../server/testing/databases.ts';
import {addPeople, password} from '../../server/testing/people.ts';
import {runService} from '../../server/testing/process.ts';
import {answerAll, frozenQuestions, signIn} from '../../server/testing/quiz-page.ts';

afterAll(closeBrowser);

describe.each(freshUrls)('after a release on %s', (name, url) => {
  it('people who passed are asked about what it changed, and about nothing else', async () => {
    const databaseUrl = await url();
    const [taker] = await addPeople(databaseUrl, [
      {email: 'taker@example.org'},
      {email: 'coordinator@example.org', role: 'coordinator'},
    ]);
    const database = openDatabase(databaseUrl);
    for (const [quizId, competency] of [
      ['basic-find', 'find'],
      ['basic-record', 'record'],
    ] as const) {
      const submitted = new Date(Date.now() - 2 * 86_400_000);
      await attemptStore(database.db).add(
        anAttempt({
          personId: taker?.id ?? '',
          quizId,
          competency,
          submittedAt: submitted.toISOString(),
          validUntil: new Date(submitted.getTime() + 300 * 86_400_000).toISOString(),
        }),
      );
    }
    await database.close();
    const service = await runService({DATABASE_URL: databaseUrl, DATA_DIR: temporaryFolder()});
    const expectAccessible = (page: Parameters<typeof expectAxeClean>[0]) =>
      name === 'SQLite' ? expectAxeClean(page) : Promise.resolve();

    const person = await aVisitor(service.baseUrl);
    await signIn(person.page, 'taker@example.org', password, '/training');
    await person.page.getByText('Counts until').first().waitFor();
    expect(await person.page.getByText('Changed since you passed').count()).toBe(0);

    // The coordinator records a release that touched one guide of one area.
    const {page} = await aVisitor(service.baseUrl);
    await signIn(page, 'coordinator@example.org', password, '/releases');
    // The first version of a system has touched nothing.
    await page.getByLabel('Version', {exact: true}).fill('2.8');
    await page.getByRole('button', {name: 'Record the release'}).click();
    await page.getByText('2.8 is recorded.').waitFor();
    await page.getByText('Record a release').click();
    await page.getByLabel('Version', {exact: true}).fill('2.9');
    await page.getByRole('checkbox', {name: 'Searching'}).first().check();
    await page.getByRole('group', {name: 'Its pages that changed'}).getByLabel('Find earlier reports about a person').uncheck();
    await expectAccessible(page);
    await page.getByRole('button', {name: 'Record the release'}).click();
    await page.getByText('Of these, one page.').waitFor();

    // Of two quizzes that were passed, one waits to be refreshed, and what was passed still counts.
    await person.page.reload();
    const refresh = person.page.getByRole('link', {name: /^Catch up/});
    await refresh.waitFor();
    expect(await refresh.count()).toBe(1);
    expect(await person.page.getByText(/counts,? until/i).count()).toBe(2);
    expect(await person.page.getByText('Changed since you passed').count()).toBe(1);
    await loaded(person.page);
    await expectAccessible(person.page);
    await refresh.focus();
    await person.page.keyboard.press('Enter');
    await person.page.getByText('The refresher asks about that alone, with 5 questions at most.').waitFor();
    await expectAccessible(person.page);
    await person.page.getByRole('button', {name: 'Start the refresher'}).click();
    await person.page.getByText(/Question 1 of/).waitFor();

    const taught = readQuizFiles('quizzes')
      .quizzes.find(({id}) => id === 'basic-find')
      ?.questions.filter(({source}) => source.includes('earlier-reports-address'))
      .map(({id}) => id);
    const questions = await frozenQuestions(databaseUrl);
    expect(taught?.length).toBeGreaterThan(0);
    expect(questions.map(({id}) => id).sort()).toEqual(taught?.sort());

    await answerAll(person.page, {questions, count: questions.length, right: questions.length});
    await person.page.getByText('You are up to date again.').waitFor();
    await expectAccessible(person.page);
    await person.page.getByRole('link', {name: 'Back to training'}).click();
    await person.page.getByText('Counts until').first().waitFor();
    expect(await person.page.getByText('Changed since you passed').count()).toBe(0);
    expect(person.problems).toEqual([]);
  });
});
