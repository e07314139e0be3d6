/** A browser page that looks and behaves the same every time, and tells when nothing on it is under way. */
import type {Page} from 'playwright-core';
import {launchChromium} from '../../testing/chromium.ts';
import {frozen, type Running} from './application.ts';

/** Milliseconds that a target may take to come. */
const longestWait = 8_000;

type View = {width: number; height: number; scale: number};

export async function openPage(
  {url, port}: Running,
  {width, height, scale}: View,
): Promise<{page: Page; close: () => Promise<void>}> {
  const browser = await launchChromium(port === undefined ? [] : [`--host-resolver-rules=MAP localhost:80 127.0.0.1:${port}`]);
  const context = await browser.newContext({
    baseURL: url,
    viewport: {width, height},
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  context.setDefaultTimeout(longestWait);
  await context.addInitScript(sameEveryTime);
  const page = await context.newPage();
  await page.clock.setFixedTime(frozen);
  return {page, close: () => browser.close()};
}

/** Runs in the page: what is drawn by lot is drawn alike every time. */
function sameEveryTime(): void {
  let state = 20_261_127;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  Math.random = next;
  crypto.getRandomValues = (<T extends ArrayBufferView>(array: T): T => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = Math.floor(next() * 256);
    return array;
  }) as typeof crypto.getRandomValues;
}

/** From now on; what it returns waits until nothing is being fetched and everything is drawn. */
export function watched(page: Page): () => Promise<void> {
  let underWay = 0;
  page.on('request', () => {
    underWay += 1;
  });
  const ended = () => {
    underWay -= 1;
  };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return async () => {
    await page.waitForLoadState('load');
    for (let quiet = 0, looks = 0; quiet < 2 && looks < 150; looks += 1) {
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true)))));
      const loading = await page.getByText('Loading …').count();
      quiet = underWay <= 0 && loading === 0 ? quiet + 1 : 0;
    }
    await page.evaluate(() => document.fonts.ready.then(() => true));
  };
}
