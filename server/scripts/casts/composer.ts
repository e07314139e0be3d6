/** Runs in a browser page of its own: draws a timeline from pictures and encodes it there. `compose.ts` serves it and takes what it makes. */
import {BufferTarget, CanvasSource, Mp4OutputFormat, Output, WebMOutputFormat} from 'mediabunny';
import type {Box} from './manifest.ts';
import type {Beat, Timeline} from './timing.ts';

export type Order = {
  timeline: Timeline;
  times: number[];
  pictures: number;
  frame: {width: number; height: number};
  /** Below the pictures, for captions. */
  band: number;
  scale: number;
};
type Canvas = OffscreenCanvasRenderingContext2D;

const colours = {band: '#0b2136', ring: '#c2410c', halo: '#ffffff', press: 'rgba(194, 65, 12, 0.45)'};

const ease = (part: number): number => (part < 0.5 ? 4 * part ** 3 : 1 - (-2 * part + 2) ** 3 / 2);
const between = ([from, to]: readonly [number, number], part: number): number => from + (to - from) * part;

async function pictureOf(number: number): Promise<ImageBitmap> {
  return createImageBitmap(await (await fetch(`/pictures/${number}`)).blob());
}

function draw(canvas: Canvas, {frame, scale}: Order, pictures: readonly ImageBitmap[], beat: Beat, at: number): void {
  const part = ease(beat.to === beat.from ? 1 : (at - beat.from) / (beat.to - beat.from));
  canvas.setTransform(scale, 0, 0, scale, 0, 0);
  canvas.save();
  canvas.beginPath();
  canvas.rect(0, 0, frame.width, frame.height);
  canvas.clip();
  // By whole pixels of the film: what only moves costs an encoder nothing.
  const show = (number: number, y = 0) =>
    canvas.drawImage(pictures[number] as ImageBitmap, 0, Math.round(y * scale) / scale, frame.width, frame.height);
  show(beat.picture, -(beat.slide ?? 0) * part);
  if (beat.next !== undefined && beat.slide !== undefined) show(beat.next, beat.slide * (1 - part));
  else if (beat.next !== undefined) {
    canvas.save();
    if (beat.wipe) {
      canvas.beginPath();
      canvas.rect(beat.wipe.x - 2, 0, (beat.wipe.width + 4) * part, frame.height);
      canvas.clip();
    } else canvas.globalAlpha = part;
    show(beat.next);
    canvas.restore();
  }
  if (beat.ring) ring(canvas, beat.ring.box, between(beat.ring.opacity, part));
  const cursor = {x: between([beat.cursor[0].x, beat.cursor[1].x], part), y: between([beat.cursor[0].y, beat.cursor[1].y], part)};
  if (beat.press) {
    canvas.fillStyle = colours.press;
    canvas.beginPath();
    canvas.arc(cursor.x, cursor.y, 6 + 16 * part, 0, 2 * Math.PI);
    canvas.fill();
  }
  arrow(canvas, cursor.x, cursor.y);
  canvas.restore();
}

function ring(canvas: Canvas, {x, y, width, height}: Box, opacity: number): void {
  canvas.save();
  canvas.globalAlpha = opacity;
  for (const [colour, thick] of [[colours.halo, 7] as const, [colours.ring, 3.5] as const]) {
    canvas.strokeStyle = colour;
    canvas.lineWidth = thick;
    canvas.beginPath();
    canvas.roundRect(x - 6, y - 6, width + 12, height + 12, 8);
    canvas.stroke();
  }
  canvas.restore();
}

/** A pointer whose tip is at this place. */
function arrow(canvas: Canvas, x: number, y: number): void {
  canvas.save();
  canvas.translate(x, y);
  canvas.beginPath();
  for (const [toX, toY] of [
    [0, 0],
    [0, 19],
    [4.6, 14.6],
    [8, 22],
    [11, 20.6],
    [7.7, 13.4],
    [14, 13.4],
  ] as const)
    canvas.lineTo(toX, toY);
  canvas.closePath();
  canvas.fillStyle = '#111';
  canvas.strokeStyle = '#fff';
  canvas.lineWidth = 1.6;
  canvas.lineJoin = 'round';
  canvas.fill();
  canvas.stroke();
  canvas.restore();
}

async function encode(order: Order, pictures: readonly ImageBitmap[], kind: 'webm' | 'mp4'): Promise<ArrayBuffer> {
  const {frame, band, scale, timeline, times} = order;
  const canvas = new OffscreenCanvas(Math.round(frame.width * scale), Math.round((frame.height + band) * scale));
  const context = canvas.getContext('2d', {alpha: false}) as Canvas;
  context.fillStyle = colours.band;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const target = new BufferTarget();
  const output = new Output({
    format: kind === 'webm' ? new WebMOutputFormat() : new Mp4OutputFormat({fastStart: 'in-memory'}),
    target,
  });
  const source = new CanvasSource(canvas, {
    codec: kind === 'webm' ? 'vp9' : 'avc',
    ...(kind === 'mp4' && {fullCodecString: 'avc1.640028'}),
    bitrate: kind === 'webm' ? 60_000 : 90_000,
    // Seconds: whoever goes to a moment waits for what came since.
    keyFrameInterval: 8,
    latencyMode: 'quality',
    hardwareAcceleration: 'prefer-software',
  });
  output.addVideoTrack(source);
  await output.start();
  let beat = 0;
  for (const [number, at] of times.entries()) {
    while (at >= (timeline.beats[beat] as Beat).to && beat < timeline.beats.length - 1) beat += 1;
    draw(context, order, pictures, timeline.beats[beat] as Beat, at);
    const until = times[number + 1] ?? timeline.duration;
    await source.add(at, until - at);
    if (number % 25 === 0) document.title = `${kind} ${Math.round((100 * number) / times.length)}`;
  }
  // The last picture's own time is left out of a WebM's: a short one closes it.
  await source.add(timeline.duration, 0.04);
  await output.finalize();
  return target.buffer as ArrayBuffer;
}

async function send(name: string, body: ArrayBuffer | Blob): Promise<void> {
  await fetch(`/made/${name}`, {method: 'POST', body});
}

const order = (await (await fetch('/order')).json()) as Order;
const pictures = await Promise.all(Array.from({length: order.pictures}, (_, number) => pictureOf(number)));
const {frame, scale, timeline} = order;
for (const {id, still} of timeline.steps) {
  const canvas = new OffscreenCanvas(Math.round(frame.width * scale), Math.round(frame.height * scale));
  const context = canvas.getContext('2d', {alpha: false}) as Canvas;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.drawImage(pictures[still.picture] as ImageBitmap, 0, 0, frame.width, frame.height);
  if (still.ring) ring(context, still.ring, 1);
  await send(`${id}.webp`, await canvas.convertToBlob({type: 'image/webp', quality: 0.62}));
}
const kinds = new URLSearchParams(location.search).get('only') === 'stills' ? [] : (['webm', 'mp4'] as const);
for (const kind of kinds) await send(`video.${kind}`, await encode(order, pictures, kind));
await fetch('/done', {method: 'POST'});
