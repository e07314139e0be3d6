/** Questions that the answers cast doubt on, from when it was found; it stays until somebody has decided. */
import {type InDoubt, revisionOf} from '../../../quizzes/points.ts';
import type {Db} from '../../db/schema.ts';
import type {Decision, Doubt} from './contract.ts';

export type DoubtedQuestion = {
  questionId: string;
  rev: number;
  doubts: readonly Doubt[];
  foundAt: string;
  /** Null while nobody has decided. */
  decided: Decision | null;
};

export function doubtStore(db: Db) {
  async function all(): Promise<DoubtedQuestion[]> {
    const rows = await db.selectFrom('question_doubt').selectAll().orderBy('question_id').orderBy('rev').execute();
    return rows.map(({question_id, rev, doubts, found_at, verdict, reason, decided_at}) => ({
      questionId: question_id,
      rev,
      doubts: JSON.parse(doubts),
      foundAt: found_at,
      decided:
        verdict === null || decided_at === null
          ? null
          : {verdict: verdict as Decision['verdict'], reason: reason ?? '', decidedAt: decided_at},
    }));
  }

  return {
    all,

    /** Those whose mark everybody is given: open ones, and those found faulty. */
    async inDoubt(): Promise<InDoubt> {
      const doubted = await all();
      return new Set(doubted.filter(isInDoubt).map(({questionId, rev}) => revisionOf(questionId, rev)));
    },

    /** Nothing where it is known already: another process may have found it too, or somebody has decided. */
    async note(found: readonly {id: string; rev: number; doubts: readonly Doubt[]}[], now: Date): Promise<void> {
      if (found.length === 0) return;
      await db
        .insertInto('question_doubt')
        .values(
          found.map(({id, rev, doubts}) => ({
            question_id: id,
            rev,
            doubts: JSON.stringify(doubts),
            found_at: now.toISOString(),
            verdict: null,
            reason: null,
            decided_at: null,
          })),
        )
        .onConflict((c) => c.columns(['question_id', 'rev']).doNothing())
        .execute();
    },

    /** With null the decision is taken back. False where the question is not in doubt. */
    async decide(questionId: string, rev: number, decision: Decision | null): Promise<boolean> {
      const {numUpdatedRows} = await db
        .updateTable('question_doubt')
        .set({
          verdict: decision?.verdict ?? null,
          reason: decision?.reason ?? null,
          decided_at: decision?.decidedAt ?? null,
        })
        .where('question_id', '=', questionId)
        .where('rev', '=', rev)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
  };
}
export type DoubtStore = ReturnType<typeof doubtStore>;

export const isInDoubt = ({decided}: Pick<DoubtedQuestion, 'decided'>): boolean => decided?.verdict !== 'sound';
