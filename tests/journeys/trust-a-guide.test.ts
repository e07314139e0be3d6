/** What makes a guide trustworthy, in whole journeys. One file, because they share a partnership with a coordinator, an enhanced user and a reader. */
import {readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import jsQr from 'jsqr';
import type {BrowserContext, Page} from 'playwright-core';
import {afterAll, describe, expect, it} from 'vitest';
import {aVisitor, closeBrowser, expectAccessible} from '../../server/testing/browser.ts';
import {temporaryFolder} from '../../server/testing/databases.ts';
import {addPeople, sessionCookie} from '../../server/testing/people.ts';
import {runService} from '../../server/testing/process.ts';
import {aProject} from '../../server/testing/project.ts';

afterAll(closeBrowser);

const guide = '/basic/find/earlier-reports-person';

async function signIn(context: BrowserContext, baseUrl: string, email: string): Promise<void> {
  const [name = '', value = ''] = (await sessionCookie(baseUrl, email)).split('=');
  await context.addCookies([{name, value: decodeURIComponent(value), url: baseUrl}]);
}

/** A service with a coordinator, an enhanced user and a reader, each in a browser of their own. */
async function aPartnership(given: {project?: string} = {}) {
  const folder = temporaryFolder();
  const databaseUrl = `sqlite:${folder}/test.sqlite`;
  const people = await addPeople(databaseUrl, [
    {role: 'coordinator', organisation: null},
    {role: 'enhanced', organisation: 'blaby'},
  ]);
  const start = () => runService({DATABASE_URL: databaseUrl, DATA_DIR: folder}, given);
  const service = await start();
  const as = async (index: number, baseUrl = service.baseUrl) => {
    const visitor = await aVisitor(baseUrl);
    await signIn(visitor.context, baseUrl, people[index]?.email ?? '');
    return visitor;
  };
  return {service, start, coordinator: await as(0), enhanced: await as(1), reader: await aVisitor(service.baseUrl), as};
}

async function recordRelease(page: Page, version: string, areas: string[]): Promise<void> {
  await page.goto('/releases');
  const details = page.locator('details').filter({hasText: 'Record a release'});
  await details.waitFor();
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  const form = page.getByRole('form', {name: 'Record a release'});
  await form.getByLabel('Version').fill(version);
  for (const area of areas) await form.getByLabel(area).check();
  await form.getByRole('button', {name: 'Record the release'}).click();
  await page.getByRole('heading', {name: `Version ${version}`}).waitFor();
}

async function verify(page: Page, path: string, version: string): Promise<void> {
  await page.goto(path);
  await page.locator('.trust-details summary').click();
  const form = page.getByRole('form', {name: 'Verify this page'});
  await form.getByLabel('It is right for version').selectOption(version);
  await form.getByRole('button', {name: 'Verify this page'}).click();
  await page.locator('.trust-details summary').getByText(`Verified for ${version}`).waitFor();
}

const stateOf = async (page: Page, path: string) => {
  await page.goto(path);
  return page.locator('.trust-details summary').innerText();
};

describe('a guide that people trust', () => {
  it('says that it changed when one word is edited, and keeps its short link and what was said of it when it is renamed', async () => {
    const project = aProject();
    await project.build();
    const {service, start, coordinator, reader, as} = await aPartnership({project: project.folder});
    await recordRelease(coordinator.page, '2.8', []);
    await verify(coordinator.page, guide, '2.8');
    expect(await stateOf(reader.page, guide)).toContain('Verified for 2.8');
    await service.stop();

    const file = join(project.folder, 'docs/basic/find/earlier-reports-person.mdx');
    const before = readFileSync(file, 'utf8');
    const after = before.replace('Try other spellings.', 'Try different spellings.');
    expect(after).not.toBe(before);
    writeFileSync(file, after);
    // Renamed and moved as well: the key stays. Other pages link to it by its old name.
    const renamed = join(project.folder, 'docs/basic/find/look-somebody-up.mdx');
    renameSync(file, renamed);
    for (const path of ['docs', 'blog', 'src', 'quizzes'])
      await replaceIn(join(project.folder, path), 'find/earlier-reports-person', 'find/look-somebody-up');
    await project.build();

    const again = await start();
    const {page} = await aVisitor(again.baseUrl);
    await page.goto('/go/earlier-reports-person');
    expect(new URL(page.url()).pathname).toBe('/basic/find/look-somebody-up');
    await page.locator('.trust-details summary').getByText('Changed since verified').waitFor();
    await page.locator('.trust-details summary').click();
    await page.locator('.trust-details').getByText('The page has changed since, so read it with care.').waitFor();
    expect((await page.request.get(`${again.baseUrl}/go/no-such-key`)).status()).toBe(404);

    const {page: queue} = await as(0, again.baseUrl);
    await queue.goto('/queue');
    await queue.getByText('Find earlier reports about a person').waitFor();
    await queue.getByText('Changed since verified').waitFor();
  });

  it('is completed by somebody who has the system: described, previewed, shown, searched, printed, undone', async () => {
    const {service, coordinator, enhanced, reader} = await aPartnership();
    const {page} = enhanced;
    const step = page.getByRole('complementary', {name: 'In your version: Search for a person'});

    // Before a version is recorded the form says what is missing.
    await page.goto(guide);
    await step.getByRole('button', {name: 'Describe this step'}).click();
    await step.getByText('none is recorded yet').waitFor();
    await recordRelease(coordinator.page, '2.8', []);
    await expectAccessible(coordinator.page);

    await page.goto(guide);
    await step.getByRole('button', {name: 'Describe this step'}).click();
    await step.getByRole('textbox', {name: 'What to press'}).fill('Open **Marmalade**, then type the name.');
    await step.getByRole('button', {name: /See how it will look/}).click();
    await step.locator('.preview strong', {hasText: 'Marmalade'}).waitFor();
    await expectAccessible(page);
    await step.getByRole('button', {name: 'Save for everybody'}).click();
    await step.getByText('Saved. Everybody sees it').waitFor();

    // Everybody sees it in its place, with who said it and for which version, and nobody's name.
    const shown = reader.page.getByRole('complementary', {name: 'In your version: Search for a person'});
    await reader.page.goto(guide);
    await shown.getByText('Open Marmalade, then type the name.').waitFor();
    await shown.getByText('For version 2.8, described by an enhanced user, Blaby District Council').waitFor();
    expect(await reader.page.content()).not.toContain('Test Person');
    expect(await reader.page.getByRole('button', {name: /Describe|Change this step/}).count()).toBe(0);
    await expectAccessible(reader.page);

    // Search knows it within ten seconds.
    const found = async () =>
      (await (await fetch(`${service.baseUrl}/api/search?q=marmalade`)).json()).results.map(({url}: {url: string}) => url);
    await expect.poll(found, {timeout: 10_000}).toEqual([guide]);

    // On paper, too, with where it comes from; what is folded away is open.
    await reader.page.emulateMedia({media: 'print'});
    await reader.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await shown.getByText('Open Marmalade').isVisible()).toBe(true);
    const paper = await reader.page.locator('.provenance').innerText();
    expect(paper).toContain('Nobody has checked this page');
    expect(paper).toContain(`${service.baseUrl}/go/earlier-reports-person`);
    expect(await reader.page.locator('.helpful').isVisible()).toBe(false);
    expect(await reader.page.locator('.trust-details').evaluate((details: HTMLDetailsElement) => details.open)).toBe(true);
    await reader.page.emulateMedia({media: 'screen'});

    // Verified with it, changed without it, and as it was again.
    await verify(page, guide, '2.8');
    await step.getByRole('button', {name: 'Change this step'}).click();
    await step.getByRole('button', {name: 'Undo the last change'}).click();
    await step.getByText('Undone: it is as it was before.').waitFor();
    expect(await stateOf(reader.page, guide)).toContain('Changed since verified');
    await shown.getByText('What to press here is not described yet').waitFor();
    await expect.poll(found, {timeout: 10_000}).toEqual([]);
    await step.getByRole('button', {name: 'Undo the last change'}).click();
    await step.getByText('Open Marmalade, then type the name.').first().waitFor();
    expect(await stateOf(reader.page, guide)).toContain('Verified for 2.8');
    expect([...enhanced.problems, ...reader.problems, ...coordinator.problems]).toEqual([]);
  });

  it('loses neither of two texts when two people describe a step', async () => {
    const {coordinator, enhanced} = await aPartnership();
    await recordRelease(coordinator.page, '2.8', []);
    const open = async (page: Page) => {
      await page.goto(guide);
      const step = page.getByRole('complementary', {name: 'In your version: Search for a person'});
      await step.getByRole('button', {name: /Describe|Change/}).click();
      return step;
    };
    const words = {role: 'textbox', name: 'What to press'} as const;
    const first = await open(enhanced.page);
    await first.getByRole(words.role, words).fill('Mine, not sent yet');
    const second = await open(coordinator.page);
    await second.getByRole(words.role, words).fill('Theirs');
    await second.getByRole('button', {name: 'Save for everybody'}).click();
    await second.getByText('Saved.').waitFor();

    await first.getByRole('button', {name: 'Save for everybody'}).click();
    await first.getByText('Someone else just described this step.').first().waitFor();
    const again = await open(enhanced.page);
    await again.getByText('You typed something here before somebody else saved.').waitFor();
    expect(await again.getByRole(words.role, words).inputValue()).toBe('Theirs');
    await again.getByRole('button', {name: 'Put it into the form'}).click();
    expect(await again.getByRole(words.role, words).inputValue()).toBe('Mine, not sent yet');
  });

  it('is due again when a release touches its area: exactly the pages and questions of that area are', async () => {
    const {service, coordinator} = await aPartnership();
    const {page} = coordinator;
    await recordRelease(page, '2.8', []);
    const content = async () =>
      (await (await page.request.get(`${service.baseUrl}/api/content`)).json()).items as {
        key: string;
        competency: string;
        state: string;
      }[];
    const everything = await content();
    expect(everything.length).toBeGreaterThan(50);
    // By hand for one page, and as the page does it for the rest.
    await verify(page, guide, '2.8');
    await page.evaluate(
      async (keys) => {
        for (const key of keys) {
          const {hash} = await (await fetch(`/api/content/${key}`)).json();
          await fetch(`/api/content/${key}/verifications`, {
            method: 'POST',
            headers: {'content-type': 'application/json'},
            body: JSON.stringify({version: '2.8', hash}),
          });
        }
      },
      everything.map(({key}) => key),
    );
    expect(new Set((await content()).map(({state}) => state))).toEqual(new Set(['verified']));

    await recordRelease(page, '2.9', ['Searching for people, places and earlier reports']);
    const due = (await content()).filter(({state}) => state !== 'verified');
    expect(due.map(({key}) => key).sort()).toEqual(
      everything
        .filter(({competency}) => competency === 'find')
        .map(({key}) => key)
        .sort(),
    );
    expect(due.some(({key}) => key.includes('.'))).toBe(true);

    await page.goto('/review?state=due');
    await page.getByText(`${due.length} entries.`).waitFor();
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', {name: 'Download for a spreadsheet'}).click(),
    ]);
    expect(
      readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\r\n'),
    ).toHaveLength(due.length + 1);

    // A question is checked with its key in view.
    await page.goto('/review?kind=question&state=due');
    await page.locator('.lines a').first().click();
    await page.getByText('Right:').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', {name: 'Verify this page'}).click();
    await page.getByText('Verified for 2.9').waitFor();
  });

  it('is told what is wrong with it, without an account, and the coordinator deals with it', async () => {
    const {coordinator, reader} = await aPartnership();
    await reader.page.goto(guide);
    await reader.page.getByRole('button', {name: 'Something is wrong'}).click();
    const form = reader.page.getByRole('form', {name: 'Was this page helpful?'});
    await form.getByLabel('What is wrong?').fill('Step two is out of date. Ring 07700 900123.');
    await form.getByRole('button', {name: 'Send without my name'}).click();
    await form.getByRole('link', {name: /This looks like a telephone number/}).waitFor();
    await expectAccessible(reader.page);
    await form.getByLabel('What is wrong?').fill('Step two is out of date.');
    await form.getByRole('button', {name: 'Send without my name'}).click();
    await reader.page.getByText('Nobody can tell that it was you').waitFor();

    const {page} = coordinator;
    await page.goto('/queue');
    await page.getByRole('link', {name: 'Read and deal with it'}).click();
    await page.getByText('Step two is out of date.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', {name: 'Dealt with'}).click();
    await page.getByText('Nothing is open.').waitFor();
    await page.goto('/queue');
    await page.getByText('Nobody is waiting.').waitFor();
  });

  it('has a short link whose QR code leads there', async () => {
    const {service, reader} = await aPartnership();
    const {page} = reader;
    await page.goto('/go');
    await expectAccessible(page);
    await page.getByLabel('Show only').fill('about a person');
    const code = page.getByRole('img', {name: /QR code for/});
    await expect.poll(() => code.count()).toBe(1);
    // Drawn to pixels, and read as a camera would.
    const pixels = await code
      .evaluate(async (svg) => {
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 400;
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        context.fillStyle = '#fff';
        context.fillRect(0, 0, 400, 400);
        context.drawImage(image, 0, 0, 400, 400);
        return [...context.getImageData(0, 0, 400, 400).data];
      })
      .catch((error: Error) => error.message);
    const read = Array.isArray(pixels) ? jsQr(Uint8ClampedArray.from(pixels), 400, 400)?.data : pixels;
    expect(read).toBe(`${service.baseUrl}/go/earlier-reports-person`);
    await page.goto(String(read));
    await page.getByRole('heading', {level: 1, name: 'Find earlier reports about a person'}).waitFor();
  });
});

async function replaceIn(folder: string, from: string, to: string): Promise<void> {
  const {globSync} = await import('node:fs');
  for (const name of globSync('**/*.{mdx,md,yaml,tsx,json}', {cwd: folder})) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    if (text.includes(from)) writeFileSync(file, text.replaceAll(from, to));
  }
}
