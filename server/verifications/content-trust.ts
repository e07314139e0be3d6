/** Everything that can be verified, and how far each can be trusted today. */
import {createHash} from 'node:crypto';
import type {Quiz} from '../../quizzes/format.ts';
import {passageUrl, teachingPages} from '../../quizzes/passages.ts';
import {askedBy, toCheck} from '../../quizzes/types/kinds.ts';
import type {Manifest} from '../content/contract.ts';
import {dayOf} from '../posts/days.ts';
import {currentRelease, inOrder, type Release} from '../releases/contract.ts';
import type {ContentFacts, ContentFilter, QuestionToVerify, ReviewItem, ReviewKind, TrustInSystem} from './contract.ts';
import {hashWithTexts} from './hash.ts';
import {later, type Subject, trustOf} from './rules.ts';
import type {ContentState} from './states.shared.ts';
import type {SavedVerification, VerificationStore} from './store.ts';

type Verifiable = Subject & ContentFacts & {question: QuestionToVerify | null};
type TrustedItem = ReviewItem & {hash: string};
type Named = {key: string; name: string};

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

const isReviewed = (kind: string): kind is Exclude<ReviewKind, 'question'> =>
  kind === 'guide' || kind === 'document' || kind === 'screencast';

type Texts = readonly {step: string; system: string; version: string; body: string}[];
type Needs = {
  subjects: readonly Verifiable[];
  verifications: VerificationStore;
  releases: () => Promise<Release[]>;
  /** The texts that pages show. */
  shownTexts: {all: () => Promise<ReadonlyMap<string, Texts>>; of: (key: string) => Promise<Texts>};
  today: () => string;
};

export function createTrust({subjects, verifications, releases, shownTexts, today}: Needs) {
  const byKey = new Map(subjects.map((subject) => [subject.key, subject]));

  /** `texts` and `recorded` of every system: what is another system's is left out here. */
  function trusted(
    {review, pages, hash: own, question: _question, ...facts}: Verifiable,
    system: string,
    {verified, texts, recorded}: {verified: SavedVerification | undefined; texts: Texts; recorded: readonly Release[]},
  ): TrustedItem {
    const hash = hashWithTexts(
      own,
      texts.filter((text) => text.system === system),
    );
    const subject = {hash, review, pages, competency: facts.competency};
    const ofSystem = recorded.filter((release) => release.system === system);
    return {...facts, hash, ...trustOf(subject, withDay(verified), ofSystem, today())};
  }

  return {
    /** By key, for the people of one system; in none, what nobody can have verified. */
    async all(system: string | undefined): Promise<Map<string, TrustedItem>> {
      const [latest, recorded, texts] = await Promise.all([verifications.latest(), releases(), shownTexts.all()]);
      const verified = new Map(latest.filter((each) => each.system === system).map((each) => [each.subject, each]));
      const ordered = inOrder(recorded);
      return new Map(
        subjects.map((subject) => [
          subject.key,
          trusted(subject, system ?? '', {
            verified: verified.get(subject.key),
            texts: texts.get(subject.key) ?? [],
            recorded: ordered,
          }),
        ]),
      );
    },

    /** One page or question in each of these systems: every reader of a page asks for it. */
    async of(key: string, systems: readonly Named[]) {
      const subject = byKey.get(key);
      if (subject === undefined) return undefined;
      const [latest, recorded, texts, history] = await Promise.all([
        verifications.latest(key),
        releases(),
        shownTexts.of(key),
        verifications.history(key),
      ]);
      const ordered = inOrder(recorded);
      const {review: _review, pages: _pages, hash: pageHash, ...facts} = subject;
      return {
        ...facts,
        pageHash,
        systems: systems.map((system): TrustInSystem => {
          const verified = latest.find((each) => each.system === system.key);
          const {state, verification, dueOn, release, hash} = trusted(subject, system.key, {verified, texts, recorded: ordered});
          return {
            ...{system, state, verification, dueOn, release, hash},
            version: currentRelease(recorded, system.key, today())?.version ?? null,
            versions: ordered.flatMap((each) => (each.system === system.key ? [each.version] : [])).reverse(),
            earlier: history.filter((each) => each.system === system.key).slice(1),
          };
        }),
      };
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
