/** What the partnership says of a page for everybody: that its law was checked, and the standard it agreed. */
import * as z from 'zod';
import {ContentKey, SaidBy} from '../content/contract.ts';
import {atLeast, cleanText, Done, endpoint, isoDay, isoTime, oneLine} from '../http/contract.ts';
import {coordinatorsOnly} from '../who/callers.shared.ts';
import {type LawState, lawStates} from './law.shared.ts';

const PageParams = z.object({key: ContentKey});
const mostText = 4_000;

/** The latest check of the law in a page. */
export const LawMark = z.object({
  state: z.enum(Object.keys(lawStates) as [LawState, ...LawState[]]),
  checkedOn: isoDay,
  checkedBy: z.string(),
  read: z.string(),
  reviewOn: isoDay,
  /** How many checks were recorded here; 0 while it is the one that came with the page. */
  number: z.int32(),
});
export type LawMark = z.infer<typeof LawMark>;

/** What the partnership agreed on the task of a page. */
export const Standard = z.object({
  number: z.int32(),
  html: z.string(),
  agreedBy: z.string(),
  agreedOn: isoDay,
  by: SaidBy,
  savedAt: isoTime,
});
export type Standard = z.infer<typeof Standard>;

const StandardEdition = Standard.extend({
  /** Markdown as it was typed; empty where it was taken back. */
  body: z.string(),
});
export type StandardEdition = z.infer<typeof StandardEdition>;
const Editions = z.object({editions: z.array(StandardEdition)});

/** Of the edition that was read, 0 where there was none. */
const number = z.int32().min(0);
/** A role or a group, as everybody will read it. */
const said = (what: string) =>
  oneLine.pipe(z.string().max(120, 'Use at most 120 characters.')).refine(atLeast(3), `Write ${what}.`);
const day = (what: string) => z.iso.date(`Write ${what} as a day, such as 18/12/2026.`);

const NewLawCheck = z.strictObject({
  number,
  /** Of the page that was read. */
  hash: z.string().max(100),
  checkedOn: day('when it was read'),
  checkedBy: said('the role of whoever read it, such as legal adviser'),
  read: oneLine
    .pipe(z.string().max(400, 'Use at most 400 characters.'))
    .refine(atLeast(10), 'Name what was read: Act, sections, version, guidance.'),
  reviewOn: day('when to look again'),
});

const NewStandard = z.strictObject({
  number,
  body: cleanText.pipe(z.string().max(mostText, `Use at most ${mostText.toLocaleString('en-GB')} characters.`)),
  agreedBy: said('which group agreed it'),
  agreedOn: day('when it was agreed'),
});

export const pageMarksApi = {
  checkLaw: endpoint({
    method: 'put',
    path: '/api/content/:key/law-check',
    summary: 'Record that somebody compared a page with the law, and until when that holds',
    who: coordinatorsOnly,
    params: PageParams,
    body: NewLawCheck,
    answer: Done,
  }),
  standards: endpoint({
    method: 'get',
    path: '/api/content/:key/standard',
    summary: 'Every edition of the standard agreed on the task of a page, newest first',
    who: coordinatorsOnly,
    params: PageParams,
    answer: Editions,
  }),
  saveStandard: endpoint({
    method: 'put',
    path: '/api/content/:key/standard',
    summary: 'Record what the partnership agreed on the task of a page; an empty body takes it back',
    who: coordinatorsOnly,
    params: PageParams,
    body: NewStandard,
    answer: Editions,
  }),
};
