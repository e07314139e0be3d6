/** Everything that can be verified, and how far each can be trusted today. */
import {createHash} from 'node:crypto';
import type {Quiz} from '../../quizzes/format.ts';
import {passageUrl, teachingPages} from '../../quizzes/passages.ts';
import {askedBy, toCheck} from '../../quizzes/types/kinds.ts';
import type {Manifest} from '../content/contract.ts';
import {dayOf} from '../posts/days.ts';
import {inOrder, type Release} from '../releases/contract.ts';
import type {ContentFilter, QuestionToVerify, ReviewItem, ReviewKind} from './contract.ts';
import {hashWithTexts} from './hash.ts';
import {later, type Subject, trustOf} from './rules.ts';
import type {ContentState} from './states.shared.ts';
import type {SavedVerification, VerificationStore} from './store.ts';

type Verifiable = Subject &
  Omit<ReviewItem, 'state' | 'verification' | 'dueOn' | 'release'> & {question: QuestionToVerify | null};
type TrustedItem = ReviewItem & {hash: string; pageHash: string; question: QuestionToVerify | null};

/** How often a quiz question is looked at again. */
const questionReview = 'P12M';

/** Guides and documents of the manifest, and the questions of the quizzes. */
export function verifiable(manifest: Manifest, quizzes: readonly Quiz[]): Verifiable[] {
  const pages = manifest.pages.flatMap(({key, kind, title, url, tier, competency, owner, hash, review}) =>
    key !== null && isReviewed(kind)
      ? [{key, kind, title, url, tier, competency, owner, hash, review, pages: [key], question: null}]
      : [],
  );
  const questions = quizzes.flatMap(({id, tier, competency, questions: all}) =>
    all.map((question) => ({
      key: `${id}.${question.id}`,
      kind: 'question' as const,
      title: askedBy(question),
      url: `/training/${id}`,
      tier,
      competency,
      owner: 'coordinator',
      hash: createHash('sha256').update(JSON.stringify(question)).digest('hex'),
      review: questionReview,
      pages: teachingPages(manifest.pages, question),
      question: {
        stem: askedBy(question),
        passage: passageUrl(question.source),
        options: toCheck(question),
      },
    })),
  );
  return [...pages, ...questions];
}

const isReviewed = (kind: string): kind is Exclude<ReviewKind, 'question'> => kind === 'guide' || kind === 'document';

type Needs = {
  subjects: readonly Verifiable[];
  verifications: VerificationStore;
  releases: () => Promise<Release[]>;
  /** The texts that pages show. */
  shownTexts: {
    all: () => Promise<ReadonlyMap<string, readonly {step: string; version: string; body: string}[]>>;
    of: (key: string) => Promise<readonly {step: string; version: string; body: string}[]>;
  };
  today: () => string;
};

export function createTrust({subjects, verifications, releases, shownTexts, today}: Needs) {
  const byKey = new Map(subjects.map((subject) => [subject.key, subject]));
  type Texts = readonly {step: string; version: string; body: string}[];
  const trusted = (
    subject: Verifiable,
    verified: SavedVerification | undefined,
    texts: Texts,
    recorded: Release[],
    day: string,
  ) => {
    const {review, pages: _pages, ...item} = subject;
    const hash = hashWithTexts(subject.hash, texts);
    return {...item, pageHash: subject.hash, hash, ...trustOf({...subject, hash}, withDay(verified), recorded, day)};
  };
  return {
    /** By key. */
    async all(): Promise<Map<string, TrustedItem>> {
      const [latest, recorded, texts] = await Promise.all([verifications.latest(), releases(), shownTexts.all()]);
      const [ordered, day] = [inOrder(recorded), today()];
      return new Map(
        subjects.map((subject) => [
          subject.key,
          trusted(subject, latest.get(subject.key), texts.get(subject.key) ?? [], ordered, day),
        ]),
      );
    },

    /** Of one page or question: every reader of a page asks for it. */
    async of(key: string): Promise<TrustedItem | undefined> {
      const subject = byKey.get(key);
      if (subject === undefined) return undefined;
      const [latest, recorded, texts] = await Promise.all([verifications.latest(key), releases(), shownTexts.of(key)]);
      return trusted(subject, latest.get(key), texts, inOrder(recorded), today());
    },
  };
}
export type ContentTrust = ReturnType<typeof createTrust>;

const withDay = (verification: SavedVerification | undefined) =>
  verification && {...verification, on: dayOf(new Date(verification.at))};

const urgency: Record<ContentState, number> = {overdue: 0, changed: 1, due: 2, unverified: 3, verified: 4};

/** What fits, most urgent first, then by the day it is due. */
export function filtered<I extends ReviewItem>(
  items: Iterable<I>,
  {state, kind, owner, competency, due}: ContentFilter,
  today = '',
): I[] {
  const until = due === undefined ? undefined : later(today, `P${due}D`);
  return [...items]
    .filter(
      (item) =>
        (state === undefined || item.state === state) &&
        (kind === undefined || item.kind === kind) &&
        (owner === undefined || item.owner === owner) &&
        (competency === undefined || item.competency === competency) &&
        (until === undefined || (item.dueOn !== null && item.dueOn <= until)),
    )
    .sort(
      (a, b) =>
        urgency[a.state] - urgency[b.state] ||
        (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') ||
        a.title.localeCompare(b.title, 'en'),
    );
}
