/** Which questions an answer no longer stands for, because their passage or the system changed since it was given. */
import {createHash} from 'node:crypto';
import type {Quiz} from '../../quizzes/format.ts';
import {passageUrl, teachingPages} from '../../quizzes/passages.ts';
import {sourcesOf} from '../../quizzes/types/kinds.ts';
import type {Manifest} from '../content/contract.ts';
import {startOf} from '../posts/list.ts';
import {type Release, touches} from '../releases/contract.ts';
import type {PassageStore} from './passage-store.ts';

type Needs = {
  quizzes: readonly Quiz[];
  manifest: Manifest;
  passages: PassageStore;
  releases: () => Promise<Release[]>;
  systemsToday: () => Promise<{of: (organisation: string | null) => {key: string} | undefined}>;
  today: () => string;
  now: () => Date;
};

/** A question and when what it asks changed: ISO 8601 UTC, so that times compare as text. Of a release, for whom alone. */
type Change = {question: string; at: string; system?: string};

/** The questions of a quiz that changed after a time for the people of an organisation, and when the last of them did. */
export type Changes = (quizId: string, since: string, organisation: string | null) => {questions: string[]; last: string | null};

export function createChangedQuestions({quizzes, manifest, passages, releases, systemsToday, today, now}: Needs) {
  const pagesOf = new Map(
    quizzes.flatMap(({questions}) => questions.map((question) => [question, teachingPages(manifest.pages, question)] as const)),
  );

  return {
    /** Run once at the start: sees what the last build changed. */
    async notePassages(): Promise<void> {
      const hashes = new Map<string, string>();
      for (const source of quizzes.flatMap(({questions}) => questions.flatMap(sourcesOf))) {
        const hash = passageHash(manifest, source);
        if (hash !== undefined) hashes.set(source, hash);
      }
      await passages.note(hashes, now());
    },

    async changes(): Promise<Changes> {
      const [changedAt, recorded, systems] = await Promise.all([passages.changedAt(), releases(), systemsToday()]);
      const released = recorded.filter(({releasedOn}) => releasedOn <= today());
      const changesOf = new Map(quizzes.map((quiz) => [quiz.id, changesIn(quiz, changedAt, released)]));
      return (quizId, since, organisation) => {
        const own = systems.of(organisation)?.key;
        const after = (changesOf.get(quizId) ?? []).filter(
          ({at, system}) => at > since && (system === undefined || system === own),
        );
        return {
          questions: [...new Set(after.map(({question}) => question))],
          last:
            after
              .map(({at}) => at)
              .sort()
              .at(-1) ?? null,
        };
      };
    },
  };

  function changesIn(
    {competency, questions}: Quiz,
    changedAt: ReadonlyMap<string, string>,
    released: readonly Release[],
  ): Change[] {
    // Nothing can be right about how sure somebody feels.
    return questions
      .filter(({type}) => type !== 'selfrate')
      .flatMap((question) => [
        ...sourcesOf(question).flatMap((source) => {
          const at = changedAt.get(source);
          return at === undefined ? [] : [{question: question.id, at}];
        }),
        ...released
          .filter((release) => touches(release, {competency, pages: pagesOf.get(question) ?? []}))
          .map((release) => ({question: question.id, at: effectiveAt(release), system: release.system})),
      ]);
  }
}

/** From when on a release counts: its day, or when it was recorded if that was later, because until then nobody had been told. */
function effectiveAt({releasedOn, recordedAt}: Release): string {
  const day = startOf(releasedOn);
  return recordedAt !== null && recordedAt > day ? recordedAt : day;
}

/**
 * A hash of a passage's words: a comma, a capital or a line break is no change.
 *
 * Of a heading within a section, the whole page; undefined where the page is not there.
 */
export function passageHash({pages}: Pick<Manifest, 'pages'>, source: string): string | undefined {
  const [url, anchor] = passageUrl(source).split('#');
  const page = pages.find((each) => each.url === url);
  if (page === undefined) return undefined;
  const section = page.sections.find((each) => each.anchor === anchor);
  const text = (section ? [section] : page.sections).map(({heading, text}) => `${heading} ${text}`).join(' ');
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 16);
}
