/** The life of a document: which version is the current one, and who may take which step. */

import type {Variant} from '../content/document-words.shared.ts';
import type {SaidBy} from '../content/said-by.shared.ts';
import type {DocumentKind} from '../files/kinds.shared.ts';
import {fieldRefusal, Refusal} from '../refusal.ts';
import type {Caller} from '../who/callers.shared.ts';
import type {Step} from './contract.ts';
import {type Approver, toBeDescribed, type VersionState} from './words.shared.ts';

/** `since`: the version in which these bytes came. */
export type KeptFile = {
  language: string;
  variant: Variant;
  kind: DocumentKind;
  hash: string;
  size: number;
  since: number;
};
/** Whether an approved one is superseded is not kept: it follows from those after it. */
export type KeptState = Exclude<VersionState, 'superseded'>;
export type KeptVersion = {
  number: number;
  state: KeptState;
  note: string;
  /** Null for what came with the site. */
  by: SaidBy | null;
  /** Who sent it for approval, so that somebody else approves it; null once that person is gone. */
  sentBy: string | null;
  madeOn: string;
  sentOn: string | null;
  files: KeptFile[];
  asked: Approver[];
  approvals: {as: Approver; by: SaidBy; on: string}[];
  agreedBy: string;
  validFrom: string | null;
  reviewOn: string | null;
  reason: string;
};

/** The language in which a document is kept; the others are translations of it. */
export const mainLanguage = 'en';

const isValid = ({state, validFrom}: KeptVersion, today: string): boolean =>
  state === 'withdrawn' || (state === 'approved' && (validFrom === null || validFrom <= today));

/**
 * The one version that counts: for the page, its download, search, feeds and mail alike.
 *
 * The latest that the partnership decided on, if that holds already; a sample that came with the site only where it decided on none: what
 * it replaced stays replaced when the site brings a newer sample.
 */
export function currentVersion<V extends KeptVersion>(versions: readonly V[], today: string): V | undefined {
  const newestFirst = versions.toSorted((one, other) => other.number - one.number);
  return newestFirst.find((each) => isValid(each, today)) ?? newestFirst.find(({state}) => state === 'sample');
}

/** As it is told. */
export function stateOf(version: KeptVersion, versions: readonly KeptVersion[], today: string): VersionState {
  const current = currentVersion(versions, today);
  const isPast = current !== undefined && version.number < current.number;
  if (version.state === 'approved' && isPast) return 'superseded';
  if (version.state === 'sample' && current !== undefined && current.number !== version.number) return 'superseded';
  return version.state;
}

/** Whether the main language got other words after this file was made. */
export function isOlder(file: KeptFile, files: readonly KeptFile[]): boolean {
  if (file.language === mainLanguage && file.variant === 'standard') return false;
  const main = files.filter(({language, variant}) => language === mainLanguage && variant === 'standard');
  return main.some(({since}) => since > file.since);
}

/** What was written here for this language and reader; undefined where a file was sent. */
export const wordsOf = ({files}: {files: readonly KeptFile[]}, {language, variant}: Pick<KeptFile, 'language' | 'variant'>) =>
  files.find((each) => each.kind === 'md' && each.language === language && each.variant === variant);

type Given = Omit<KeptFile, 'since'>;

/** The files of a new version: those whose bytes were there already keep the version in which they came. */
export function filesOf(given: readonly Given[], before: readonly KeptFile[], number: number): KeptFile[] {
  const places = new Set<string>();
  return given.map((file) => {
    const place = `${file.language} ${file.variant} ${file.kind}`;
    if (places.has(place)) throw fieldRefusal({files: 'Two files have the same language, reader and format. Keep one of them.'});
    places.add(place);
    const same = before.find(
      (each) => each.hash === file.hash && each.language === file.language && each.variant === file.variant,
    );
    return {...file, since: same?.since ?? number};
  });
}

/** A draft, or a refusal where another one is under way: two at once would overtake each other. */
export function newVersion(
  versions: readonly KeptVersion[],
  {files, note}: {files: readonly Given[]; note: string},
  by: SaidBy,
  today: string,
): KeptVersion {
  const open = versions.find(({state}) => state === 'draft' || state === 'in-approval');
  if (open !== undefined)
    throw new Refusal(
      'conflict',
      `Version ${open.number} is not finished. Change that one, or throw it away; what you chose is still here.`,
    );
  const number = Math.max(0, ...versions.map((each) => each.number)) + 1;
  const before = currentVersion(versions, today);
  return {
    ...{
      number,
      state: 'draft',
      note,
      by,
      sentBy: null,
      madeOn: today,
      sentOn: null,
      files: filesOf(files, before?.files ?? [], number),
    },
    ...{asked: [], approvals: [], agreedBy: '', validFrom: null, reviewOn: null, reason: ''},
  };
}

export type Actor = {caller: Exclude<Caller, 'visitor' | 'basic'>; personId: string; by: SaidBy};
export type Taken = {version: KeptVersion | null; what: string; words: string};

/** Whose approval this person can give. */
const approverOf = (caller: Actor['caller']): Approver | undefined => (caller === 'enhanced' ? undefined : caller);

/**
 * Takes a step with a version; null where it is thrown away.
 *
 * Whoever sent it does not approve it, and what was approved is never touched again.
 */
export function takeStep(version: KeptVersion, step: Step, {caller, personId, by}: Actor, today: string): Taken {
  const must = (state: KeptState, sentence: string) => {
    if (version.state !== state) throw new Refusal('conflict', `${sentence} Reload the page.`);
  };
  switch (step.step) {
    case 'send': {
      must('draft', 'This version is not a draft any more.');
      const {asked, agreedBy, validFrom, reviewOn} = step;
      if (reviewOn <= today) throw fieldRefusal({reviewOn: 'Write a day that is still to come.'});
      return {
        version: {
          ...version,
          state: 'in-approval',
          sentBy: personId,
          sentOn: today,
          asked: [...new Set(asked)],
          approvals: [],
          agreedBy,
          validFrom,
          reviewOn,
        },
        ...{what: 'Sent for approval', words: ''},
      };
    }
    case 'take-back':
      must('in-approval', 'This version is not in approval any more.');
      if (version.sentBy !== personId && caller !== 'coordinator')
        throw new Refusal('forbidden', 'Only who sent it, or the coordinator, can take it back.');
      return {version: {...version, state: 'draft', approvals: []}, what: 'Taken back from approval', words: ''};
    case 'send-back':
      must('in-approval', 'This version is not in approval any more.');
      if (!version.asked.some((as) => as === approverOf(caller)))
        throw new Refusal('forbidden', 'Only who was asked to approve it can send it back.');
      return {version: {...version, state: 'draft', approvals: []}, what: 'Sent back', words: step.reason};
    case 'approve':
      return approve(version, {caller, personId, by}, today, must);
    case 'discard':
      must('draft', 'This version is not a draft any more.');
      return {version: null, what: 'Draft thrown away', words: version.note};
  }
}

function approve(
  version: KeptVersion,
  {caller, personId, by}: Actor,
  today: string,
  must: (state: KeptState, sentence: string) => void,
): Taken {
  must('in-approval', 'This version is not in approval any more.');
  const as = approverOf(caller);
  if (as === undefined || !version.asked.includes(as))
    throw new Refusal('forbidden', 'Your approval was not asked for. Who sent it can take it back and ask for yours.');
  if (version.sentBy === personId)
    throw new Refusal(
      'forbidden',
      'You sent this for approval, so somebody else has to approve it. Take it back to ask a champion, or invite a second coordinator.',
    );
  if (version.approvals.some((each) => each.as === as)) throw new Refusal('conflict', 'This approval is there already.');
  const approvals = [...version.approvals, {as, by, on: today}];
  const isDone = version.asked.every((each) => approvals.some((given) => given.as === each));
  return {
    version: {...version, approvals, state: isDone ? 'approved' : 'in-approval'},
    ...{what: isDone ? 'Approved' : 'Approved by one of those asked', words: version.agreedBy},
  };
}

/** @throws Refusal where somebody else has to say what is said of it: what was approved is told by who may approve. */
export function checkMayDescribe(versions: readonly KeptVersion[], caller: Caller, today: string): void {
  if (caller === 'enhanced' && currentVersion(versions, today)?.state === 'approved')
    throw new Refusal('forbidden', 'This was approved. Ask a champion or the coordinator to change what is said of it.');
}

/** @throws Refusal where it was brought in and nobody said yet what it is for. */
export function checkDescribed({purpose}: {purpose: string}, {step}: Step): void {
  if (step === 'send' && purpose.startsWith(toBeDescribed))
    throw new Refusal('invalid', 'Say first what it is for: choose “Change what is said of it”.');
}

/** @throws Refusal where there is nothing to withdraw. */
export function withdraw(versions: readonly KeptVersion[], reason: string, today: string): KeptVersion {
  const current = currentVersion(versions, today);
  if (current === undefined || current.state === 'withdrawn')
    throw new Refusal('conflict', 'There is no current version to withdraw. A draft can be thrown away.');
  return {...current, state: 'withdrawn', reason};
}
