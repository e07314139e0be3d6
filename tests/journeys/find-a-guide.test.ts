import {afterAll, describe, expect, it} from 'vitest';
import {readManifest} from '../../server/content/manifest.ts';
import {aVisitor, closeBrowser, expectAccessible} from '../../server/testing/browser.ts';
import {sharedService} from '../../server/testing/process.ts';

afterAll(closeBrowser);

const site = sharedService();

describe('a visitor who wants to do something', () => {
  it('types it on home, presses Enter, and is on the right guide', async () => {
    const baseUrl = site();
    const {page, problems} = await aVisitor(baseUrl);
    for (const [words, title] of [
      ['record a report', 'Record a report'],
      ['may I share', 'Decide whether you may share information'],
      ['forgot my password', 'Get back in when you have forgotten your password'],
      ['earlier reports address', 'Find earlier reports about an address'],
    ] as const) {
      await page.goto('/');
      await page.getByRole('combobox').fill(words);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      // What a page is called leads there; anything else to the results, with the words kept.
      if (words !== 'record a report') {
        await page.waitForURL('**/search?q=*');
        expect(await page.getByRole('combobox').inputValue()).toBe(words);
        await page.getByRole('main').locator('.result-best a, .result-group a').first().click();
      }
      await page.getByRole('heading', {level: 1, name: title}).waitFor();
      expect(page.url(), words).toMatch(/\/basic\//);
    }
    // Enter before any answer has come waits for it, and goes by what was typed last.
    await page.goto('/');
    await page.getByRole('combobox').pressSequentially('record a report');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {level: 1, name: 'Record a report'}).waitFor();
    expect(problems).toEqual([]);
  });

  it('chooses with the arrow keys, hears how many were found, and closes with Escape', async () => {
    const baseUrl = site();
    const {page} = await aVisitor(baseUrl);
    await page.goto('/');
    const box = page.getByRole('combobox');
    await box.fill('report');
    await page.getByRole('option').nth(1).waitFor();
    expect(await page.locator('.search-status').textContent()).toMatch(/\d+ pages found/);
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await expectAccessible(page);
    await box.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = page.getByRole('option').nth(1);
    expect(await second.getAttribute('aria-selected')).toBe('true');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await second.getAttribute('id'));
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
  });

  it('sees enhanced guides in lists and search only after asking for them, and is remembered', async () => {
    const baseUrl = site();
    const {page} = await aVisitor(baseUrl);
    await page.goto('/guides');
    const enhanced = page.getByRole('heading', {name: /^Accounts/});
    expect(await enhanced.isVisible()).toBe(false);
    await page.getByRole('combobox', {name: /^Search/}).fill('back-end search');
    await page.locator('.search-status').getByText(/found/i).waitFor();
    expect(await page.getByRole('option').filter({hasText: '· Enhanced'}).count()).toBe(0);
    await page.getByRole('button', {name: 'Guides for administrators too'}).click();
    await page.getByRole('option').filter({hasText: '· Enhanced'}).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', {name: 'Show guides for administrators and champions too'}).click();
    expect(await enhanced.isVisible()).toBe(true);
    await page.reload();
    await enhanced.waitFor();
  });

  it('is told what to do when nothing is found', async () => {
    const baseUrl = site();
    const {page} = await aVisitor(baseUrl);
    await page.goto('/');
    await page.getByRole('combobox').fill('xylophone zzz');
    await page.getByText('Nothing found for').waitFor();
    await expectAccessible(page);
  });
});

describe('pages', () => {
  it('are accessible in both sizes and colours', async () => {
    const baseUrl = site();
    const {page, problems} = await aVisitor(baseUrl);
    for (const path of [
      '/',
      '/guides',
      '/basic/find/earlier-reports-person',
      '/toolkit',
      '/toolkit/community-protection-warning',
      '/screencasts',
      '/training',
      '/blog',
      '/glossary',
      '/about/privacy',
      '/sign-in',
      '/nowhere',
    ]) {
      await page.goto(path);
      await page.getByRole('heading', {level: 1}).waitFor();
      await expectAccessible(page);
    }
    expect(problems).toEqual([]);
  });

  it('need no scrolling sideways at 320 px, not one of them', async () => {
    const baseUrl = site();
    const {page} = await aVisitor(baseUrl);
    await page.setViewportSize({width: 320, height: 700});
    const {pages} = readManifest('build/current/content.json');
    const wide: string[] = [];
    for (const path of new Set(pages.map(({url}) => url.split('#')[0] ?? url))) {
      await page.goto(path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) wide.push(`${path}: ${overflow} px`);
    }
    expect(wide).toEqual([]);
  });

  it('open the menu of a phone by keyboard', async () => {
    const baseUrl = site();
    const {page} = await aVisitor(baseUrl);
    await page.setViewportSize({width: 320, height: 700});
    await page.goto('/');
    await page.locator('.bar-menu summary').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', {name: 'Menu'}).getByRole('link', {name: 'Forms and letters'}).click();
    await page.getByRole('heading', {level: 1, name: 'Forms and letters'}).waitFor();
    expect(await page.getByRole('navigation', {name: 'Menu'}).isVisible()).toBe(false);
  });
});
