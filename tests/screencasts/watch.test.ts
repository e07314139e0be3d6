/** Watching a screencast: it plays and seeks with the right words, leads to a moment, is found by what is said, and is read without watching. */
import {afterAll, describe, expect, it} from 'vitest';
import find from '../../docs/screencasts/find-a-how-to/cast.json' with {type: 'json'};
import {aVisitor, closeBrowser, expectAccessible, loaded, tabTo} from '../../server/testing/browser.ts';
import {sharedService} from '../../server/testing/process.ts';

afterAll(closeBrowser);

const address = '/screencasts/find-a-how-to';
const longestAgo = 0.15;

describe('a screencast', () => {
  const baseUrl = sharedService();

  it('plays, and shows at every moment the words that are meant for it, within 150 ms', async () => {
    const {page, problems} = await aVisitor(baseUrl());
    await page.goto(address);
    const video = page.locator('video');
    await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.readyState)).toBeGreaterThanOrEqual(1);
    // Nothing plays by itself.
    expect(await video.evaluate((element: HTMLVideoElement) => element.paused)).toBe(true);
    for (const cue of find.cues) {
      // Where a link to it leads, and just before it ends: there these words alone have to stand, already and still.
      for (const at of [cue.from, cue.to - longestAgo]) {
        const said = await video.evaluate(async (element: HTMLVideoElement, to) => {
          element.currentTime = to;
          await new Promise((seeked) => element.addEventListener('seeked', seeked, {once: true}));
          const [track] = element.textTracks;
          const text = [...(track?.activeCues ?? [])].map((each) => (each as VTTCue).text).join(' ');
          return {mode: track?.mode, text: text.replace(/\s+/g, ' ')};
        }, at);
        expect(said, `at ${at}`).toEqual({mode: 'showing', text: cue.text});
      }
    }
    const length = await video.evaluate((element: HTMLVideoElement) => element.duration);
    expect(Math.abs(length - find.duration)).toBeLessThan(longestAgo);
    await video.evaluate(async (element: HTMLVideoElement) => {
      element.currentTime = 0;
      await element.play();
    });
    await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeGreaterThan(0.5);
    await video.evaluate((element: HTMLVideoElement) => element.pause());
    expect(problems).toEqual([]);
  });

  it('is sent in parts, as a player asks for them', async () => {
    const response = await fetch(`${baseUrl()}${address}/video.webm`, {headers: {range: 'bytes=100-199'}});
    expect(response.status).toBe(206);
    expect((await response.arrayBuffer()).byteLength).toBe(100);
    const bytes = find.videos[0]?.bytes ?? 0;
    expect(response.headers.get('content-range')).toBe(`bytes 100-199/${bytes}`);
    expect((await fetch(`${baseUrl()}${address}/video.webm`, {headers: {range: `bytes=${bytes}-`}})).status).toBe(416);
    // A minute of it is no burden.
    expect(bytes / (find.duration / 60)).toBeLessThan(1_000_000);
  });

  it('leads to a moment by its address, its chapters, its words and its steps, and goes on where it was left', async () => {
    const {page} = await aVisitor(baseUrl());
    const video = page.locator('video');
    const now = () => video.evaluate((element: HTMLVideoElement) => element.currentTime);
    const third = find.steps[2] as (typeof find.steps)[number];
    await page.goto(`${address}?t=7`);
    await expect.poll(now).toBeCloseTo(7, 1);
    await page.goto(`${address}#${third.id}`);
    await expect.poll(now).toBeCloseTo(third.from, 1);

    await page.goto(address);
    await tabTo(page, page.getByRole('navigation', {name: 'Chapters'}).getByRole('link').nth(2));
    await page.keyboard.press('Enter');
    await expect.poll(now).toBeCloseTo(third.from, 1);
    await expect
      .poll(() => page.getByRole('navigation', {name: 'Chapters'}).locator('[aria-current]').textContent())
      .toContain(third.title);

    // Inside it: how often, then one after another, and back.
    const field = page.getByLabel('Find in this film');
    await field.fill('search');
    const hits = find.cues.filter(({text}) => text.toLowerCase().includes('search'));
    expect(hits.length).toBeGreaterThan(1);
    await page.getByRole('region', {name: 'Transcript'}).getByText(`${hits.length} times. Enter`).waitFor();
    await field.press('Enter');
    const first = await now();
    await field.press('Enter');
    await expect.poll(now).not.toBe(first);
    await field.press('Shift+Enter');
    await expect.poll(now).toBeCloseTo(first, 1);
    await field.fill('telephone');
    await page.getByText('Not said in this film.').waitFor();

    await page
      .getByRole('link', {name: /^See it at/})
      .nth(1)
      .press('Enter');
    await expect.poll(now).toBeCloseTo((find.steps[1] as (typeof find.steps)[number]).from, 1);
    await page.getByLabel('Speed').selectOption({label: '1.5 times'});
    expect(await video.evaluate((element: HTMLVideoElement) => element.playbackRate)).toBe(1.5);
    await page.getByRole('button', {name: 'Link to this moment'}).press('Enter');
    await expect.poll(() => page.getByLabel('Link to this moment').inputValue()).toContain(`${address}?t=`);
    await expectAccessible(page);

    // On this device alone, and forgotten when asked.
    await video.evaluate((element: HTMLVideoElement) => {
      element.currentTime = 10;
    });
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toMatch(/waymark\.watched[^,]*"10"/);
    await page.goto(address);
    await page.getByText('You were at 0:10.').waitFor();
    await page.getByRole('button', {name: 'Go on from there'}).press('Enter');
    await expect.poll(now).toBeCloseTo(10, 0);
  });

  it('is found by what is said in it, and the step leads to its second', async () => {
    const {page} = await aVisitor(baseUrl());
    await page.goto('/search?q=suggestions+come+while+you+type');
    await loaded(page);
    const type = find.steps.find(({id}) => id === 'type') as (typeof find.steps)[number];
    const link = page.getByRole('link', {name: new RegExp(`0:0${Math.floor(type.from)} ${type.title}`)});
    await link.first().press('Enter');
    await page.waitForURL(`**${address}?t=${type.from}#film`);
    await expect
      .poll(() => page.locator('video').evaluate((element: HTMLVideoElement) => element.currentTime))
      .toBeCloseTo(type.from, 1);
  });

  it('works without JavaScript: the film, its captions, its words, and every step with its picture', async () => {
    const {page} = await aVisitor(baseUrl(), {javaScriptEnabled: false});
    await page.goto(address);
    const track = page.locator('track');
    expect(await track.getAttribute('default')).not.toBeNull();
    expect((await fetch(baseUrl() + (await track.getAttribute('src')))).headers.get('content-type')).toContain('text/vtt');
    for (const {text} of find.cues) expect(await page.getByText(text).count()).toBeGreaterThan(0);
    for (const {title} of find.steps) await page.getByRole('heading', {name: title, level: 2}).waitFor();
    const pictures = page.locator('.markdown img');
    expect(await pictures.count()).toBe(find.steps.length);
    for (const picture of await pictures.all()) expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(10);
    // What needs a script is not shown.
    expect(await page.getByLabel('Speed').count()).toBe(0);
  });

  it('stands in a list, by whom it is for', async () => {
    const {page} = await aVisitor(baseUrl());
    await page.goto('/screencasts');
    expect(await page.getByRole('region', {name: 'For everyday tasks'}).getByRole('listitem').count()).toBeGreaterThanOrEqual(8);
    await expectAccessible(page);
  });
});
