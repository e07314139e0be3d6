/** Two tabs of one browser, and a clipboard that is closed: who reads may change anywhere, and what is refused is said. */
import type {Page} from 'playwright-core';
import {afterAll, describe, expect, it} from 'vitest';
import {aVisitor, closeBrowser, loaded} from '../../server/testing/browser.ts';
import {temporaryFolder} from '../../server/testing/databases.ts';
import {addPeople, password} from '../../server/testing/people.ts';
import {runService} from '../../server/testing/process.ts';

afterAll(closeBrowser);

async function aSite() {
  const folder = temporaryFolder();
  const env = {DATABASE_URL: `sqlite:${folder}/test.sqlite`, DATA_DIR: folder};
  await addPeople(env.DATABASE_URL, [
    {name: 'Cora Coordinator', email: 'cora@example.org', role: 'coordinator', organisation: null},
    {name: 'Enid Enhanced', email: 'enid@example.org', role: 'enhanced'},
  ]);
  return runService(env);
}

async function signIn(page: Page, email: string, next = '/account'): Promise<void> {
  await page.goto(`/sign-in?next=${next}`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', {name: 'Sign in'}).click();
  await page.waitForURL(({pathname}) => pathname === next);
}

/** As the browser does it where Back brings a page as it was left: this one keeps none. */
const tell = (page: Page, type: 'pagehide' | 'pageshow') =>
  page.evaluate((name) => void window.dispatchEvent(new PageTransitionEvent(name, {persisted: true})), type);
const lookAt = (page: Page) => page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));

describe('two tabs', () => {
  it('agree within a moment on who is signed in, and what was typed is there again for its author alone', async () => {
    const {baseUrl} = await aSite();
    const {page, context, problems} = await aVisitor(baseUrl);
    const other = await context.newPage();
    await signIn(page, 'cora@example.org', '/people');
    const accounts = page.getByRole('table');
    await accounts.getByText('enid@example.org').waitFor();
    const title = other.getByLabel('Title, in one line');
    await other.goto('/suggestions/new');
    await title.fill('One list of who the champions are');

    // A service that cannot be reached signs nobody out: neither by a press, which says so, nor by itself.
    await page.route('**/api/**', (route) => route.abort());
    await page.locator('.account-menu > summary').click();
    const signOut = page.getByRole('button', {name: 'Sign out'}).filter({visible: true});
    await signOut.click();
    await page.getByRole('alert').filter({visible: true}).getByText('You are still signed in.').waitFor();
    const asked = page.waitForRequest('**/api/session');
    await lookAt(page);
    await (await asked).response();
    expect(await accounts.getByText('enid@example.org').isVisible()).toBe(true);
    await page.unroute('**/api/**');

    await signOut.click();
    await page.getByText('You are signed out.').waitFor();
    await other.getByText('You need an account to suggest something.').waitFor();
    expect(await other.content()).not.toContain('One list of who');
    expect(await page.content()).not.toContain('enid@example.org');

    // The same person finds what they typed, the next one does not.
    await signIn(page, 'cora@example.org');
    await title.waitFor();
    expect(await title.inputValue()).toBe('One list of who the champions are');
    await signIn(page, 'enid@example.org');
    await expect.poll(() => title.inputValue()).toBe('');
    await other.locator('.account-menu > summary').getByText('Enid Enhanced').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage)), 'nothing stays in the browser').toEqual([]);
    expect(problems).toEqual([]);
  });

  it('show nothing of a person whose session ended elsewhere, from the back of the history neither', async () => {
    const {baseUrl} = await aSite();
    const {page, context} = await aVisitor(baseUrl);
    await signIn(page, 'cora@example.org', '/people');
    const row = page.getByRole('table').getByText('enid@example.org');
    await row.waitFor();
    // Nothing is seen from when it is left until it is known who reads.
    await tell(page, 'pagehide');
    expect(await row.isVisible()).toBe(false);
    await tell(page, 'pageshow');
    await row.waitFor();
    await tell(page, 'pagehide');
    await context.clearCookies();
    await tell(page, 'pageshow');
    await page.getByText('You need an account to see who has an account.').waitFor();
    expect(await page.content()).not.toContain('enid@example.org');

    await signIn(page, 'cora@example.org', '/people');
    await row.waitFor();
    await context.clearCookies();
    await lookAt(page);
    await page.getByText('You need an account to see who has an account.').waitFor();

    // Where somebody writes without a name nothing is asked at all, whatever happens in another tab.
    const forgetful = await context.newPage();
    const requests: string[] = [];
    forgetful.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await forgetful.goto('/anonymous/question');
    await loaded(forgetful);
    await forgetful.getByLabel('Your question, in one line').fill('Who can see a closed case?');
    await signIn(page, 'enid@example.org');
    await lookAt(forgetful);
    await tell(forgetful, 'pagehide');
    await tell(forgetful, 'pageshow');
    expect(await forgetful.getByLabel('Your question, in one line').inputValue()).toBe('Who can see a closed case?');
    expect(requests.filter((path) => path.startsWith('/api/') && !path.startsWith('/api/anonymous/'))).toEqual([]);
  });
});

describe('a clipboard that is closed', () => {
  it('leaves the text selected, and says which keys copy it', async () => {
    const {baseUrl} = await aSite();
    // Refused, as by a browser; none at all, as on a connection that is not secure.
    for (const [keys, platform, refuses] of [
      ['press Ctrl+C.', 'Linux x86_64', true],
      ['press ⌘C.', 'MacIntel', false],
    ] as const) {
      const {page, context, problems} = await aVisitor(baseUrl);
      await context.addInitScript(
        ([named, has]) => {
          const clipboard = has ? {writeText: () => Promise.reject(new Error('refused'))} : undefined;
          Object.defineProperty(navigator, 'clipboard', {value: clipboard});
          Object.defineProperty(navigator, 'platform', {value: named});
        },
        [platform, refuses] as const,
      );
      const selected = () => page.evaluate(() => String(getSelection()));
      await page.goto('/basic/record/call-taker-script');
      const answer = page.locator('.script textarea').first();
      await answer.fill('Somebody at the door');
      await page.getByRole('button', {name: 'Copy the summary'}).click();
      await page.getByText(keys).waitFor();
      expect(await selected()).toContain('Somebody at the door');
      await answer.fill('');

      await signIn(page, 'cora@example.org', '/people');
      await page.getByRole('button', {name: 'Invite one person'}).click();
      await page.getByLabel('E-mail address').fill(`${platform.slice(0, 3)}@example.org`);
      await page.getByRole('button', {name: 'Create the invitation'}).click();
      await page.getByRole('button', {name: 'Copy the link'}).click();
      await page.getByText(keys).waitFor();
      expect(await selected()).toContain('/join#');
      expect(problems).toEqual([]);
    }
  });
});
