/** Writing without a name, in whole journeys: one file, because what the coordinator and the author see is one story. */
import {readFileSync} from 'node:fs';
import type {Page, Request} from 'playwright-core';
import {afterAll, describe, expect, it} from 'vitest';
import {openDatabase} from '../../server/db/open.ts';
import {allRows} from '../../server/scripts/traces.ts';
import {aVisitor, closeBrowser, expectAccessible, tabTo} from '../../server/testing/browser.ts';
import {temporaryFolder} from '../../server/testing/databases.ts';
import {addPeople, password} from '../../server/testing/people.ts';
import {freePort} from '../../server/testing/postgres.ts';
import {runService} from '../../server/testing/process.ts';

afterAll(closeBrowser);

const author = {name: 'Quentin Quillfeather', email: 'author@example.org', organisation: 'blaby'};

async function aSite() {
  const folder = temporaryFolder();
  const env = {DATABASE_URL: `sqlite:${folder}/test.sqlite`, DATA_DIR: folder, PORT: String(await freePort())};
  const [person] = await addPeople(env.DATABASE_URL, [
    author,
    {email: 'coordinator@example.org', role: 'coordinator', organisation: null},
  ]);
  const service = await runService(env);
  const signIn = async (page: Page, email: string) => {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', {name: 'Sign in'}).click();
    await page.waitForURL(`${service.baseUrl}/`);
  };
  /** Work on its tables beside the service. */
  const inTables = async <T>(work: (db: ReturnType<typeof openDatabase>['db']) => Promise<T>): Promise<T> => {
    const database = openDatabase(env.DATABASE_URL);
    try {
      return await work(database.db);
    } finally {
      await database.close();
    }
  };
  /** Nothing reaches the coordinator on the day it comes. */
  const aDayPasses = () =>
    inTables(async (db) => {
      for (const table of ['anonymous_post', 'anonymous_reply'] as const)
        await db.updateTable(table).set({received_on: '2026-11-02'}).execute();
    });
  return {service, env, person, signIn, inTables, aDayPasses};
}

/** Everything the browser sends and gets, with the headers as they were on the wire. */
function watchWire(page: Page) {
  const requests: Request[] = [];
  page.on('request', (request) => void requests.push(request));
  return async (typed: readonly string[], sentAt: number) => {
    expect(requests.length).toBeGreaterThan(5);
    for (const [number, request] of requests.entries()) {
      const headers = await request.allHeaders();
      // A page that is fetched ahead has an empty one.
      expect([headers.cookie, headers.authorization, headers.referer || undefined], request.url()).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(new URL(request.url()).pathname, 'who is signed in is asked by no page that knows nobody').not.toBe('/api/session');
      if (number < sentAt)
        for (const words of typed) expect(`${request.url()} ${request.postData()}`, 'before it was sent').not.toContain(words);
      const answer = await request.response();
      if (answer === null || !/\/anonymous\//.test(request.url())) continue;
      const answered = await answer.allHeaders();
      expect(answered['cache-control'], request.url()).toBe('no-store');
      expect(
        Object.keys(answered).filter((name) => /cookie|etag|request-id|trace/.test(name)),
        request.url(),
      ).toEqual([]);
    }
    return requests;
  };
}

describe('writing without a name', () => {
  it('is possible without an account, with the keyboard alone; the coordinator publishes it; the receipt confirms', async () => {
    const {service, signIn, aDayPasses} = await aSite();
    const {page, context, problems} = await aVisitor(service.baseUrl);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const wire = watchWire(page);
    await page.goto('/anonymous/suggestion');
    // What is promised stands before the first input.
    await page.getByText('Nobody using this site, its database, its backups or its logs can tell who wrote this.').waitFor();
    await page.getByText('We cannot protect you from').click();
    await page.getByText('an operator who alters the running code').waitFor();
    await page.getByText('it sends no cookie').waitFor();
    await expectAccessible(page);

    const send = page.getByRole('button', {name: 'Send anonymously'});
    await tabTo(page, send);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Choose what it is.').waitFor();
    await expect.poll(() => page.getByRole('alert').evaluate((element) => element === document.activeElement)).toBe(true);
    await tabTo(page, page.getByRole('radio', {name: 'Concern'}));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByLabel('Title, in one line'));
    await page.keyboard.type('Cases are moved without a word');
    await tabTo(page, page.getByLabel('Details (optional)'));
    await page.keyboard.type('It happens at night. Ring 0116 496 0123 and ask Mr Quillwort.');
    // What looks personal is marked while one types, and asks for a reason.
    await page.locator('mark', {hasText: '0116 496 0123'}).waitFor();
    await page.getByText('Is this somebody’s name? Mr Quillwort').waitFor();
    await tabTo(page, send);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('This looks like a telephone number').waitFor();
    await expectAccessible(page);
    await tabTo(page, page.getByLabel('Details (optional)'));
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('It happens at night.');
    await page.locator('mark').waitFor({state: 'detached'});
    // Leaving by a link of the site asks first.
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('link', {name: 'Guides'}).first().click();
    expect(await page.getByLabel('Details (optional)').inputValue()).toBe('It happens at night.');
    const sentAt = (await wire([], 0)).length;
    await tabTo(page, send);
    await page.keyboard.press('Enter');

    const heading = page.getByRole('heading', {name: 'Your suggestion is sent. This is your receipt'});
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectAccessible(page);
    await wire(['Cases are moved', 'It happens', '0116'], sentAt);
    const receipt = (await page.getByTestId('receipt').textContent()) ?? '';
    expect(receipt).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z*~$=]$/);
    await page.getByRole('button', {name: 'Copy'}).press('Enter');
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(receipt);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', {name: 'Download'}).press('Enter'),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain(receipt);
    // Nothing of it stays in the browser.
    expect(await page.evaluate(() => JSON.stringify([{...localStorage}, {...sessionStorage}]))).not.toMatch(
      /Cases|[0-9A-Z]{4}-[0-9A-Z]{4}/,
    );
    expect(await context.cookies()).toEqual([]);
    // Printed, it stands alone.
    await page.emulateMedia({media: 'print'});
    expect([
      await page.getByTestId('receipt').isVisible(),
      await page.getByRole('heading', {name: 'What happens next'}).isVisible(),
    ]).toEqual([true, false]);
    await page.emulateMedia({media: 'screen'});

    // The coordinator sees nothing today, and tomorrow the post.
    const {page: coordinator, problems: others} = await aVisitor(service.baseUrl);
    await signIn(coordinator, 'coordinator@example.org');
    await coordinator.goto('/held');
    await coordinator.getByText('Nothing to check.').waitFor();
    await expectAccessible(coordinator);
    await aDayPasses();
    await coordinator.goto('/queue');
    await coordinator.getByRole('link', {name: /^Decide/}).press('Enter');
    const publish = coordinator.getByRole('button', {name: /^Publish “Cases/});
    await publish.waitFor();
    await expectAccessible(coordinator);
    await publish.press('Enter');
    const form = coordinator.getByRole('form', {name: 'Publish this post'});
    // What opens has the focus, and what closes gives it back.
    expect(await form.evaluate((element) => element === document.activeElement)).toBe(true);
    await form.getByLabel('Details').fill('It happens [removed].');
    await form.getByRole('button', {name: 'Publish without those words'}).press('Enter');
    await form.getByRole('alert').getByText('You changed the words of its author').waitFor();
    await form.getByLabel('Why words were taken out').fill('It told of a shift.');
    await expectAccessible(coordinator);
    await form.getByRole('button', {name: 'Publish without those words'}).press('Enter');
    await coordinator.getByText('Nothing to check.').waitFor();
    await coordinator.goto('/suggestions');
    await coordinator.getByRole('link', {name: 'Cases are moved without a word'}).click();
    await coordinator.getByText('The coordinator took words out on').waitFor();
    await coordinator.getByText(/^Anonymous · /).waitFor();
    await coordinator.getByLabel('Status').selectOption('Delivered');
    await coordinator.getByLabel('Yes, this ends it: Delivered').check();
    await coordinator.getByRole('textbox', {name: 'What you want to tell people'}).fill('Its owner is told of every move now.');
    await coordinator.getByRole('button', {name: 'Publish'}).click();
    await coordinator.getByText('Its owner is told of every move now.').first().waitFor();
    await expectAccessible(coordinator);

    // On another device, with a slip first.
    const other = await aVisitor(service.baseUrl);
    const otherWire = watchWire(other.page);
    await other.page.goto('/anonymous/receipt');
    const input = other.page.getByLabel('Receipt', {exact: true});
    const open = other.page.getByRole('button', {name: 'See what became of it'});
    const wrong = receipt.replace(/^./, (first) => (first === '7' ? '8' : '7'));
    await tabTo(other.page, input);
    await other.page.keyboard.type(wrong);
    await other.page.keyboard.press('Enter');
    await other.page.getByRole('alert').getByText('There is a slip in it').waitFor();
    // The summary takes the focus a moment after it appears; what is pressed before goes to it.
    await expect.poll(() => other.page.getByRole('alert').evaluate((element) => element === document.activeElement)).toBe(true);
    await other.page.getByText('I lost my receipt').press('Enter');
    await other.page.getByText('Then nobody can find your post for you').waitFor();
    await expectAccessible(other.page);
    await input.fill(receipt.toLowerCase().replaceAll('-', ' '));
    await open.press('Enter');
    await other.page.getByRole('heading', {name: 'It is published'}).waitFor();
    await other.page.getByText('Its owner is told of every move now.').waitFor();
    expect(await other.page.locator('main').innerText()).not.toContain('Cases are moved');
    await expectAccessible(other.page);
    await other.page.getByRole('button', {name: 'Confirm that it is fixed'}).press('Enter');
    await other.page.getByText('You confirmed that it is fixed.').waitFor();
    await other.page.getByLabel('Your reply').fill('Thank you. It works in the evening too.');
    await other.page.getByRole('button', {name: 'Send the reply anonymously'}).press('Enter');
    await other.page.getByText('waits until the coordinator has looked').waitFor();
    await otherWire([], 0);
    expect(
      await other.page.evaluate(() => JSON.stringify([{...localStorage}, {...sessionStorage}, location.href])),
    ).not.toContain(receipt.slice(0, 9));

    // Its reply waits a day too, and is shown on the post.
    await aDayPasses();
    await coordinator.goto('/queue');
    await coordinator.getByRole('link', {name: /^Decide/}).click();
    await coordinator.getByText('It works in the evening too.').waitFor();
    await coordinator.getByRole('button', {name: 'Show it', exact: true}).click();
    await coordinator.getByText('Confirmed: it is fixed.').waitFor();
    await page.goto(new URL(coordinator.url()).pathname);
    await page.getByText('It works in the evening too.').waitFor();
    expect([...problems, ...others, ...other.problems]).toEqual([]);
  });

  it('forgets somebody who is signed in: no request carries their cookie, and the database does not know', async () => {
    const {service, person, signIn, inTables, aDayPasses} = await aSite();
    const {page, context, problems} = await aVisitor(service.baseUrl);
    await signIn(page, author.email);
    await page.goto('/questions/ask');
    await page.getByRole('link', {name: 'ask without your name'}).waitFor();
    const wire = watchWire(page);
    await page.getByRole('link', {name: 'ask without your name'}).press('Enter');
    await page.getByText('Are you signed in?').waitFor();
    await page.getByText('No account here').first().waitFor();
    await expectAccessible(page);
    await page.getByLabel('Your question, in one line').fill('How do I see who moved a case?');
    const sentAt = (await wire([], 0)).length;
    await page.getByRole('button', {name: 'Send anonymously'}).press('Enter');
    const receipt = (await page.getByTestId('receipt').textContent()) ?? '';
    await wire(['who moved a case'], sentAt);
    expect((await context.cookies()).length).toBe(1);
    // Where the browser does not let a page copy, it says so, and the receipt is selected.
    await page.getByRole('button', {name: 'Copy'}).click();
    await page.getByText('It is selected: press Ctrl+C.').waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toContain(receipt);
    // Until it was kept somehow, leaving asks.
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('link', {name: 'Waymark'}).first().click();
    await page.getByRole('button', {name: 'I printed it or wrote it down'}).click();

    const near = async () => {
      const rows = await inTables(allRows);
      const identity = [person?.id ?? '', author.name, author.email];
      const ids = rows.filter(({table}) => table === 'anonymous_post').map(({row}) => String(row.id));
      expect(ids).toHaveLength(1);
      for (const {table, row} of rows) {
        const text = JSON.stringify(row);
        if (ids.some((id) => text.includes(id))) for (const each of identity) expect(text, table).not.toContain(each);
      }
    };
    await near();
    await aDayPasses();
    const {page: coordinator} = await aVisitor(service.baseUrl);
    await signIn(coordinator, 'coordinator@example.org');
    await coordinator.goto('/held');
    await coordinator.getByRole('button', {name: /^Publish/}).click();
    await coordinator.getByRole('button', {name: 'Publish it as it is'}).click();
    await coordinator.getByText('Nothing to check.').waitFor();
    await coordinator.goto('/questions');
    await coordinator.getByRole('link', {name: 'How do I see who moved a case?'}).click();
    await coordinator.getByRole('textbox', {name: 'Answer'}).fill('Open its history.');
    await coordinator.getByRole('button', {name: 'Send the answer'}).click();
    await coordinator.getByRole('heading', {name: 'One answer'}).waitFor();

    // Elsewhere on the site one is still signed in.
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto('/account');
    await page.getByText(author.email).first().waitFor();
    await page.goto('/anonymous/receipt');
    await page.getByLabel('Receipt', {exact: true}).fill(receipt);
    await page.getByRole('button', {name: 'See what became of it'}).press('Enter');
    await page.getByText('Open its history.').waitFor();
    await page.getByRole('button', {name: 'This answer helped me'}).press('Enter');
    await page.getByText('You said that it helped').waitFor();
    await page.getByRole('button', {name: 'Take this question back'}).press('Enter');
    await expectAccessible(page);
    await page.getByRole('button', {name: 'Take it back for good'}).press('Enter');
    const taken = page.getByRole('heading', {name: 'You took it back'});
    await taken.waitFor();
    expect(await taken.evaluate((element) => element === document.activeElement)).toBe(true);
    await near();
    expect(problems).toEqual([]);
  });
});
