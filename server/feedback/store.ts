/** What readers said of pages: a day, a page, a verdict, and words where there are some. */
import {sql} from 'kysely';
import {arrivedAlready} from '../db/once.ts';
import type {FeedbackRow} from '../db/schema/content.ts';
import type {Db} from '../db/schema.ts';
import {Refusal} from '../refusal.ts';
import type {Counts, Verdict} from './contract.ts';

export type SavedFeedback = {
  id: string;
  key: string;
  competency: string | null;
  /** Of the page as it was then. */
  hash: string;
  verdict: Verdict;
  words: string;
  receivedOn: string;
  settledOn: string | null;
};

const shown = 200;

export function feedbackStore(db: Db) {
  return {
    /** Nothing where it was given before under that id; words may follow a bare answer; refuses where it said something else. */
    async add(feedback: SavedFeedback): Promise<void> {
      await db
        .insertInto('feedback')
        .values(toRow(feedback))
        .onConflict((c) => c.column('id').doNothing())
        .execute();
      if (feedback.words !== '')
        await db
          .updateTable('feedback')
          .set({words: feedback.words})
          .where('id', '=', feedback.id)
          .where('page_key', '=', feedback.key)
          .where('verdict', '=', feedback.verdict)
          .where('words', '=', '')
          .execute();
      const kept = await db.selectFrom('feedback').selectAll().where('id', '=', feedback.id).executeTakeFirstOrThrow();
      if (kept.words !== feedback.words || kept.verdict !== feedback.verdict || kept.page_key !== feedback.key)
        throw arrivedAlready();
    },

    /** What needs somebody: words that nobody has dealt with, newest first, and how many there are. */
    async open(): Promise<{feedback: SavedFeedback[]; total: number}> {
      const waiting = db.selectFrom('feedback').where('settled_on', 'is', null).where('words', '!=', '');
      const {total} = await waiting.select(({fn}) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
      const rows = await waiting.selectAll().orderBy('received_on', 'desc').orderBy('id').limit(shown).execute();
      return {feedback: rows.map(toFeedback), total: Number(total)};
    },

    /** What was dealt with last, newest first. */
    async settled(): Promise<SavedFeedback[]> {
      const rows = await db
        .selectFrom('feedback')
        .selectAll()
        .where('settled_on', 'is not', null)
        .orderBy('settled_on', 'desc')
        .orderBy('id')
        .limit(20)
        .execute();
      return rows.map(toFeedback);
    },

    /** Which pages have something open, since when, and from how many presses. */
    async openPages(): Promise<{key: string; since: string; count: number}[]> {
      const rows = await db
        .selectFrom('feedback')
        .select('page_key')
        .select(({fn}) => [fn.min<string>('received_on').as('since'), fn.countAll<number>().as('count')])
        .where('settled_on', 'is', null)
        .where('words', '!=', '')
        .groupBy('page_key')
        .orderBy('page_key')
        .execute();
      return rows.map(({page_key, since, count}) => ({key: page_key, since, count: Number(count)}));
    },

    /** Forgets what was received before a day, dealt with or not: a page is another by then. */
    async forgetBefore(day: string): Promise<void> {
      await db.deleteFrom('feedback').where('received_on', '<', day).execute();
    },

    /** `settledOn` null opens it again. */
    async settle(id: string, settledOn: string | null): Promise<void> {
      const {numUpdatedRows} = await db
        .updateTable('feedback')
        .set({settled_on: settledOn})
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw new Refusal('missing', 'There is nothing here any more. Reload the page.');
    },

    /** Pages of which somebody said since a day that they do not help, with how many said what; the worst first. */
    async unhelpfulPages(since: string): Promise<{key: string; competency: string | null; unhelpful: number; helpful: number}[]> {
      const rows = await db
        .selectFrom('feedback')
        .select(['page_key', 'competency'])
        .select(({fn}) => [
          fn.sum<number>(sql`case when verdict = 'yes' then 0 else 1 end`).as('unhelpful'),
          fn.sum<number>(sql`case when verdict = 'yes' then 1 else 0 end`).as('helpful'),
        ])
        .where('received_on', '>=', since)
        .groupBy(['page_key', 'competency'])
        .having(({fn}) => fn.sum<number>(sql`case when verdict = 'yes' then 0 else 1 end`), '>', 0)
        .orderBy('unhelpful', 'desc')
        .orderBy('page_key')
        .limit(shown)
        .execute();
      return rows.map(({page_key, competency, unhelpful, helpful}) => ({
        key: page_key,
        competency,
        unhelpful: Number(unhelpful),
        helpful: Number(helpful),
      }));
    },

    /** By competency, since a day. */
    async counts(since: string): Promise<Counts[]> {
      const rows = await db
        .selectFrom('feedback')
        .select(['competency', 'verdict'])
        .select(({fn}) => fn.countAll<number>().as('number'))
        .where('received_on', '>=', since)
        .groupBy(['competency', 'verdict'])
        .execute();
      const counts = new Map<string | null, Counts>();
      for (const {competency, verdict, number} of rows) {
        const line = counts.get(competency) ?? {competency, yes: 0, no: 0, wrong: 0};
        counts.set(competency, {...line, [verdict]: Number(number)});
      }
      return [...counts.values()].sort((a, b) => (a.competency ?? '').localeCompare(b.competency ?? ''));
    },
  };
}
export type FeedbackStore = ReturnType<typeof feedbackStore>;

const toRow = ({id, key, competency, hash, verdict, words, receivedOn, settledOn}: SavedFeedback): FeedbackRow => ({
  id,
  page_key: key,
  competency,
  hash,
  verdict,
  words,
  received_on: receivedOn,
  settled_on: settledOn,
});

const toFeedback = ({id, page_key, competency, hash, verdict, words, received_on, settled_on}: FeedbackRow): SavedFeedback => ({
  id,
  key: page_key,
  competency,
  hash,
  verdict,
  words,
  receivedOn: received_on,
  settledOn: settled_on,
});
