import {readFileSync} from 'node:fs';
import {afterAll, describe, expect, it} from 'vitest';
import {Manifest} from '../../server/content/contract.ts';
import {aVisitor, closeBrowser} from '../../server/testing/browser.ts';
import {sharedService} from '../../server/testing/process.ts';

afterAll(closeBrowser);
const site = sharedService();

const {pages} = Manifest.parse(JSON.parse(readFileSync('build/current/content.json', 'utf8')));
const squashed = (text: string) => text.replace(/\s+/g, '');

describe('without JavaScript', () => {
  it('every guide, document, post and term reads in full', async () => {
    const baseUrl = site();
    const {page} = await aVisitor(baseUrl, {javaScriptEnabled: false});
    // The service's own pages need JavaScript, and say so.
    for (const {url, title, sections} of pages.filter(({kind}) => kind !== 'page' && kind !== 'action')) {
      await page.goto(url.split('#')[0] ?? url);
      const text = squashed((await page.locator('main').textContent()) ?? '');
      expect(text, url).toContain(squashed(title.replace(/ \(.*\)$/, '')));
      for (const section of sections) {
        const words = section.text.split(/\n| — /)[0]?.slice(0, 60) ?? '';
        expect(text, `${url}: ${words}`).toContain(squashed(words));
      }
    }
  });

  it('one gets from home to a guide, a document and a post by links, the enhanced ones included', async () => {
    const baseUrl = site();
    const {page} = await aVisitor(baseUrl, {javaScriptEnabled: false});
    const click = async (name: string) => {
      await page.getByRole('link', {name, exact: true}).first().click();
    };
    await page.goto('/');
    await click('All guides');
    await click('Run a back-end search');
    await page.getByRole('heading', {name: 'Steps'}).waitFor();
    await page.setViewportSize({width: 320, height: 700});
    await page.locator('.bar-menu summary').click();
    await page.getByRole('navigation', {name: 'Menu'}).getByRole('link', {name: 'Forms and letters'}).click();
    await click('Leaflet for victims');
    const download = await page.request.get(
      new URL((await page.getByRole('link', {name: 'Download PDF'}).getAttribute('href')) ?? '', baseUrl).href,
    );
    expect(download.headers()['content-type']).toBe('application/pdf');
    expect((await download.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await click('News');
    await page.locator('main a').first().click();
    await page.getByRole('heading', {level: 1}).waitFor();
  });
});
