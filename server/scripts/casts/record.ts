/** Makes a cast of a scenario, or says where the product has moved away from it. Nothing is written until all of it is made. */
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Cast} from '../../screencasts/cast.shared.ts';
import {launchChromium} from '../../testing/chromium.ts';
import {type Fixture, startApplication} from './application.ts';
import {compose} from './compose.ts';
import {type Drift, driftOf} from './drift.ts';
import {type Driven, type DrivenStep, drive, view} from './drive.ts';
import {castFile, filesOf, type Kept, keptFile, readCast, readKept} from './manifest.ts';
import {pageOf} from './page.ts';
import {CastMistake, castsFolder, type Read} from './scenario.ts';
import {drawingTimes, timelineOf} from './timing.ts';
import {vttOf} from './vtt.ts';

const frame = {width: view.width, height: view.height};
const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const seenOf = (steps: readonly DrivenStep[]) => steps.map(({step, seen}) => ({id: step.id, seen}));

async function driven(read: Read, fixture: () => Promise<Fixture>, pictures: boolean): Promise<Driven> {
  const running = await startApplication(read, fixture);
  return drive(read, running, {pictures}).finally(running.stop);
}

/** Whether what is kept was made from the scenario as it is. */
export const isStale = ({id, hash}: Read): boolean => readKept(id)?.from !== hash;

/** Goes through the scenario and compares. Of each step that differs or breaks, a picture as recorded and as it is now is kept in `into`. */
export async function check(read: Read, fixture: () => Promise<Fixture>, into: string): Promise<Drift[]> {
  const {id, file} = read;
  const [kept, cast] = [readKept(id), readCast(id)];
  if (!kept || !cast) throw new CastMistake(`${file}: it was never recorded. Run npm run cast -- video ${id}.`);
  if (isStale(read)) throw new CastMistake(`${file}: it was changed since it was recorded. Run npm run cast -- video ${id}.`);
  for (const name of ['video.webm', 'video.mp4', 'captions.vtt', ...cast.steps.map((step) => `${step.id}.webp`)])
    if (!existsSync(join(filesOf(id), name)))
      throw new CastMistake(`static/screencasts/${id}/${name} is missing. Run npm run cast -- video ${id}.`);
  if (sha256(readFileSync(join(filesOf(id), 'video.webm'))) !== kept.webm)
    throw new CastMistake(`static/screencasts/${id}/video.webm is not the one that was recorded.`);
  const drift = driftOf(kept.steps, seenOf((await orPictured(driven(read, fixture, false), id, into)).steps));
  if (drift.length > 0) {
    const now = await stillsOf(await driven(read, fixture, true));
    for (const {step} of drift) await keepSideBySide(id, step, now.get(`${step}.webp`), into);
  }
  return drift;
}

/** Of a step that broke, keeps the picture of where it did. */
async function orPictured<T>(work: Promise<T>, id: string, into: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CastMistake && error.seen) await keepSideBySide(id, error.seen.step, error.seen.picture, into);
    throw error;
  }
}

const stillsOf = ({steps, pictures}: Driven) =>
  compose({timeline: timelineOf(steps, frame), times: [], frame, band: view.band, scale: view.scale}, pictures, {
    stillsOnly: true,
  });

/** Left as recorded, right as it is. */
async function keepSideBySide(id: string, step: string, is: Buffer | undefined, into: string): Promise<void> {
  const file = join(filesOf(id), `${step}.webp`);
  if (is === undefined || !existsSync(file)) return;
  const was = readFileSync(file);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({viewport: {width: 1_640, height: 520}});
    const picture = (bytes: Buffer, what: string) =>
      `<figure style="margin:0"><figcaption>${what}</figcaption><img width="800" src="data:image;base64,${bytes.toString('base64')}"></figure>`;
    await page.setContent(
      `<body style="font:20px sans-serif;display:flex;gap:16px;margin:12px">${picture(was, 'As recorded')}${picture(is, 'As it is now')}`,
    );
    mkdirSync(into, {recursive: true});
    await page.screenshot({path: join(into, `${id}-${step}.png`)});
  } finally {
    await browser.close();
  }
}

/** Records, composes and writes the cast, its page and its files. */
export async function record(read: Read, fixture: () => Promise<Fixture>, progress: (said: string) => void): Promise<Cast> {
  const {id, hash, scenario} = read;
  const {steps, pictures} = await driven(read, fixture, true);
  progress(`${id}: ${pictures.length} pictures`);
  const timeline = timelineOf(steps, frame);
  const made = await compose({timeline, times: drawingTimes(timeline), frame, band: view.band, scale: view.scale}, pictures, {
    progress: (said) => progress(`${id}: ${said} %`),
  });
  const video = (kind: 'webm' | 'mp4') => made.get(`video.${kind}`) as Buffer;
  const missing = ['video.webm', 'video.mp4', ...timeline.steps.map((step) => `${step.id}.webp`)].filter(
    (name) => !made.get(name)?.length,
  );
  if (missing.length > 0) throw new CastMistake(`${read.file}: no picture was made for ${missing.join(', ')}.`);
  const kept: Kept = {schema: 'seen/1', from: hash, webm: sha256(video('webm')), steps: seenOf(steps)};
  const files = `/screencasts/${id}`;
  const cast: Cast = {
    ...{key: `watch-${id}`, title: scenario.title, version: kept.webm.slice(0, 16), duration: timeline.duration},
    ...{width: Math.round(frame.width * view.scale), height: Math.round((frame.height + view.band) * view.scale)},
    videos: (['webm', 'mp4'] as const).map((kind) => ({
      url: `${files}/video.${kind}`,
      type: `video/${kind}`,
      bytes: video(kind).length,
    })),
    captions: `${files}/captions.vtt`,
    poster: `${files}/${timeline.steps[0]?.id}.webp`,
    steps: timeline.steps.map(({id: step, title, from, to}) => ({id: step, title, from, to})),
    cues: timeline.cues,
  };
  const folder = filesOf(id);
  mkdirSync(folder, {recursive: true});
  for (const old of readdirSync(folder)) if (!made.has(old)) rmSync(join(folder, old));
  for (const [name, bytes] of made) writeFileSync(join(folder, name), bytes);
  writeFileSync(castFile(id), `${JSON.stringify(cast, null, 2)}\n`);
  writeFileSync(keptFile(id), `${JSON.stringify(kept, null, 2)}\n`);
  writeWords(read, cast);
  return cast;
}

/** What a recording says: its page and its captions. */
export function writeWords(read: Read, cast: Cast): void {
  writeFileSync(join(filesOf(read.id), 'captions.vtt'), vttOf(cast.cues));
  writeFileSync(join(castsFolder, read.id, 'index.mdx'), pageOf(read, cast.duration));
}
