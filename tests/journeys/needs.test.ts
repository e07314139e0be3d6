import {afterAll, describe, expect, it} from 'vitest';
import {assess} from '../../server/testing/assessments.ts';
import {aVisitor, closeBrowser, expectAccessible as expectAxeClean, loaded} from '../../server/testing/browser.ts';
import {freshUrls, temporaryFolder} from '../../server/testing/databases.ts';
import {addPeople, password} from '../../server/testing/people.ts';
import {runService} from '../../server/testing/process.ts';
import {signIn} from '../../server/testing/quiz-page.ts';

afterAll(closeBrowser);

/** Who ranks higher has more right; the eighth question the other way round. */
const mixed = (rank: number, question: number) => (question === 7 ? rank < 0.4 : rank * 12 >= question);
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const a4 = {format: 'A4', margin: {top: '12mm', bottom: '12mm', left: '12mm', right: '12mm'}} as const;

describe.each(freshUrls)('the training needs on %s', (name, url) => {
  const expectAccessible = (page: Parameters<typeof expectAxeClean>[0]) =>
    name === 'SQLite' ? expectAxeClean(page) : Promise.resolve();

  it('go from forty attempts to a gap, a session planned from it, new attempts and what luck explains; a doubt is decided', async () => {
    const databaseUrl = await url();
    const people = await addPeople(databaseUrl, [
      {email: 'coordinator@example.org', role: 'coordinator'},
      {email: 'champion@example.org', role: 'enhanced', champion: true, organisation: 'melton', jobFunction: 'call-taker'},
      ...Array.from({length: 40}, (_, number) => ({
        email: `p${number}@example.org`,
        organisation: number < 36 ? 'blaby' : 'melton',
        jobFunction: 'call-taker',
      })),
    ]);
    const takers = people.slice(2);
    const service = await runService({DATABASE_URL: databaseUrl, DATA_DIR: temporaryFolder()});
    const {page, problems} = await aVisitor(service.baseUrl);
    await signIn(page, 'coordinator@example.org', password, '/training-needs');
    // Without data: what is missing, with numbers and buttons.
    await page.getByText('Nothing can be said yet').waitFor();
    await page.getByText('Nobody has a result in 14 of 14 quizzes.').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', {name: 'Invite people'}).waitFor();

    await assess(databaseUrl, takers, -20, mixed);
    await page.reload();
    await page.getByText('One clear training gap: “Searching”.').waitFor();
    await page.getByText('One question is in doubt: everybody gets the point for it until you decide.').waitFor();
    await loaded(page);
    await expectAccessible(page);

    // The question stands in the queue, which leads to it.
    await page.goto('/queue');
    await page
      .getByRole('link', {name: /^Decide ?: Quiz question in doubt/})
      .first()
      .click();
    await page.getByText('People who know the rest get it wrong more often').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', {name: 'Decide'}).click();
    await page.getByRole('link', {name: 'Choose what you found.'}).waitFor();
    await page.getByLabel('It is sound').check();
    await page.getByLabel('Why').fill('It asks what the guide says; people have it wrong.');
    await page.getByRole('button', {name: 'Decide'}).press('Enter');
    await page.getByText('No question is waiting for you.').waitFor();
    await page.getByText('Sound, and counts again, decided on').waitFor();
    await expectAccessible(page);

    // A session is planned from the gap, by keyboard.
    await page.goto('/training-needs');
    await page.getByRole('link', {name: /^Plan training/}).press('Enter');
    const form = page.getByRole('form', {name: 'Say what is done about it'});
    await form.getByRole('button', {name: 'Record it'}).press('Enter');
    for (const wrong of ['Choose the day of the session.', 'Say where: a room, or a link.', 'Choose who sees to it.'])
      await form.getByRole('link', {name: wrong}).waitFor();
    await expectAccessible(page);
    await form.getByLabel('Where').selectOption('Blaby District Council');
    await form.getByLabel('Day').fill(day(-1));
    await form.getByLabel('Place', {exact: true}).fill('Room 2 of the town hall');
    expect(Number(await form.getByLabel('Places').inputValue())).toBeGreaterThan(10);
    await form.getByLabel('Who sees to it').selectOption('The champion');
    await form.getByLabel('Why', {exact: true}).fill('Most of them did not pass.');
    await form.getByRole('button', {name: 'Record it'}).press('Enter');
    await page.getByText('Room 2 of the town hall, for').click();
    const mail = await page.getByRole('link', {name: 'Write it as a mail'}).getAttribute('href');
    expect(decodeURIComponent(mail ?? '')).toMatch(/^mailto:\?subject=Training: Searching.*Dear colleagues/s);
    await page.getByText('whether it helped is not known').waitFor();
    await expectAccessible(page);

    // They take it again, and more pass than luck explains.
    await assess(databaseUrl, takers, 0, () => true);
    await page.goto('/training-needs/over-time');
    await page
      .getByText(
        /(\d+) of \1 who had failed and tried again passed; by luck alone about \d+ would have .*: more than luck explains/,
      )
      .first()
      .waitFor();
    await loaded(page);
    await expectAccessible(page);
    await page.goto('/training-needs');
    await page.getByText('One competency is at the target.').waitFor();
    await page.goto('/training-needs/report');
    await page.getByText('more than luck explains').waitFor();
    await loaded(page);
    expect((await page.pdf(a4)).toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(2);

    // Another organisation's champion sees nothing of a small one, nor of its own four people but who is current.
    const champion = await aVisitor(service.baseUrl);
    await champion.page.setViewportSize({width: 320, height: 640});
    await signIn(champion.page, 'champion@example.org', password, '/training-needs');
    await champion.page.getByText('Nothing can be shown yet').waitFor();
    await champion.page.getByRole('heading', {name: 'Melton Borough Council'}).waitFor();
    const row = champion.page.getByRole('row', {name: /^Search/});
    expect(await row.innerText()).toMatch(/Too few people to say[\s\S]*4/);
    const text = await champion.page.locator('main').innerText();
    expect(text).not.toContain('Blaby');
    expect(text).not.toMatch(/\b(36|40) of|\/(36|40)\b/);
    await loaded(champion.page);
    await expectAccessible(champion.page);
    expect([...problems, ...champion.problems]).toEqual([]);
  });
});
