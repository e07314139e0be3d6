/** What is done about a need, by whom and why, and whether the gap moved since. */
import * as z from 'zod';
import {atLeast, cleanText, Done, endpoint, IdParams, isoDay, isoTime, oneLine, SentId} from '../../http/contract.ts';
import {coordinatorsOnly} from '../../who/callers.shared.ts';
import {Change} from '../contract.ts';

export const ActionKind = z.enum(
  ['session', 'remind', 'mentor', 'fix-guide', 'write-guide', 'screencast', 'nothing'],
  'Choose what is to be done.',
);
export type ActionKind = z.infer<typeof ActionKind>;
export const actionNames: Record<ActionKind, string> = {
  session: 'Plan a session',
  remind: 'Remind those not assessed',
  mentor: 'Ask a mentor',
  'fix-guide': 'Mend a guide',
  'write-guide': 'Write a guide',
  screencast: 'Record a screencast',
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

const line = (what: string) => oneLine.pipe(z.string().refine(atLeast(1), what).max(120, 'Use at most 120 characters.'));

/** A session as it is planned; the invitation is ready to be sent or copied. */
export const Session = z.strictObject({
  place: line('Say where: a room, or a link.'),
  who: line('Say who is invited.'),
  places: z.int32('Write a whole number.').min(1, 'One place at least.').max(1_000, 'A thousand places at most.'),
  invitation: cleanText.pipe(
    z
      .string()
      .refine(atLeast(10), 'Write the invitation, in ten characters or more.')
      .max(4_000, 'Use at most 4,000 characters.'),
  ),
});
export type Session = z.infer<typeof Session>;

export const NeedAction = z.object({
  id: z.string(),
  competency: z.string(),
  organisation: z.string().nullable(),
  kind: ActionKind,
  owner: ActionOwner,
  reason: z.string(),
  takenAt: isoTime,
  /** By when it is done, or the day of the session. */
  dueOn: isoDay.nullable(),
  session: Session.nullable(),
  change: Change.nullable(),
});
export type NeedAction = z.infer<typeof NeedAction>;

const NewAction = z
  .strictObject({
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
    dueOn: z.iso.date('Choose a day.').nullable().default(null),
    session: Session.nullable().default(null),
  })
  .refine(({kind, dueOn}) => kind !== 'session' || dueOn != null, {
    path: ['dueOn'],
    error: 'Choose the day of the session.',
    // Whatever else is wrong: it is all said at once.
    when: () => true,
  })
  .refine(({kind, session}) => (kind === 'session') === (session !== null), {
    path: ['kind'],
    error: 'Say where and for whom the session is, or choose something else.',
  });

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
    body: NewAction,
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
