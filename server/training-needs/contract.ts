/** The training needs analysis: what to train, whom, how sure that is, and what is done. One file, because its page shows all of it. */
import * as z from 'zod';
import {Done, endpoint, isoDay, isoTime} from '../http/contract.ts';
import {championsAndCoordinators, championsOnly, coordinatorsOnly} from '../who/callers.shared.ts';

const Share = z.number().min(0).max(1);
const Interval = z.object({low: Share, high: Share});
const count = z.int32();

/** How sure a need is: from nine in ten sure, from seven in ten likely, and at one in ten or less the target is met. */
export const HowSure = z.enum(['sure', 'likely', 'unknown', 'met']);
export type HowSure = z.infer<typeof HowSure>;
/** How far the share is from the target: a quarter of the people or more, a tenth or more, less. */
export const GapSize = z.enum(['large', 'medium', 'small']);
export type GapSize = z.infer<typeof GapSize>;

/** The share of people at the standard, in the light of all answers: what it may be, how sure a need that is, and how large. */
export const NeedEstimate = Interval.extend({
  mean: Share,
  /** How likely the share is further below the target than the smallest gap worth acting on. */
  below: Share,
  howSure: HowSure,
  /** Null where it is no need, or where the range reaches the target, so that nobody knows. */
  size: GapSize.nullable(),
});
export type NeedEstimate = z.infer<typeof NeedEstimate>;

/** A suppressed cell carries nothing that tells its value: no count, no interval, no state. */
export const NeedsCell = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('shown'),
    /** People who should have the standard; null where no headcount was entered. */
    required: count.nullable(),
    /** False where some of the headcounts are missing, so that `required` is a least. */
    requiredIsWhole: z.boolean(),
    /** With a result that counts, and those of them who passed. */
    assessed: count,
    passed: count,
    /** Assessed, and too long ago; asked too few questions. The coordinator's alone. */
    expired: count.nullable(),
    insufficient: count.nullable(),
    /** Null where nobody was assessed. */
    estimate: NeedEstimate.nullable(),
  }),
  /** A champion's own organisation, where colleagues stand by name elsewhere: no count from which to tell who failed. */
  z.object({
    kind: z.literal('own'),
    required: count.nullable(),
    requiredIsWhole: z.boolean(),
    /** As many as the champion sees by name; null where nobody is named. */
    current: count.nullable(),
    howSure: HowSure.nullable(),
    size: GapSize.nullable(),
  }),
  z.object({kind: z.literal('suppressed')}),
]);
export type NeedsCell = z.infer<typeof NeedsCell>;
export type ShownCell = NeedsCell & {kind: 'shown'};

/** Everybody who needs a competency, or those of an organisation or of a job. */
export const Place = z.discriminatedUnion('kind', [
  z.object({kind: z.literal('all')}),
  z.object({kind: z.literal('organisation'), id: z.string()}),
  z.object({kind: z.literal('job'), key: z.string()}),
]);
export type Place = z.infer<typeof Place>;

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
      /** Where it is a need: everywhere, or in so few places that the others are at the target without them. */
      gaps: z.array(Place),
      band: z.int32().min(1).max(6),
      /** What is worth doing in this band. */
      bandName: z.string(),
      /** Null where nobody said how sure they were, or too few. */
      certainty: Certainty.nullable(),
      /** Sure and wrong, of all that people were sure of; null where nobody was, or for others than the coordinator. */
      confidentlyWrong: z.object({k: count, n: count, share: Share, low: Share, high: Share}).nullable(),
      /** Questions that are left out of the estimates until somebody has decided. */
      inDoubt: count,
    }),
  ),
  parameters: z.object({
    /** Share of questions that somebody at the standard knows, and fewest questions that count as evidence. */
    standard: Share,
    fewestQuestions: count,
    /** Target share of people at the standard, and the smallest gap below it that is worth acting on. */
    target: Share,
    smallestGap: Share,
    /** Of the estimates. */
    confidence: Share,
    /** Cells below this are hidden from everyone but the coordinator. */
    smallestGroup: count,
  }),
});
export type TrainingNeeds = z.infer<typeof TrainingNeeds>;

/** All organisations at one day: who passed of those assessed, and the share at the standard with its interval; null where nobody was. */
const TrendPoint = Interval.extend({k: count, n: count, mean: Share}).nullable();

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

const Counted = z.object({k: count, n: count});
const Range = z.object({expected: z.number(), low: z.number(), high: z.number()});

/** What moved since a day, over questions that are the same; null where nobody has shown anything on one side. */
export const Change = z.object({
  /** Of first results: passed of assessed. */
  before: Counted,
  since: Counted,
  /** Of people who were not assessed before, beside all before: the difference of the shares that passed and its 95 % interval. */
  others: Interval.extend({low: z.number(), high: z.number(), difference: z.number(), n: count}).nullable(),
  /** Assessed again because the time had come: who passed only since, only before, and how likely that is by chance. */
  due: z.object({better: count, worse: count, n: count, chance: Share}).nullable(),
  /** Failed and tried again: how many passed, and how many would have by luck alone. */
  retried: z.object({passed: count, n: count, luck: Range}).nullable(),
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
