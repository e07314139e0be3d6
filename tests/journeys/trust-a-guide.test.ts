/** What a guide can be trusted for: until a word of it changes, or the system does. */
import {globSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import jsQr from 'jsqr';
import {afterAll, describe, expect, it} from 'vitest';
import {aVisitor, closeBrowser, expectAccessible} from '../../server/testing/browser.ts';
import {aPartnership, guide, recordRelease, stateOf, systemName, verify} from '../../server/testing/partnership.ts';
import {aProject} from '../../server/testing/project.ts';

afterAll(closeBrowser);

describe('a guide that people trust', () => {
  it('says that it changed when one word is edited, and keeps its short link and what was said of it when it is renamed', async () => {
    const project = aProject();
    const {service, start, coordinator, reader, as} = await aPartnership({project: project.folder});
    await recordRelease(coordinator.page, '2.8');
    await verify(coordinator.page, guide, '2.8');
    expect(await stateOf(reader.page, guide)).toContain(`Verified for ${systemName} 2.8`);
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
    await queue.getByRole('link', {name: 'Find earlier reports about a person', exact: true}).waitFor();
    await queue.getByText('Changed since verified').waitFor();
  });

  it('is due again when a release touches its area: exactly the pages and questions of that area are', async () => {
    const {service, coordinator} = await aPartnership();
    const {page} = coordinator;
    await recordRelease(page, '2.8');
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
          const {systems} = await (await fetch(`/api/content/${key}`)).json();
          const [{system, hash}] = systems;
          await fetch(`/api/content/${key}/verifications`, {
            method: 'POST',
            headers: {'content-type': 'application/json'},
            body: JSON.stringify({system: system.key, version: '2.8', hash}),
          });
        }
      },
      everything.map(({key}) => key),
    );
    expect(new Set((await content()).map(({state}) => state))).toEqual(new Set(['verified']));

    await recordRelease(page, '2.9', {areas: ['Searching']});
    const due = (await content()).filter(({state}) => state !== 'verified');
    expect(due.map(({key}) => key).sort()).toEqual(
      everything
        .filter(({competency}) => competency === 'find')
        .map(({key}) => key)
        .sort(),
    );
    expect(due.some(({key}) => key.includes('.'))).toBe(true);

    await page.goto('/review?state=due');
    // Pages first; quiz questions are a tab of their own.
    await page.getByText(`${due.filter(({key}) => !key.includes('.')).length} entries.`).waitFor();
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
    await page.locator('.rows a').first().click();
    await page.getByText('Right:').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', {name: 'Verify this page'}).click();
    await page.getByText(`Verified for ${systemName} 2.9`).waitFor();
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
  for (const name of globSync('**/*.{mdx,md,yaml,tsx,json}', {cwd: folder})) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    if (text.includes(from)) writeFileSync(file, text.replaceAll(from, to));
  }
}
