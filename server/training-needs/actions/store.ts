/** What is done about needs. */
import {arrivedAlready} from '../../db/once.ts';
import type {Db} from '../../db/schema.ts';
import type {NeedAction} from './contract.ts';

export type TakenAction = Omit<NeedAction, 'change'>;

export function actionStore(db: Db) {
  return {
    /** Nothing where it was added before under that id; refuses where it said something else. */
    async add({id, competency, organisation, kind, owner, reason, takenAt}: TakenAction): Promise<void> {
      await db
        .insertInto('need_action')
        .values({id, competency, organisation_id: organisation, kind, owner, reason, taken_at: takenAt})
        .onConflict((c) => c.column('id').doNothing())
        .execute();
      const kept = await db.selectFrom('need_action').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      const [says, said] = [
        [competency, organisation, kind, owner, reason],
        [kept.competency, kept.organisation_id, kept.kind, kept.owner, kept.reason],
      ];
      if (says.join('\n') !== said.join('\n')) throw arrivedAlready();
    },

    async newestFirst(): Promise<TakenAction[]> {
      const rows = await db.selectFrom('need_action').selectAll().orderBy('taken_at', 'desc').orderBy('id').execute();
      return rows.map(({organisation_id, taken_at, kind, owner, ...row}) => ({
        ...row,
        kind: kind as TakenAction['kind'],
        owner: owner as TakenAction['owner'],
        organisation: organisation_id,
        takenAt: taken_at,
      }));
    },

    /** False where there is none. */
    async remove(id: string): Promise<boolean> {
      const {numDeletedRows} = await db.deleteFrom('need_action').where('id', '=', id).executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
  };
}
export type ActionStore = ReturnType<typeof actionStore>;
