/** “Print desk card”: one sheet of A4 for every guide; the browser's own print still has all of the page. */
import type {Page} from 'playwright-core';
import {afterAll, expect, it} from 'vitest';
import {aVisitor, closeBrowser} from '../server/testing/browser.ts';
import {temporaryFolder} from '../server/testing/databases.ts';
import {runService} from '../server/testing/process.ts';

afterAll(closeBrowser);

async function sheets(page: Page): Promise<number> {
  const paper = await page.pdf({preferCSSPageSize: true});
  return paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

it('prints every guide as one sheet, with the code that leads back to it', async () => {
  const folder = temporaryFolder();
  const service = await runService({DATABASE_URL: `sqlite:${folder}/card.sqlite`, DATA_DIR: folder});
  const {page} = await aVisitor(service.baseUrl);
  // What the browser would do after the press, up to the dialogue that no test can see.
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-asked', 'yes');
  });
  const map = await (await fetch(`${service.baseUrl}/sitemap.xml`)).text();
  const guides = [...map.matchAll(/<loc>https?:\/\/[^/]+(\/(?:basic|enhanced)\/[^<]+)/g)].map(([, path]) => path as string);
  expect(guides.length).toBeGreaterThan(30);
  const wrong: string[] = [];
  for (const guide of guides) {
    await page.goto(guide);
    await page.getByRole('button', {name: 'Print desk card'}).filter({visible: true}).click();
    await page.locator('html[data-asked]').waitFor();
    const count = await sheets(page);
    const code = await page.locator('.print-only .qr').count();
    if (count !== 1 || code === 0) wrong.push(`${guide}: ${count} sheets, ${code} codes`);
  }
  expect(wrong).toEqual([]);
  // Once printed, everything is there again.
  await page.goto('/basic/act/compare-the-powers');
  await page.getByRole('button', {name: 'Print desk card'}).filter({visible: true}).click();
  await page.locator('html[data-asked]').waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await sheets(page)).toBeGreaterThan(1);
});
