/** What the site and the server agree a suggestion is. */
import * as z from 'zod';
import {endpoint, isoDay, SentId} from '../http/contract.ts';
import {
  Anonymous,
  Author,
  AuthorsReply,
  CompetencyKey,
  Cursor,
  Gone,
  Hidden,
  Justification,
  listOf,
  MeToo,
  Posted,
  PostId,
  PostParams,
  Reason,
  Redaction,
  rumourHeading,
  Text,
  Title,
} from '../posts/contract.ts';
import {anyone, coordinatorsOnly, signedIn} from '../who/callers.shared.ts';

export const SuggestionKind = z.enum(['concern', 'idea', 'fault', 'rumour', 'training-wish'], 'Choose what it is.');
export type SuggestionKind = z.infer<typeof SuggestionKind>;
export const kindNames: Record<SuggestionKind, string> = {
  concern: 'Concern',
  idea: 'Idea',
  fault: 'Fault',
  rumour: 'Rumour to check',
  'training-wish': 'Training wish',
};
const kindHints: Record<SuggestionKind, string> = {
  concern: 'Something worries you about how the system is used.',
  idea: 'Something could be better.',
  fault: 'Something does not work, or not as it should.',
  rumour: 'You heard something about the system and want to know whether it is true.',
  'training-wish': 'You would like training in something.',
};
/** As a form offers them. */
export const suggestionKinds = SuggestionKind.options.map((value) => ({value, name: kindNames[value], hint: kindHints[value]}));

export const Status = z.enum(
  ['received', 'acknowledged', 'under-review', 'planned', 'delivered', 'declined'],
  'Choose where it stands.',
);
export type Status = z.infer<typeof Status>;
export const statusNames: Record<Status, string> = {
  received: 'Received',
  acknowledged: 'Acknowledged',
  'under-review': 'Under review',
  planned: 'Planned',
  delivered: 'Delivered',
  declined: 'Declined',
};

/** A rumour is not delivered: it is checked. */
const rumourNames: Partial<Record<Status, string>> = {planned: 'Check planned', delivered: 'Checked', declined: 'Not checked'};

export function statusName(status: Status, kind: SuggestionKind): string {
  return (kind === 'rumour' && rumourNames[status]) || statusNames[status];
}

export const headingOf = ({kind, title}: {kind: SuggestionKind; title: string}): string =>
  kind === 'rumour' ? rumourHeading(title) : title;

export const Verdict = z.enum(['true', 'partly', 'false', 'not-known-yet'], 'Choose a verdict.');
export type Verdict = z.infer<typeof Verdict>;
export const verdictNames: Record<Verdict, string> = {
  true: 'True',
  partly: 'Partly true',
  false: 'False',
  'not-known-yet': 'Not known yet',
};

export const NewSuggestion = z.strictObject({
  id: SentId,
  kind: SuggestionKind,
  title: Title,
  details: Text.default(''),
  competency: CompetencyKey.nullable().default(null),
  /** Show the author's name; else role and organisation only. */
  named: z.boolean().default(false),
  justification: Justification,
});
export type NewSuggestion = z.infer<typeof NewSuggestion>;

/** What is said in public about a suggestion. The same status again is news without a change. */
export const NewStep = z.strictObject({
  status: Status,
  reason: Reason,
  /** For a rumour only. */
  verdict: Verdict.nullable().default(null),
  /** What the verdict rests on. */
  sources: Text.default(''),
  version: z.int32(),
});
export type NewStep = z.infer<typeof NewStep>;

export const SuggestionLine = z.object({
  id: PostId,
  kind: SuggestionKind,
  title: z.string(),
  competency: z.string().nullable(),
  status: Status,
  verdict: Verdict.nullable(),
  receivedOn: isoDay,
  dueOn: isoDay.nullable(),
  meToo: MeToo.omit({you: true}),
});
export type SuggestionLine = z.infer<typeof SuggestionLine>;

const Step = z.object({status: Status, verdict: Verdict.nullable(), html: z.string(), role: z.string(), takenOn: isoDay});

export const SuggestionPage = SuggestionLine.omit({meToo: true}).extend({
  step: z.literal('shown'),
  html: z.string(),
  sourcesHtml: z.string(),
  sources: z.string(),
  by: Author.nullable(),
  anonymous: Anonymous.nullable(),
  replies: z.array(AuthorsReply),
  redactions: z.array(Redaction),
  steps: z.array(Step),
  meToo: MeToo,
  following: z.boolean(),
  /** For the coordinator, when it is hidden. */
  hidden: Hidden.nullable(),
  version: z.int32(),
});
export type SuggestionPage = z.infer<typeof SuggestionPage>;

export const SuggestionFilter = z.object({
  kind: SuggestionKind.optional(),
  status: Status.optional(),
  competency: CompetencyKey.optional(),
});
export type SuggestionFilter = z.infer<typeof SuggestionFilter>;

export const suggestionsApi = {
  list: endpoint({
    method: 'get',
    path: '/api/suggestions',
    summary: 'Suggestions, newest first, twenty at a time',
    who: anyone,
    query: SuggestionFilter.extend({cursor: Cursor.optional()}),
    answer: listOf(SuggestionLine),
  }),
  feed: endpoint({
    method: 'get',
    path: '/api/suggestions/feed',
    summary: 'The newest suggestions as an Atom feed',
    who: anyone,
    answer: z.string(),
    type: 'application/atom+xml',
  }),
  rumours: endpoint({
    method: 'get',
    path: '/api/suggestions/rumours',
    summary: 'Rumours with their verdict and its sources',
    who: anyone,
    answer: z.object({
      rumours: z.array(
        SuggestionLine.pick({id: true, title: true, verdict: true, receivedOn: true}).extend({
          sourcesHtml: z.string(),
          checkedOn: isoDay.nullable(),
        }),
      ),
    }),
  }),
  read: endpoint({
    method: 'get',
    path: '/api/suggestions/:id',
    summary: 'One suggestion with everything that was said about it in public',
    who: anyone,
    params: PostParams,
    answer: z.discriminatedUnion('step', [SuggestionPage, Gone]),
  }),
  add: endpoint({
    method: 'post',
    path: '/api/suggestions',
    summary: 'Suggest something',
    who: signedIn,
    body: NewSuggestion,
    answer: Posted,
    status: 201,
  }),
  takeStep: endpoint({
    method: 'post',
    path: '/api/suggestions/:id/steps',
    summary: 'Say in public where a suggestion stands, and why',
    who: coordinatorsOnly,
    params: PostParams,
    body: NewStep,
    answer: z.object({id: PostId}),
    status: 201,
  }),
};
