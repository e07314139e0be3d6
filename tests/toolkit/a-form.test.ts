/** A form of the toolkit: found, downloaded, and filled in on its page. */
import {readFileSync} from 'node:fs';
import {strFromU8, unzipSync} from 'fflate';
import type {Download} from 'playwright-core';
import {afterAll, describe, expect, it} from 'vitest';
import {aVisitor, closeBrowser, expectAccessible, loaded, tabTo} from '../../server/testing/browser.ts';
import {sharedService} from '../../server/testing/process.ts';

afterAll(closeBrowser);

const bytesOf = async (download: Download) => readFileSync(await download.path());

describe('a form', () => {
  const baseUrl = sharedService();

  it('is found from home and downloaded, with the keyboard; the leaflet in large print too', async () => {
    const {page, problems} = await aVisitor(baseUrl());
    await page.goto('/');
    await page.getByRole('link', {name: 'Forms and letters'}).first().press('Enter');
    await page.getByRole('link', {name: 'Leaflet for victims'}).first().waitFor();
    await loaded(page);
    await expectAccessible(page);
    await page.getByRole('navigation', {name: 'Stage of a case'}).getByRole('link', {name: 'Support the victim'}).press('Enter');
    await page.getByText('2 documents').waitFor();
    await page.getByText('More filters').press('Enter');
    await page.getByRole('navigation', {name: 'Folder'}).getByRole('link', {name: 'Leaflets'}).press('Enter');
    await page.getByText('One document').waitFor();
    await page.locator('main').getByRole('link', {name: 'Leaflet for victims'}).first().press('Enter');
    const word = page.getByRole('link', {name: 'Download Word'});
    await tabTo(page, word);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('victim-leaflet-v1.docx');
    expect((await bytesOf(download)).equals(readFileSync('static/toolkit/victim-leaflet.docx'))).toBe(true);
    const [large] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', {name: /^PDF.*Large print/}).press('Enter'),
    ]);
    expect(large.suggestedFilename()).toBe('victim-leaflet-v1-large-print.pdf');
    await page.getByText('Read it here').press('Enter');
    await page.getByText('In danger now? Call 999').waitFor();
    await expectAccessible(page);
    expect(problems).toEqual([]);
  });

  it('is filled in on its page and saved, and nothing of it is sent or kept', async () => {
    const {page, problems, context} = await aVisitor(baseUrl());
    await page.goto('/toolkit/community-protection-warning');
    await page.getByText('Fill it in here').press('Enter');
    await page.getByLabel('Name of your organisation').waitFor();
    await expectAccessible(page);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    await page.getByLabel('Name of your organisation').fill('Hedgehog District Council');
    await page.getByLabel('Address of your organisation').fill('1 Canary Street\nBlaby');
    await page.getByText(/blanks are left/).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', {name: 'Save as a Word file'}).press('Enter'),
    ]);
    const xml = strFromU8(unzipSync(await bytesOf(download))['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('Hedgehog District Council');
    expect(xml).toContain('1 Canary Street</w:t><w:br/>');
    expect(sent.filter((each) => !each.startsWith('GET blob:'))).toEqual([]);
    const kept = await page.evaluate(() => JSON.stringify([{...localStorage}, {...sessionStorage}]));
    expect(kept).not.toMatch(/Hedgehog|Canary/);
    expect(JSON.stringify(await context.cookies())).not.toMatch(/Hedgehog|Canary/);
    await page.getByRole('button', {name: 'Clear everything'}).press('Enter');
    await page.getByRole('button', {name: 'Clear it'}).press('Enter');
    expect(await page.getByLabel('Name of your organisation').inputValue()).toBe('');
    await page.getByLabel('Name of your organisation').fill('Hedgehog');
    await page.reload();
    await page.getByText('Fill it in here').press('Enter');
    expect(await page.getByLabel('Name of your organisation').inputValue()).toBe('');
    expect(problems).toEqual([]);
  });
});
