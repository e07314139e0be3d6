/** A page in a real Chromium, and the question whether it is accessible in every size and colour. */
import axe, {type Result, type RunOnly} from 'axe-core';
import type {Browser, BrowserContext, Locator, Page} from 'playwright-core';
import {expect} from 'vitest';
import {launchChromium} from './chromium.ts';

export const everything: RunOnly & {values: string[]} = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const contrast: RunOnly = {type: 'rule', values: ['color-contrast']};
const sizes = [320, 1280];
const colours = ['light', 'dark'] as const;

let browser: Promise<Browser> | undefined;

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** A slow machine takes its time; what never comes ends the test. */
const longestWait = 120_000;

export type Visitor = {page: Page; context: BrowserContext; problems: string[]};

/** A new visitor with nothing remembered. `problems` collects console errors and uncaught exceptions, CSP violations among them. */
export async function aVisitor(
  baseUrl: string,
  given: {javaScriptEnabled?: boolean; bypassCSP?: boolean} = {},
): Promise<Visitor> {
  browser ??= launchChromium();
  const context = await (await browser).newContext({
    baseURL: baseUrl,
    viewport: {width: 1280, height: 900},
    reducedMotion: 'reduce',
    ...given,
  });
  context.setDefaultTimeout(longestWait);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    // A refused request is part of some journeys, and Chromium reports each as an error.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  return {page, context, problems};
}

/** Waits until every part of the page has its data. */
export async function loaded(page: Page): Promise<void> {
  await expect.poll(() => page.getByText('Loading …').count()).toBe(0);
}

/** By keyboard alone, from wherever the focus is. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let tabs = 0; tabs < 120; tabs += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${wanted}.`);
}

/** Addresses that were looked at in every way already, by test file. */
const seen = new Set<string>();

/**
 * Axe, and nothing that has to be scrolled sideways: in both sizes and both colours the first time a test file sees an address, as the
 * page is after that. In the dark only contrast can differ.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const before = page.viewportSize();
  const visit = `${expect.getState().testPath} ${new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/, ':id')}`;
  if (seen.has(visit)) return expectAccessibleAsItIs(page, `${before?.width} px`, everything);
  seen.add(visit);
  for (const width of sizes) {
    for (const colorScheme of colours) {
      await page.setViewportSize({width, height: 900});
      await page.emulateMedia({colorScheme});
      await expectAccessibleAsItIs(page, `${width} px, ${colorScheme}`, colorScheme === 'dark' ? contrast : everything);
    }
  }
  await page.emulateMedia({colorScheme: 'light'});
  if (before) await page.setViewportSize(before);
}

async function expectAccessibleAsItIs(page: Page, how: string, runOnly: RunOnly): Promise<void> {
  const found = (await violationsOn(page, runOnly)).map(
    ({id, nodes}) => `${id}: ${nodes.map(({target, failureSummary}) => `${target} ${failureSummary}`).join('; ')}`,
  );
  expect(found, `${page.url()} at ${how}`).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${page.url()} at ${how}: pixels to scroll sideways`).toBeLessThanOrEqual(0);
}

/** What axe's own runner for Playwright finds, for a fifth of its work: the site has no frames, and what passed is not asked for. */
export async function violationsOn(page: Page, runOnly: RunOnly = everything): Promise<Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    const {run} = (window as unknown as {axe: typeof axe}).axe;
    return (await run(document, {runOnly: rules, resultTypes: ['violations'], iframes: false})).violations;
  }, runOnly);
}
