/** The training needs analysis: what to train, whom, how sure that is, and what is done. One file, because its page shows all of it. */
import * as z from 'zod';
import {
  championsAndCoordinators,
  championsOnly,
  cleanText,
  coordinatorsOnly,
  Done,
  endpoint,
  IdParams,
  isoTime,
} from '../http/contract.ts';

const Share = z.number().min(0).max(1);
const Interval = z.object({low: Share, high: Share});
const count = z.number().int();

export const NeedState = z.enum(['confirmed', 'likely', 'unclear', 'met']);
export type NeedState = z.infer<typeof NeedState>;

/** A suppressed cell carries nothing that tells its value: no n, no interval, no state. */
export const NeedsCell = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('shown'),
    /** People who should meet the standard; null where no headcount was entered. */
    required: count.nullable(),
    /** False where some of the headcounts are missing, so that `required` is a least. */
    requiredIsWhole: z.boolean(),
    assessed: count,
    meeting: count,
    /** Of the assessed, so near the standard that a few more answers could turn it; they count as they scored. The coordinator's alone. */
    borderline: count.nullable(),
    /** Assessed once, and too long ago. The coordinator's alone. */
    expired: count.nullable(),
    /** meeting ÷ assessed, and its Wilson interval; null where nobody was assessed. */
    share: Share.nullable(),
    interval: Interval.nullable(),
    /** What the share may really be, in the light of the other groups; null where nobody was assessed. */
    estimate: z.object({mean: Share, low: Share, high: Share, below: Share, state: NeedState}).nullable(),
  }),
  z.object({kind: z.literal('suppressed')}),
]);
export type NeedsCell = z.infer<typeof NeedsCell>;

export const Need = z.object({
  state: NeedState,
  /** How likely the share of all people is below the target. */
  below: Share,
  /** Expected number of the assessed who do not have the standard, with its 90 % interval. */
  people: z.object({expected: z.number(), low: z.number(), high: z.number()}),
  band: z.number().int().min(1).max(6),
  /** What is worth doing in this band. */
  bandName: z.string(),
  /** Sure and wrong, of all that people were sure of; null where nobody was sure of anything. */
  confidentlyWrong: z.object({k: count, n: count, share: Share, low: Share, high: Share}).nullable(),
});
export type Need = z.infer<typeof Need>;

/** Answers by whether they were right and whether people were sure of them. */
export const Certainty = z.object({people: count, mastery: count, doubt: count, uninformed: count, misinformed: count});
export type Certainty = z.infer<typeof Certainty>;

/** Who the analysis is for, because what others may see is less, and worked out from less. */
export const Audience = z.discriminatedUnion('kind', [
  z.object({kind: z.literal('coordinator')}),
  z.object({kind: z.literal('champion'), organisation: z.string()}),
  z.object({kind: z.literal('everyone')}),
]);
export type Audience = z.infer<typeof Audience>;

export const TrainingNeeds = z.object({
  /** Results handed in until then count; for others than the coordinator it is earlier, because theirs come in steps. */
  asOf: isoTime,
  audience: Audience,
  /** Null is every organisation together; of others only those that the audience may see. */
  organisations: z.array(z.object({id: z.string().nullable(), name: z.string(), optedIn: z.boolean()})),
  functions: z.array(z.object({key: z.string(), name: z.string()})),
  competencies: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      tier: z.enum(['basic', 'enhanced']),
      /** Whether a quiz exists that could give evidence. */
      hasQuiz: z.boolean(),
      /** In the order of `organisations`. */
      cells: z.array(NeedsCell),
      /** In the order of `functions`, over all organisations; null where the job does not ask for it. */
      byFunction: z.array(NeedsCell.nullable()),
      /** Null where nobody was assessed, or where it would tell what is hidden. */
      need: Need.nullable(),
      /** Null where nobody said how sure they were, or too few. */
      certainty: Certainty.nullable(),
      /** What the organisations have in common, by the moments of their shares, and how many people that is worth beside a group's own. */
      prior: z.object({mean: Share, m: z.number()}).nullable(),
      /** Questions that are left out until somebody has looked at them. */
      suspects: count,
    }),
  ),
  parameters: z.object({
    /** Share of served questions to have right, and fewest questions that count as evidence. */
    standard: Share,
    fewestQuestions: count,
    /** Target share of people meeting the standard. */
    target: Share,
    confidence: Share,
    /** Of the estimates. */
    estimateConfidence: Share,
    /** Cells below this are hidden from everyone but the coordinator. */
    smallestGroup: count,
  }),
});
export type TrainingNeeds = z.infer<typeof TrainingNeeds>;

const Doubt = z.enum(['negative-discrimination', 'below-guessing', 'distractor-beats-key']);

export const ItemLine = z.object({
  id: z.string(),
  rev: count,
  quizId: z.string(),
  asks: z.string(),
  passage: z.object({title: z.string(), url: z.string()}),
  n: count,
  facility: z.number().nullable(),
  discriminationIndex: z.number().nullable(),
  discriminativeEfficiency: z.number().nullable(),
  isIndicative: z.boolean(),
  chosen: z.array(z.object({text: z.string(), right: z.boolean(), best: count, worst: count, all: count})),
  doubts: z.array(Doubt),
  clearance: z.object({reason: z.string(), clearedAt: isoTime}).nullable(),
  /** Left out of the needs: doubted, and not cleared. */
  isSuspect: z.boolean(),
});
export type ItemLine = z.infer<typeof ItemLine>;

/** A view is one of a few, never a free filter: all of it, what everyone may see, or what an organisation's champion may. */
const View = z.object({
  for: z
    .string()
    .regex(/^[a-z0-9-]{2,60}$/, 'Choose one from the list.')
    .optional(),
});

const ItemParams = z.object({id: z.string().regex(/^[a-z0-9-]{2,60}$/), rev: z.coerce.number().int().min(1)});
const reason = cleanText.pipe(
  z.string().min(10, 'Say in ten characters or more why it is sound.').max(300, 'Use at most 300 characters.'),
);

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
  z.string().min(10, 'Say why, in ten characters or more.').max(500, 'Use at most 500 characters.'),
);

/** Before and since, over questions that are the same; null where too few people have shown anything. */
export const Moved = z.object({
  before: z.object({k: count, n: count}),
  since: z.object({k: count, n: count}),
  /** Of people who were not assessed before, beside all before: the difference of the shares and its 95 % interval. */
  others: z.object({difference: z.number(), low: z.number(), high: z.number(), n: count}).nullable(),
  /** Of people assessed both times: who met the standard only since, only before, and how likely that is by chance. */
  same: z.object({better: count, worse: count, n: count, chance: Share}).nullable(),
});
export type Moved = z.infer<typeof Moved>;

export const NeedAction = z.object({
  id: z.string(),
  competency: z.string(),
  organisation: z.string().nullable(),
  kind: ActionKind,
  owner: ActionOwner,
  reason: z.string(),
  takenAt: isoTime,
  moved: Moved.nullable(),
});
export type NeedAction = z.infer<typeof NeedAction>;

export const trainingNeedsApi = {
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
  read: endpoint({
    method: 'get',
    path: '/api/training-needs',
    summary: 'Training needs by competency, organisation and job function; champions see their own and the total',
    who: championsAndCoordinators,
    query: View,
    answer: TrainingNeeds,
  }),
  export: endpoint({
    method: 'get',
    path: '/api/training-needs.csv',
    summary: 'The same for a spreadsheet: what you may see, with method and cautions',
    who: championsAndCoordinators,
    query: View,
    answer: z.string(),
    type: 'text/csv',
  }),
  optIn: endpoint({
    method: 'put',
    path: '/api/training-needs/opt-in',
    summary: 'Say whether other organisations’ champions may see the results of one’s own',
    who: championsOnly,
    body: z.strictObject({optedIn: z.boolean()}),
    answer: Done,
  }),
  items: endpoint({
    method: 'get',
    path: '/api/training-needs/:competency/items',
    summary: 'What the answers say of each question of a competency',
    who: coordinatorsOnly,
    params: z.object({competency: z.string().regex(/^[a-z-]{2,40}$/)}),
    answer: z.object({items: z.array(ItemLine)}),
  }),
  clear: endpoint({
    method: 'put',
    path: '/api/training-needs/items/:id/:rev/clearance',
    summary: 'Say that a suspect question is sound: the needs count it again',
    who: coordinatorsOnly,
    params: ItemParams,
    body: z.strictObject({reason}),
    answer: Done,
  }),
  unclear: endpoint({
    method: 'delete',
    path: '/api/training-needs/items/:id/:rev/clearance',
    summary: 'Take that back',
    who: coordinatorsOnly,
    params: ItemParams,
    answer: Done,
  }),
};
