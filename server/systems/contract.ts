/** The systems that the people of this site use, and which organisation uses which since when. */
import * as z from 'zod';
import {ContentKey} from '../content/contract.ts';
import {atLeast, Done, endpoint, isoDay, lineOf, oneLine} from '../http/contract.ts';
import {anyone, championsAndCoordinators, coordinatorsOnly, enhancedAndAbove} from '../who/callers.shared.ts';

export const SystemKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'Choose a system from the list.');
const Day = z.iso.date('Write the day as year, month and day, such as 2026-11-21.').nullable();

const facts = {
  name: lineOf('a name').pipe(z.string().max(80, 'Use at most 80 characters.').refine(atLeast(1), 'Write what it is called.')),
  /** What people say, and what guides and badges have room for; where it is empty, the name. */
  shortName: oneLine.pipe(z.string().max(20, 'Use at most 20 characters.')).default(''),
  /** Who owns it: a company, or the partnership. */
  owner: oneLine.pipe(z.string().max(100, 'Use at most 100 characters.')).default(''),
  /** The first and the last day on which anybody here uses it; null where that is open. */
  since: Day.default(null),
  until: Day.default(null),
};

export const System = z.object({
  key: z.string(),
  name: z.string(),
  shortName: z.string(),
  owner: z.string(),
  since: isoDay.nullable(),
  until: isoDay.nullable(),
  version: z.int32(),
});
export type System = z.infer<typeof System>;

const endsAfterItBegins = ({since, until}: {since: string | null; until: string | null}) =>
  since === null || until === null || since <= until;
const wrongEnd = {path: ['until'], message: 'The last day is before the first. Change one of them.'};

const NewSystem = z.strictObject(facts).refine(endsAfterItBegins, wrongEnd);
const SystemChange = z.strictObject({...facts, version: z.int32()}).refine(endsAfterItBegins, wrongEnd);
/** What the starter content says of the first one. */
export const StarterSystem = z.strictObject({key: SystemKey, ...facts});
export type StarterSystem = z.infer<typeof StarterSystem>;

/** From that day on an organisation uses a system. */
export const Use = z.object({organisation: z.string(), system: z.string(), since: isoDay});
export type Use = z.infer<typeof Use>;

const UseOfOrganisation = z.object({
  organisation: z.string(),
  name: z.string(),
  /** What it uses today, whether it said so or not. */
  system: z.string(),
  uses: z.array(z.object({system: z.string(), since: isoDay})),
});

/** A step as the list of what is still to be described has it. */
/** `needed`: how often a reader said of late that they need it. */
const StepToDescribe = z.object({step: z.string(), title: z.string(), needed: z.int32()});
export const PageToDescribe = z.object({
  key: ContentKey,
  title: z.string(),
  url: z.string(),
  tier: z.enum(['basic', 'enhanced']).nullable(),
  competency: z.string().nullable(),
  steps: z.array(StepToDescribe),
  needed: z.int32(),
  /** How often the page was opened of late. */
  reads: z.int32(),
});
export type PageToDescribe = z.infer<typeof PageToDescribe>;

const KeyParams = z.object({key: SystemKey});

export const systemsApi = {
  list: endpoint({
    method: 'get',
    path: '/api/systems',
    summary: 'The systems, those in use first, and which one each organisation uses',
    who: anyone,
    answer: z.object({
      systems: z.array(System.extend({inUse: z.boolean()})),
      organisations: z.array(UseOfOrganisation),
    }),
  }),
  add: endpoint({
    method: 'post',
    path: '/api/systems',
    summary: 'Add a system',
    who: coordinatorsOnly,
    body: NewSystem,
    answer: System,
    status: 201,
  }),
  save: endpoint({
    method: 'put',
    path: '/api/systems/:key',
    summary: 'Change the name, the owner or the days of a system',
    who: coordinatorsOnly,
    params: KeyParams,
    body: SystemChange,
    answer: System,
  }),
  remove: endpoint({
    method: 'delete',
    path: '/api/systems/:key',
    summary: 'Remove a system that was added by mistake and that nothing names',
    who: coordinatorsOnly,
    params: KeyParams,
    body: z.strictObject({version: z.int32()}),
    answer: Done,
  }),
  use: endpoint({
    method: 'put',
    path: '/api/organisations/:organisation/systems/:key',
    summary: 'Say since when an organisation uses a system; a champion for their own. Null takes it back',
    who: championsAndCoordinators,
    params: z.object({
      organisation: z.string().regex(/^[a-z0-9-]{2,60}$/, 'Choose an organisation from the list.'),
      key: SystemKey,
    }),
    body: z.strictObject({since: Day}),
    answer: Done,
  }),
  toDescribe: endpoint({
    method: 'get',
    path: '/api/systems/:key/steps',
    summary: 'The "In your version" steps that nobody has described for a system yet, by page',
    who: enhancedAndAbove,
    params: KeyParams,
    answer: z.object({
      system: z.object({key: z.string(), name: z.string()}),
      described: z.int32(),
      all: z.int32(),
      pages: z.array(PageToDescribe),
    }),
  }),
};
