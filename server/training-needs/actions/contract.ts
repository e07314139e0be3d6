/** What is done about a need, by whom and why, and whether the gap moved since. */
import * as z from 'zod';
import {atLeast, cleanText, Done, endpoint, IdParams, isoTime, SentId} from '../../http/contract.ts';
import {coordinatorsOnly} from '../../who/callers.shared.ts';
import {Change} from '../contract.ts';

export const ActionKind = z.enum(
  ['fix-guide', 'write-guide', 'screencast', 'session', 'mentor', 'nothing'],
  'Choose what is to be done.',
);
export type ActionKind = z.infer<typeof ActionKind>;
export const actionNames: Record<ActionKind, string> = {
  'fix-guide': 'Mend a guide',
  'write-guide': 'Write a guide',
  screencast: 'Record a screencast',
  session: 'Run a session',
  mentor: 'Ask a mentor',
  nothing: 'Do nothing for now',
};
export const ActionOwner = z.enum(['coordinator', 'champion', 'enhanced'], 'Choose who sees to it.');
export const ownerNames: Record<z.infer<typeof ActionOwner>, string> = {
  coordinator: 'The coordinator',
  champion: 'The champion',
  enhanced: 'An enhanced user',
};
const Competency = z.string().regex(/^[a-z-]{2,40}$/, 'Choose one from the list.');
const actionReason = cleanText.pipe(
  z.string().refine(atLeast(10), 'Say why, in ten characters or more.').max(500, 'Use at most 500 characters.'),
);

export const NeedAction = z.object({
  id: z.string(),
  competency: z.string(),
  organisation: z.string().nullable(),
  kind: ActionKind,
  owner: ActionOwner,
  reason: z.string(),
  takenAt: isoTime,
  change: Change.nullable(),
});
export type NeedAction = z.infer<typeof NeedAction>;

export const actionsApi = {
  actions: endpoint({
    method: 'get',
    path: '/api/training-needs/actions',
    summary: 'What is done about the needs, and whether the gaps moved since',
    who: coordinatorsOnly,
    answer: z.object({actions: z.array(NeedAction)}),
  }),
  act: endpoint({
    method: 'post',
    path: '/api/training-needs/actions',
    summary: 'Record what is done about a need',
    who: coordinatorsOnly,
    body: z.strictObject({
      id: SentId,
      competency: Competency,
      organisation: z
        .string()
        .regex(/^[a-z0-9-]{2,60}$/, 'Choose one from the list.')
        .nullable()
        .default(null),
      kind: ActionKind,
      owner: ActionOwner,
      reason: actionReason,
    }),
    answer: z.object({id: z.string()}),
    status: 201,
  }),
  forgetAction: endpoint({
    method: 'delete',
    path: '/api/training-needs/actions/:id',
    summary: 'Remove an action that was recorded by mistake',
    who: coordinatorsOnly,
    params: IdParams,
    answer: Done,
  }),
};
