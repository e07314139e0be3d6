/** Numbers alone, from what other features keep. */
import type {Db} from '../db/schema.ts';

export function overviewStore(db: Db) {
  const number = async (query: {executeTakeFirstOrThrow: () => Promise<{number: number | bigint | string}>}) =>
    Number((await query.executeTakeFirstOrThrow()).number);
  return {
    /** Since a day, that day included. */
    async since(day: string): Promise<{asked: number; suggested: number; answered: number; verified: number; joined: number}> {
      const posts = (table: 'question' | 'suggestion') =>
        db
          .selectFrom(table as 'question')
          .select(({fn}) => fn.countAll<number>().as('number'))
          .where('visibility', '=', 'shown');
      const [asked, suggested, answered, settled, verified, joined] = await Promise.all([
        number(posts('question').where('received_on', '>=', day)),
        number(posts('suggestion').where('received_on', '>=', day)),
        number(posts('question').where('settled_on', '>=', day)),
        number(posts('suggestion').where('settled_on', '>=', day)),
        number(
          db
            .selectFrom('content_verification')
            .select(({fn}) => fn.countAll<number>().as('number'))
            .where('verified_at', '>=', day),
        ),
        number(
          db
            .selectFrom('invitation')
            .select(({fn}) => fn.countAll<number>().as('number'))
            .where('accepted_at', '>=', day),
        ),
      ]);
      return {asked, suggested, answered: answered + settled, verified, joined};
    },

    /** Of people who may sign in. */
    async assessed(): Promise<{done: number; of: number}> {
      const people = db.selectFrom('person').where('person.suspended', '=', 0).where('person.role', '!=', 'coordinator');
      const [done, of] = await Promise.all([
        number(
          people
            .innerJoin('attempt', 'attempt.person_id', 'person.id')
            .where('attempt.mode', '=', 'assessment')
            .where('attempt.submitted_at', 'is not', null)
            .select(({fn}) => fn.count<number>('person.id').distinct().as('number')),
        ),
        number(people.select(({fn}) => fn.countAll<number>().as('number'))),
      ]);
      return {done, of};
    },
  };
}
export type OverviewStore = ReturnType<typeof overviewStore>;
