import {readFileSync} from 'node:fs';
import readXlsxFile from 'read-excel-file/node';
import {afterAll, describe, expect, it} from 'vitest';
import {assess} from '../../server/testing/assessments.ts';
import {aVisitor, closeBrowser, expectAccessible, loaded, type Visitor} from '../../server/testing/browser.ts';
import {temporaryFolder} from '../../server/testing/databases.ts';
import {addPeople, password} from '../../server/testing/people.ts';
import {runService} from '../../server/testing/process.ts';
import {signIn} from '../../server/testing/quiz-page.ts';

afterAll(closeBrowser);

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A coordinator, two champions, and twelve people each of four organisations, all of them assessed. */
async function aPartnership() {
  const folder = temporaryFolder();
  const databaseUrl = `sqlite:${folder}/test.sqlite`;
  const places = ['blaby', 'melton', 'charnwood', 'harborough'];
  const champion = (organisation: string) => ({
    email: `champion-${organisation}@example.org`,
    role: 'enhanced' as const,
    champion: true,
    organisation,
    jobFunction: 'analyst',
  });
  const [, , , ...takers] = await addPeople(databaseUrl, [
    {email: 'coordinator@example.org', role: 'coordinator'},
    champion('blaby'),
    champion('melton'),
    ...places.flatMap((organisation) =>
      Array.from({length: 12}, (_, number) => ({
        email: `${organisation}-${number}@example.org`,
        organisation,
        jobFunction: 'call-taker',
      })),
    ),
  ]);
  for (let place = 0; place < places.length; place += 1)
    await assess(databaseUrl, takers.slice(place * 12, place * 12 + 12), -3, (rank, question) => rank * 12 >= question, 3);
  const service = await runService({DATABASE_URL: databaseUrl, DATA_DIR: folder});
  const enter = async (email: string, path: string): Promise<Visitor> => {
    const visitor = await aVisitor(service.baseUrl);
    await signIn(visitor.page, email, password, path);
    await loaded(visitor.page);
    return visitor;
  };
  return {service, enter};
}

const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
const a4 = {format: 'A4', margin: {top: '12mm', bottom: '12mm', left: '12mm', right: '12mm'}} as const;

describe('the training needs report', () => {
  it('is printed for the coordinator, for everyone and on one page for an organisation, with what each may see', async () => {
    const {enter} = await aPartnership();
    const blaby = await enter('champion-blaby@example.org', '/training-needs');
    const melton = await enter('champion-melton@example.org', '/training-needs');
    const {page, problems} = await enter('coordinator@example.org', '/training-needs/report');

    // Blaby lets others see its results; of the three others nothing can be worked out.
    await blaby.page.getByText('Only you and the coordinator see the results of Blaby').waitFor();
    await expectAccessible(blaby.page);
    await blaby.page.getByRole('button', {name: 'Show our results to other champions'}).focus();
    await blaby.page.keyboard.press('Enter');
    await blaby.page.getByRole('button', {name: 'Yes, it is agreed: show them'}).click();
    await blaby.page.getByText('Blaby District Council has opted in').waitFor();
    await melton.page.goto('/training-needs/where');
    await loaded(melton.page);
    expect(await melton.page.getByRole('columnheader').allInnerTexts()).toContain('Blaby');
    expect(await melton.page.locator('main').innerText()).not.toContain('Charnwood');

    // Everything, for the coordinator alone.
    await page.getByText('This is for you alone').waitFor();
    await page.getByRole('row', {name: /^Searching .*Large gap, sure/}).waitFor();
    await page.getByText('Nothing has been recorded yet.').waitFor();
    await loaded(page);
    await expectAccessible(page);
    expect(pagesIn(await page.pdf(a4))).toBeLessThanOrEqual(2);

    // What everyone may see.
    await page.getByLabel('For whom').selectOption('Everyone who may see training needs');
    await page.getByText('Hidden: groups of fewer than 10').waitFor();
    await loaded(page);
    await expectAccessible(page);
    expect(await page.getByRole('article').innerText()).not.toMatch(/Charnwood|Harborough|Melton/);
    for (const caution of ['Those who took a quiz', 'Simpson’s paradox', 'some gaps are chance', 'not performance management'])
      await page.getByText(caution).waitFor();

    // One page, and the figures in a workbook.
    await page.getByLabel('For whom').selectOption('One page for Melton Borough Council');
    await page.getByRole('heading', {name: 'Melton Borough Council'}).waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('article').innerText()).not.toMatch(/Charnwood|Harborough|Blaby/);
    expect(pagesIn(await page.pdf(a4))).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', {name: 'workbook (XLSX)'}).click(),
    ]);
    expect(download.suggestedFilename()).toBe('waymark-training-needs-melton.xlsx');
    const sheets = await readXlsxFile(readFileSync(await download.path()));
    expect(sheets.map(({sheet}) => sheet)).toEqual(['Gaps', 'Groups', 'Method']);
    expect(JSON.stringify(sheets)).not.toMatch(/Charnwood|Harborough/);
    expect(JSON.stringify(sheets)).toContain('Melton');

    // The same page is the champion’s own report.
    await melton.page.getByRole('link', {name: 'Report', exact: true}).click();
    await melton.page.getByRole('heading', {name: 'Melton Borough Council'}).waitFor();
    expect(await melton.page.getByLabel('For whom').count()).toBe(0);
    expect([...problems, ...blaby.problems, ...melton.problems]).toEqual([]);
  });
});

describe('a round of self-rating', () => {
  it('is opened with a link, answered on a phone by keyboard in less than three minutes, and told when it has ended', async () => {
    const {service, enter} = await aPartnership();
    const {page, problems} = await enter('coordinator@example.org', '/training-needs/said');
    await page.getByText('Ask people', {exact: true}).click();
    await page.getByLabel('Last day').fill('soon');
    await page.getByRole('button', {name: 'Open a round'}).click();
    await page.getByRole('link', {name: 'Write a day, such as 2026-12-18.'}).waitFor();
    await page.getByLabel('Last day').fill(day(7));
    await page.getByRole('button', {name: 'Open a round'}).click();
    await page.getByText('0 people have answered').waitFor();
    const link = await page.getByLabel('The link to send to everybody').inputValue();
    await expectAccessible(page);

    // Whoever gets it signs in and comes back to it.
    const taker = await aVisitor(service.baseUrl);
    await taker.page.setViewportSize({width: 320, height: 640});
    await taker.page.goto(new URL(link).pathname);
    await taker.page.getByRole('main').getByRole('link', {name: 'Sign in'}).click();
    await taker.page.getByLabel('E-mail address').fill('blaby-0@example.org');
    await taker.page.getByLabel('Password').fill(password);
    await taker.page.getByRole('button', {name: 'Sign in'}).click();
    await taker.page.getByText('4 tasks of your job').waitFor();
    await expectAccessible(taker.page);
    const started = Date.now();
    const scales = taker.page.getByRole('main').getByRole('group');
    expect(await scales.count()).toBe(8);
    for (let scale = 0; scale < 7; scale += 1) {
      await scales.nth(scale).getByRole('radio', {name: '1, Not at all'}).focus();
      await taker.page.keyboard.press('Space');
      for (let step = 0; step < scale; step += 1) await taker.page.keyboard.press('ArrowRight');
    }
    await taker.page.getByRole('button', {name: 'Send'}).press('Enter');
    await taker.page.locator('.error-summary:focus').waitFor();
    await taker.page.getByRole('link', {name: 'Choose how well you do it today.'}).press('Enter');
    await taker.page.keyboard.press('Space');
    expect(await scales.nth(7).getByRole('radio', {name: '1, Not at all'}).isChecked()).toBe(true);
    await expectAccessible(taker.page);
    await taker.page.getByRole('button', {name: 'Send'}).press('Enter');
    await taker.page.getByText('Kept. You can change it until').waitFor();
    expect(Date.now() - started).toBeLessThan(180_000);
    await taker.page.reload();
    await expect.poll(() => scales.nth(3).getByRole('radio', {name: '4', exact: true}).isChecked()).toBe(true);

    // Who has not answered is reminded where they learn; who has, is not.
    const read = taker.page.waitForResponse((response) => response.url().endsWith('/api/self-ratings'));
    await taker.page.goto('/training');
    await read;
    await loaded(taker.page);
    expect(await taker.page.getByText('The coordinator asks everybody').count()).toBe(0);
    const another = await enter('melton-0@example.org', '/training');
    await another.page.getByRole('link', {name: 'Rate a few tasks of your job'}).click();
    await another.page.getByText('4 tasks of your job').waitFor();
    await taker.page.goto('/self-rating');

    await page.reload();
    await page.getByText('One person has answered').waitFor();
    await page.getByRole('button', {name: 'Close the round now'}).click();
    await page.getByRole('button', {name: 'Close it'}).click();
    await page.getByText('1 answered, too few to show a competency').waitFor();
    await taker.page.reload();
    await taker.page.getByText('Nothing is asked at the moment').waitFor();
    await expectAccessible(taker.page);
    expect([...problems, ...taker.problems, ...another.problems]).toEqual([]);
  });
});
