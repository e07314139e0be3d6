/** Any web application can be filmed: one that is not ours, started by a command, with what is to be covered covered. */
import {createHash} from 'node:crypto';
import {expect, it, vi} from 'vitest';
import {startApplication} from '../../server/scripts/casts/application.ts';
import {compose} from '../../server/scripts/casts/compose.ts';
import {drive, view} from '../../server/scripts/casts/drive.ts';
import {readScenario} from '../../server/scripts/casts/scenario.ts';
import {drawingTimes, timelineOf} from '../../server/scripts/casts/timing.ts';
import {launchChromium} from '../../server/testing/chromium.ts';

const read = readScenario('tests/screencasts/other/cast.yaml');
const frame = {width: view.width, height: view.height};
const noFixture = async () => Promise.reject(new Error('Not needed.'));

async function filmed() {
  const running = await startApplication(read, noFixture);
  const {steps, pictures} = await drive(read, running, {pictures: true}).finally(running.stop);
  const timeline = timelineOf(steps, frame);
  const made = await compose({timeline, times: drawingTimes(timeline), frame, band: view.band, scale: view.scale}, pictures);
  return {timeline, pictures, made};
}

it('is filmed twice as one and the same, plays as long as planned, and shows nothing of what is covered', async () => {
  vi.stubEnv('OTHER_SECRET', 'kept to itself');
  const one = await filmed();
  const two = await filmed();
  const hash = (made: Map<string, Buffer>) =>
    createHash('sha256')
      .update(made.get('video.webm') as Buffer)
      .digest('hex');
  expect(hash(two.made)).toBe(hash(one.made));
  expect([...one.made.keys()].sort()).toEqual(['back.webp', 'list.webp', 'video.mp4', 'video.webm']);

  const browser = await launchChromium();
  const page = await browser.newPage();
  for (const kind of ['webm', 'mp4']) {
    const source = `data:video/${kind};base64,${one.made.get(`video.${kind}`)?.toString('base64')}`;
    const seconds = await page.evaluate(async (src) => {
      const video = document.createElement('video');
      video.src = src;
      await new Promise((loaded, failed) => {
        video.onloadedmetadata = loaded;
        video.onerror = failed;
      });
      return video.duration;
    }, source);
    expect(Math.abs(seconds - one.timeline.duration), kind).toBeLessThan(0.15);
  }
  // The cover is one solid colour, wherever one looks at it in the step that asks for it.
  const picture = one.pictures[1]?.toString('base64');
  const colours = await page.evaluate(async (src) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${src}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d') as OffscreenCanvasRenderingContext2D;
    canvas.drawImage(image, 0, 0);
    const {data} = canvas.getImageData(0, 0, image.width, image.height);
    let covered = 0;
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === 0x12 && data[at + 1] === 0x32 && data[at + 2] === 0x4f) covered += 1;
    return covered;
  }, picture);
  expect(colours).toBeGreaterThan(1_000);
  await browser.close();
  vi.unstubAllEnvs();
});
