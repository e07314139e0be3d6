/** The training needs analysis: what to train, whom, how sure that is, and what is done. One file, because its page shows all of it. */
import * as z from 'zod';
import {Done, endpoint, isoDay, isoTime} from '../http/contract.ts';
import {championsAndCoordinators, championsOnly, coordinatorsOnly} from '../who/callers.shared.ts';

const Share = z.number().min(0).max(1);
const Interval = z.object({low: Share, high: Share});
const count = z.int32();

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
  band: z.int32().min(1).max(6),
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
  z.object({kind: z.literal('champion'), id: z.string(), organisation: z.string()}),
  z.object({kind: z.literal('everyone')}),
]);
export type Audience = z.infer<typeof Audience>;

export const TrainingNeeds = z.object({
  /** Results handed in until then count; for others than the coordinator, the day on which something came to light last. */
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

/** All organisations at one day: who met the standard of those assessed, with the Wilson interval; null where nobody was. */
const TrendPoint = z.object({k: count, n: count, low: Share, high: Share}).nullable();

/** What every output of the analysis says beside its figures. */
export const cautions = [
  'Those who took a quiz may differ from those who did not.',
  'A total can hide differences between jobs: each may go one way, and all together the other (Simpson’s paradox).',
  'Among many cells some gaps are chance.',
  'This is not performance management: it says where training is needed, and never who is to blame.',
];

/** A view is one of a few, never a free filter: all of it, what everyone may see, or what an organisation's champion may. */
const View = z.object({
  for: z
    .string()
    .regex(/^[a-z0-9-]{2,60}$/, 'Choose one from the list.')
    .optional(),
});

/** Before and since, over questions that are the same; null where too few people have shown anything. */
export const Change = z.object({
  before: z.object({k: count, n: count}),
  since: z.object({k: count, n: count}),
  /** Of people who were not assessed before, beside all before: the difference of the shares and its 95 % interval. */
  others: z.object({difference: z.number(), low: z.number(), high: z.number(), n: count}).nullable(),
  /** Of people assessed both times: who met the standard only since, only before, and how likely that is by chance. */
  same: z.object({better: count, worse: count, n: count, chance: Share}).nullable(),
});
export type Change = z.infer<typeof Change>;

export const TrendLine = z.object({
  key: z.string(),
  name: z.string(),
  /** In the order of the days. */
  points: z.array(TrendPoint),
  /** Of the last half year. */
  change: Change.nullable(),
});
export type TrendLine = z.infer<typeof TrendLine>;

const PageLink = z.object({title: z.string(), url: z.string()});

/** What was said elsewhere since a day, by competency; with null what belongs to none. */
export const OtherSignals = z.object({
  since: isoDay,
  competencies: z.array(
    z.object({
      key: z.string().nullable(),
      name: z.string(),
      /** Searches that led nowhere, with how often; placed by their words. */
      searches: z.array(z.object({words: z.string(), times: count})),
      /** Pages that somebody marked as not helpful or wrong. */
      pages: z.array(PageLink.extend({unhelpful: count, helpful: count})),
      questions: z.array(PageLink),
      /** Suggestions of the kind "training". */
      wishes: z.array(PageLink),
    }),
  ),
});
export type OtherSignals = z.infer<typeof OtherSignals>;

export const trainingNeedsApi = {
  trend: endpoint({
    method: 'get',
    path: '/api/training-needs/trend',
    summary: 'The shares of all organisations together over a year, and whether people moved in the last half',
    who: coordinatorsOnly,
    answer: z.object({days: z.array(isoDay), competencies: z.array(TrendLine)}),
  }),
  otherSignals: endpoint({
    method: 'get',
    path: '/api/training-needs/other-signals',
    summary: 'What people searched in vain, marked, asked and wished for in the last year, by competency',
    who: coordinatorsOnly,
    answer: OtherSignals,
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
  workbook: endpoint({
    method: 'get',
    path: '/api/training-needs.xlsx',
    summary: 'The same as a workbook: needs, groups, and the method',
    who: championsAndCoordinators,
    query: View,
    answer: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'Not a workbook.'),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  optIn: endpoint({
    method: 'put',
    path: '/api/training-needs/opt-in',
    summary: 'Say whether other organisations’ champions may see the results of one’s own',
    who: championsOnly,
    body: z.strictObject({optedIn: z.boolean()}),
    answer: Done,
  }),
};
