/** Suggestions, their steps, and who wrote them. */
import {markChanged} from '../db/revision.ts';
import type {SuggestionRow} from '../db/schema/posts.ts';
import type {Db} from '../db/schema.ts';
import {redactionsOf} from '../posts/hiding/redactions-store.ts';
import type {Place} from '../posts/list.ts';
import {listStore} from '../posts/list-store.ts';
import {addAuthor, authorsOf, meToosOf} from '../posts/people-store.ts';
import {anonymousOf, repliesOf} from '../posts/replies-store.ts';
import {type Also, checkSaved, hideableRow, inParts, toHideable} from '../posts/rows-store.ts';
import type {Person} from '../who/contract.ts';
import {Status, type SuggestionFilter, SuggestionKind, type SuggestionLine, Verdict} from './contract.ts';
import type {StepTaken, Suggestion} from './rules.ts';

export function suggestionStore(db: Db) {
  const lists = listStore<SuggestionRow>(db, 'suggestion');

  async function toLines(suggestions: readonly Suggestion[]): Promise<SuggestionLine[]> {
    const meToo = await meToosOf(db, idsOf(suggestions));
    return suggestions.map((suggestion) => ({...suggestion, meToo: meToo(suggestion.id)}));
  }

  return {
    async add(suggestion: Suggestion, author: Person, named: boolean): Promise<void> {
      await db.transaction().execute(async (trx) => {
        await this.insert(trx, suggestion);
        await addAuthor(trx, suggestion.id, author, named);
      });
    },

    /** In another transaction, and without an author. */
    async insert(trx: Db, suggestion: Suggestion): Promise<void> {
      await trx.insertInto('suggestion').values(toRow(suggestion)).execute();
      await markChanged(trx);
    },

    async get(id: string): Promise<Suggestion | undefined> {
      const row = await db.selectFrom('suggestion').selectAll().where('id', '=', id).executeTakeFirst();
      return row && fromRow(row);
    },

    authorOf: async (id: string, readerId: string | undefined) => (await authorsOf(db, [id], readerId)).get(id),

    anonymousOf: (id: string) => anonymousOf(db, id),
    replies: (id: string) => repliesOf(db, [id]),
    redactionsOf: (ids: readonly string[]) => redactionsOf(db, ids),

    meTooOf: async (id: string, readerId: string | undefined) => (await meToosOf(db, [id], readerId))(id),

    waitingFor: lists.waitingFor,
    counts: (filter: SuggestionFilter) => lists.counts(filter),

    async steps(id: string): Promise<StepTaken[]> {
      const rows = await db.selectFrom('suggestion_step').selectAll().where('suggestion_id', '=', id).orderBy('number').execute();
      return rows.map(({status, verdict, reason, role, taken_on}) => ({
        status: Status.parse(status),
        verdict: Verdict.nullable().parse(verdict),
        reason,
        role,
        takenOn: taken_on,
      }));
    },

    /** Saves a suggestion with the step that changed it, unless someone took one first. */
    async saveStep(suggestion: Suggestion, step: StepTaken, also: Also): Promise<void> {
      await db.transaction().execute(async (trx) => {
        const saved = await trx
          .updateTable('suggestion')
          .set({...toRow(suggestion), version: suggestion.version + 1})
          .where('id', '=', suggestion.id)
          .where('version', '=', suggestion.version)
          .executeTakeFirstOrThrow();
        checkSaved([saved]);
        await trx
          .insertInto('suggestion_step')
          .values({
            suggestion_id: suggestion.id,
            number: suggestion.version,
            status: step.status,
            reason: step.reason,
            verdict: step.verdict,
            role: step.role,
            taken_on: step.takenOn,
          })
          .execute();
        await markChanged(trx);
        await also(trx);
      });
    },

    async newestFirst(filter: SuggestionFilter, after: Place | undefined): Promise<{items: SuggestionLine[]; more: boolean}> {
      const {rows, more} = await lists.newestFirst(filter, after);
      return {items: await toLines(rows.map(fromRow)), more};
    },

    /** Rumours, newest first. */
    async rumours(limit: number): Promise<Suggestion[]> {
      const rows = await db
        .selectFrom('suggestion')
        .selectAll()
        .where('visibility', '=', 'shown')
        .where('kind', '=', 'rumour')
        .orderBy('received_on', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },

    /** Wishes for training since a day that may be read, newest first. */
    async trainingWishes(day: string): Promise<Pick<Suggestion, 'id' | 'title' | 'competency'>[]> {
      return db
        .selectFrom('suggestion')
        .select(['id', 'title', 'competency'])
        .where('visibility', '=', 'shown')
        .where('kind', '=', 'training-wish')
        .where('received_on', '>=', day)
        .orderBy('received_on', 'desc')
        .orderBy('id')
        .limit(500)
        .execute();
    },

    /** The day of the last verdict, by suggestion. */
    async verdictDays(ids: readonly string[]): Promise<Map<string, string>> {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('suggestion_step')
        .select(({fn}) => ['suggestion_id', fn.max('taken_on').as('day')])
        .where('suggestion_id', 'in', ids)
        .where('verdict', 'is not', null)
        .groupBy('suggestion_id')
        .execute();
      return new Map(rows.map(({suggestion_id, day}) => [suggestion_id, day]));
    },

    due: async (limit: number) => (await lists.due(limit)).map(fromRow),

    async held(): Promise<Suggestion[]> {
      return (await db.selectFrom('suggestion').selectAll().where('visibility', '=', 'held').limit(200).execute()).map(fromRow);
    },

    /** Everything that may be found, with what was said about it. */
    async *shownInParts(size: number): AsyncGenerator<{suggestion: Suggestion; said: string[]}[]> {
      const shown = db.selectFrom('suggestion').selectAll().where('visibility', '=', 'shown').orderBy('id').limit(size);
      for await (const rows of inParts((after) => shown.where('id', '>', after).execute())) {
        const steps = await db
          .selectFrom('suggestion_step')
          .select(['suggestion_id', 'reason'])
          .where('suggestion_id', 'in', idsOf(rows))
          .execute();
        const replies = (await repliesOf(db, idsOf(rows))).filter(({visibility}) => visibility === 'shown');
        const said = Map.groupBy(
          [
            ...steps.map(({suggestion_id, reason}) => ({id: suggestion_id, text: reason})),
            ...replies.map(({postId, text}) => ({id: postId, text})),
          ],
          ({id}) => id,
        );
        yield rows.map((row) => ({suggestion: fromRow(row), said: (said.get(row.id) ?? []).map(({text}) => text)}));
      }
    },
  };
}
export type SuggestionStore = ReturnType<typeof suggestionStore>;

const idsOf = (rows: readonly {id: string}[]) => rows.map(({id}) => id);

function fromRow(row: SuggestionRow): Suggestion {
  return {
    id: row.id,
    kind: SuggestionKind.parse(row.kind),
    title: row.title,
    details: row.details,
    competency: row.competency,
    status: Status.parse(row.status),
    receivedOn: row.received_on,
    dueOn: row.due_on,
    settledOn: row.settled_on,
    verdict: Verdict.nullable().parse(row.verdict),
    sources: row.sources,
    ...toHideable(row),
  };
}

function toRow(suggestion: Suggestion): SuggestionRow {
  return {
    id: suggestion.id,
    kind: suggestion.kind,
    title: suggestion.title,
    details: suggestion.details,
    competency: suggestion.competency,
    status: suggestion.status,
    received_on: suggestion.receivedOn,
    due_on: suggestion.dueOn,
    settled_on: suggestion.settledOn,
    verdict: suggestion.verdict,
    sources: suggestion.sources,
    ...hideableRow(suggestion),
  };
}
