/**
 * What is kept of a recording beside its scenario: `cast.json`, which the player shows, and `seen.json`, which later runs are held to. Its
 * videos, captions and stills lie in `static/screencasts/<id>/`.
 */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as z from 'zod';
import type {Cast} from '../../screencasts/cast.shared.ts';
import {castsFolder, project} from './scenario.ts';

/** In CSS pixels of the page, from its upper left corner. */
const Box = z.strictObject({x: z.number(), y: z.number(), width: z.number(), height: z.number()});
export type Box = z.infer<typeof Box>;

/** What a step pointed at. `tree` is its accessibility tree as Playwright writes it. */
const Seen = z.strictObject({target: z.string(), box: Box, tree: z.string()});
export type Seen = z.infer<typeof Seen>;

const Kept = z.strictObject({
  schema: z.literal('seen/1'),
  /** SHA-256 of the scenario. */
  from: z.string(),
  /** SHA-256 of the WebM, which is the same in every run on the same fonts and Chromium. */
  webm: z.string(),
  steps: z.array(z.strictObject({id: z.string(), seen: z.array(Seen)})),
});
export type Kept = z.infer<typeof Kept>;

export const keptFile = (id: string): string => join(castsFolder, id, 'seen.json');
export const castFile = (id: string): string => join(castsFolder, id, 'cast.json');
export const filesOf = (id: string): string => join(project, 'static/screencasts', id);

const jsonOf = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Undefined where it was never recorded. */
export const readKept = (id: string): Kept | undefined =>
  existsSync(keptFile(id)) ? Kept.parse(jsonOf(keptFile(id))) : undefined;
export const readCast = (id: string): Cast | undefined => (existsSync(castFile(id)) ? (jsonOf(castFile(id)) as Cast) : undefined);
