/** What somebody who has the system in front of them wrote into an "In your version" step. */
import * as z from 'zod';
import {ContentKey, SaidBy} from '../content/contract.ts';
import {cleanText, Done, endpoint, isoTime} from '../http/contract.ts';
import {Version} from '../releases/contract.ts';
import {SystemKey} from '../systems/contract.ts';
import {anyone, enhancedAndAbove} from '../who/callers.shared.ts';

const Step = z.string().regex(/^[a-z0-9-]{2,60}$/, 'That is not a step.');
const StepParams = z.object({key: ContentKey, step: Step});
const mostText = 2_000;

/** One save of the text of a page, step, system and version. An empty body means that the text was taken back. */
export const Edition = z.object({
  system: z.string(),
  version: z.string(),
  number: z.int32(),
  /** Markdown as it was typed. */
  body: z.string(),
  html: z.string(),
  by: SaidBy,
  savedAt: isoTime,
});
export type Edition = z.infer<typeof Edition>;

/** What a step shows to everybody: the text for the newest version of a system that is in use. */
export const ShownText = z.object({
  step: z.string(),
  system: z.string(),
  systemName: z.string(),
  version: z.string(),
  html: z.string(),
  by: SaidBy,
  savedAt: isoTime,
});
export type ShownText = z.infer<typeof ShownText>;

const NewText = z.strictObject({
  system: SystemKey,
  version: Version,
  body: cleanText.pipe(z.string().max(mostText, `Use at most ${mostText.toLocaleString('en-GB')} characters.`)),
  /** Of the edition that was read, 0 where there was none. */
  number: z.int32().min(0),
});

export const versionTextsApi = {
  need: endpoint({
    method: 'post',
    path: '/api/content/:key/steps/:step/needed',
    summary: 'Say that a step should be described: it is counted, and nobody can tell by whom',
    who: anyone,
    params: StepParams,
    answer: Done,
  }),
  history: endpoint({
    method: 'get',
    path: '/api/content/:key/steps/:step',
    summary: 'Every edition of an "In your version" step, newest first',
    who: enhancedAndAbove,
    params: StepParams,
    answer: z.object({editions: z.array(Edition)}),
  }),
  save: endpoint({
    method: 'put',
    path: '/api/content/:key/steps/:step',
    summary:
      'Describe an "In your version" step for one version of a system; an earlier body puts it back, an empty one takes it away',
    who: enhancedAndAbove,
    params: StepParams,
    body: NewText,
    answer: z.object({editions: z.array(Edition)}),
  }),
};
