/** What suggestions and questions share: how authors are shown, me-too, following, holding back, redaction, notes. One file, because every part of it is a few lines that both use. */
import * as z from 'zod';
import {atLeast, cleanText, Done, endpoint, isoDay, isoTime, lineOf, oneLine, SentId} from '../http/contract.ts';
import {anyone, coordinatorsOnly, signedIn} from '../who/callers.shared.ts';
import {postKindNames} from './kinds.shared.ts';

/** Random, and the same length for everything anybody posts. */
export const PostId = z.uuid('That is not a post.');
export const PostParams = z.object({id: PostId});

export const Title = lineOf('a title').pipe(
  z
    .string()
    .refine(atLeast(10), 'Use at least ten characters, so that others can tell what it is about.')
    .max(120, 'Use at most 120 characters.'),
);
const mostText = 5_000;
/** Markdown as it was typed; it is made safe wherever it is shown. */
const upTo = (most: number) => z.string().max(most, `Use at most ${most.toLocaleString('en-GB')} characters.`);
export const Text = cleanText.pipe(upTo(mostText));
export const SomeText = cleanText.pipe(upTo(mostText).refine(atLeast(1), 'Write something first.'));
export const ShortText = cleanText.pipe(upTo(1_000).refine(atLeast(1), 'Write something first.'));
/** Why something was decided; it is public. */
export const Reason = cleanText.pipe(
  upTo(mostText).refine(atLeast(10), 'Say why, in at least ten characters. Everybody can read it.'),
);
const HidingReason = oneLine.pipe(upTo(300));
export const CompetencyKey = z.string().regex(/^[a-z-]{2,40}$/, 'Choose one from the list.');

export const AuthorRole = z.enum(['basic', 'enhanced', 'champion', 'coordinator']);
export type AuthorRole = z.infer<typeof AuthorRole>;
export const authorRoles: Record<AuthorRole, string> = {
  basic: 'A basic user',
  enhanced: 'An enhanced user',
  champion: 'A champion',
  coordinator: 'The coordinator',
};

/** Whoever wrote something, as the public sees them: role and organisation, and a name only where they chose so. */
export const Author = z.object({
  role: AuthorRole,
  organisation: z.string().nullable(),
  name: z.string().nullable(),
  /** Whether the reader wrote it. */
  you: z.boolean(),
});
export type Author = z.infer<typeof Author>;

/** "A basic user, Blaby District Council", or with the name they chose to show. */
export function authorText(author: Author | null | undefined): string {
  if (author == null) return 'Anonymous';
  return [
    author.name,
    author.name === null ? authorRoles[author.role] : authorRoles[author.role].toLowerCase(),
    author.organisation,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** People who said the same, and the organisations they belong to. */
export const MeToo = z.object({people: z.int32(), organisations: z.int32(), you: z.boolean()});
export type MeToo = z.infer<typeof MeToo>;

/** Held waits for a decision, removed leaves a trace, withdrawn was taken back by its author and has no words any more. */
export const Visibility = z.enum(['shown', 'held', 'removed', 'withdrawn']);
export type Visibility = z.infer<typeof Visibility>;

/** What everything that can be hidden carries. */
export type Hideable = {visibility: Visibility; hiddenReason: string | null; hiddenOn: string | null; version: number};

/** What readers learn of something that is not shown. */
export const Hidden = z.object({visibility: Visibility, reason: z.string(), on: isoDay});
export type Hidden = z.infer<typeof Hidden>;

export const Gone = z.object({step: z.literal('hidden'), hidden: Hidden});

/** An earlier wording; only the reason where the coordinator hid it. */
export const Edit = z.object({
  title: z.string().nullable(),
  html: z.string(),
  editedOn: isoDay,
  hiddenReason: z.string().nullable(),
});
export type Edit = z.infer<typeof Edit>;

/** Why something that looks like personal details has to stay. With it, the text waits until the coordinator has looked. */
export const Justification = oneLine.pipe(upTo(500)).default('');

/** That words were taken out, by whom and why: what readers see in their place. */
export const Redaction = z.object({role: z.string(), on: isoDay, reason: z.string()});
export type Redaction = z.infer<typeof Redaction>;

export const Reach = z.enum(['me', 'team', 'organisation', 'partnership'], 'Choose one from the list.');
export type Reach = z.infer<typeof Reach>;
export const reachNames: Record<Reach, string> = {
  me: 'It affects me',
  team: 'It affects a team',
  organisation: 'It affects an organisation',
  partnership: 'It affects several organisations',
};

/** What is known of an author without a name: what they chose to say. `verified` is for a proof that somebody has an account, whoever they are. */
export const Anonymous = z.object({
  organisation: z.string().nullable(),
  systemVersion: z.string().nullable(),
  reach: Reach.nullable(),
  standing: z.enum(['unverified', 'verified']),
});
export type Anonymous = z.infer<typeof Anonymous>;

/** What the author of an anonymous post added by receipt. */
export const AuthorsReply = z.object({
  id: PostId,
  html: z.string(),
  day: isoDay,
  hidden: Hidden.nullable(),
  redactions: z.array(Redaction),
  version: z.int32(),
});
export type AuthorsReply = z.infer<typeof AuthorsReply>;

/** What the answer to a new text says: where it is, and whether it waits for the coordinator. */
export const Posted = z.object({id: PostId, held: z.boolean()});
export type Posted = z.infer<typeof Posted>;

/** The words of something as they were typed, for the coordinator to take some out. */
const PostWords = z.object({title: z.string().nullable(), text: z.string(), version: z.int32()});
export type PostWords = z.infer<typeof PostWords>;

const Note = z.object({id: z.string(), text: z.string(), by: z.string(), writtenAt: isoTime});
export type Note = z.infer<typeof Note>;

const PostKind = z.enum(postKindNames);

/** A line about one's own or a followed post. */
export const PostLine = z.object({
  id: z.string(),
  kind: PostKind,
  title: z.string(),
  url: z.string(),
  receivedOn: isoDay,
  /** As its kind has it, such as `waiting` or `planned`. */
  status: z.string(),
});
export type PostLine = z.infer<typeof PostLine>;

/** A rumour never stands anywhere as if it were true. */
export const rumourHeading = (title: string) => `Rumour: “${title}”`;

/** A post that has its outcome, for those who look what was answered last. */
const AnsweredPost = z.object({id: z.string(), kind: PostKind, title: z.string(), url: z.string(), settledOn: isoDay});
export type AnsweredPost = z.infer<typeof AnsweredPost>;

/** A list by page: `cursor` is what the page before gave as `next`; `counts` are by status, whichever one was asked for. */
export const Cursor = z.string().regex(/^[\w-]{10,80}$/, 'Start again at the first page.');
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    total: z.int32(),
    counts: z.record(z.string(), z.int32()),
    next: z.string().nullable(),
  });

export const postsApi = {
  answered: endpoint({
    method: 'get',
    path: '/api/posts/answered',
    summary: 'The posts that had their outcome last',
    who: anyone,
    answer: z.object({posts: z.array(AnsweredPost)}),
  }),
  promises: endpoint({
    method: 'get',
    path: '/api/posts/promises',
    summary: 'By when a suggestion is acknowledged and a question answered that is sent today, and how references look here',
    who: anyone,
    answer: z.object({suggestion: isoDay, question: isoDay, masks: z.array(z.string())}),
  }),
  mine: endpoint({
    method: 'get',
    path: '/api/posts/mine',
    summary: 'What you wrote and what you follow',
    who: signedIn,
    answer: z.object({wrote: z.array(PostLine), follows: z.array(PostLine)}),
  }),
  meToo: endpoint({
    method: 'put',
    path: '/api/posts/:id/me-too',
    summary: 'Say, or take back, that a suggestion or question is yours too',
    who: signedIn,
    params: PostParams,
    body: z.strictObject({said: z.boolean()}),
    answer: MeToo,
  }),
  follow: endpoint({
    method: 'put',
    path: '/api/posts/:id/following',
    summary: 'Follow a suggestion or question, or stop',
    who: signedIn,
    params: PostParams,
    body: z.strictObject({following: z.boolean()}),
    answer: z.object({following: z.boolean()}),
  }),
  show: endpoint({
    method: 'put',
    path: '/api/posts/:id/visibility',
    summary: 'Hold back, remove or show again a suggestion, question, answer or comment',
    who: coordinatorsOnly,
    params: PostParams,
    body: z.strictObject({
      visibility: Visibility.exclude(['withdrawn'], 'Choose whether it is shown, held or removed.'),
      reason: HidingReason,
      version: z.int32(),
    }),
    answer: Done,
  }),
  hideEdits: endpoint({
    method: 'put',
    path: '/api/posts/:id/edits',
    summary: 'Hide the earlier wordings of a question or answer, or show them again',
    who: coordinatorsOnly,
    params: PostParams,
    body: z.strictObject({hidden: z.boolean(), reason: HidingReason}),
    answer: Done,
  }),
  words: endpoint({
    method: 'get',
    path: '/api/posts/:id/words',
    summary: 'A text as it was typed, for redacting it',
    who: coordinatorsOnly,
    params: PostParams,
    answer: PostWords,
  }),
  redact: endpoint({
    method: 'put',
    path: '/api/posts/:id/words',
    summary: 'Take words out of a suggestion, question, answer, comment or reply for good, with a trace that readers see',
    who: coordinatorsOnly,
    params: PostParams,
    body: z.strictObject({title: Title.nullable(), text: Text, reason: HidingReason, version: z.int32()}),
    answer: Done,
  }),
  notes: endpoint({
    method: 'get',
    path: '/api/posts/:id/notes',
    summary: 'Internal notes on a suggestion or question',
    who: coordinatorsOnly,
    params: PostParams,
    answer: z.object({notes: z.array(Note)}),
  }),
  addNote: endpoint({
    method: 'post',
    path: '/api/posts/:id/notes',
    summary: 'Add an internal note',
    who: coordinatorsOnly,
    params: PostParams,
    body: z.strictObject({id: SentId, text: SomeText}),
    answer: Done,
    status: 201,
  }),
  preview: endpoint({
    method: 'post',
    path: '/api/posts/preview',
    summary: 'What a text will look like',
    who: signedIn,
    body: z.strictObject({text: Text}),
    answer: z.object({html: z.string()}),
  }),
};
