/** What is done about needs. */
import {arrivedAlready} from '../../db/once.ts';
import type {Db} from '../../db/schema.ts';
import type {NeedAction} from './contract.ts';

export type TakenAction = Omit<NeedAction, 'change'>;

/** A session with its day, of all organisations with null. */
export type HeldSession = {competency: string; organisation: string | null; dueOn: string};

export function actionStore(db: Db) {
  return {
    /** Nothing where it was added before under that id; refuses where it said something else. */
    async add({id, competency, organisation, kind, owner, reason, takenAt, dueOn, session}: TakenAction): Promise<void> {
      await db
        .insertInto('need_action')
        .values({
          id,
          competency,
          organisation_id: organisation,
          kind,
          owner,
          reason,
          taken_at: takenAt,
          due_on: dueOn,
          session: session === null ? null : JSON.stringify(session),
        })
        .onConflict((c) => c.column('id').doNothing())
        .execute();
      const kept = await db.selectFrom('need_action').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      const [says, said] = [
        [competency, organisation, kind, owner, reason, dueOn, session === null ? null : JSON.stringify(session)],
        [kept.competency, kept.organisation_id, kept.kind, kept.owner, kept.reason, kept.due_on, kept.session],
      ];
      if (says.join('\n') !== said.join('\n')) throw arrivedAlready();
    },

    async newestFirst(): Promise<TakenAction[]> {
      const rows = await db.selectFrom('need_action').selectAll().orderBy('taken_at', 'desc').orderBy('id').execute();
      return rows.map(({organisation_id, taken_at, due_on, session, kind, owner, ...row}) => ({
        ...row,
        kind: kind as TakenAction['kind'],
        owner: owner as TakenAction['owner'],
        organisation: organisation_id,
        takenAt: taken_at,
        dueOn: due_on,
        session: session === null ? null : JSON.parse(session),
      }));
    },

    /** Planned ones too: what they change is asked for by day. */
    async sessions(): Promise<HeldSession[]> {
      const rows = await db
        .selectFrom('need_action')
        .select(['competency', 'organisation_id', 'due_on'])
        .where('session', 'is not', null)
        .orderBy('due_on')
        .orderBy('id')
        .execute();
      return rows.flatMap(({competency, organisation_id, due_on}) =>
        due_on === null ? [] : [{competency, organisation: organisation_id, dueOn: due_on}],
      );
    },

    /** False where there is none. */
    async remove(id: string): Promise<boolean> {
      const {numDeletedRows} = await db.deleteFrom('need_action').where('id', '=', id).executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
  };
}
export type ActionStore = ReturnType<typeof actionStore>;
