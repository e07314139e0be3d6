/** Questions with their answers and comments: one file, because they are saved together. */
import {markChanged} from '../db/revision.ts';
import type {QuestionRow} from '../db/schema/posts.ts';
import type {Db} from '../db/schema.ts';
import {editsOf, keepWording} from '../posts/edits-store.ts';
import {redactionsOf} from '../posts/hiding/redactions-store.ts';
import type {Place} from '../posts/list.ts';
import {listStore} from '../posts/list-store.ts';
import {addAuthor, authorsOf, meToosOf} from '../posts/people-store.ts';
import {anonymousOf, repliesOf} from '../posts/replies-store.ts';
import {type Also, checkSaved, inParts} from '../posts/rows-store.ts';
import type {Person} from '../who/contract.ts';
import type {QuestionFilter, QuestionLine} from './contract.ts';
import {answerRow, commentRow, questionRow, toAnswer, toComment, toQuestion} from './rows.ts';
import type {Answer, Comment, Question} from './rules.ts';

type Author = {person: Person; named: boolean};
export type Changed = {question: Question; answers: readonly Answer[]};

export function questionStore(db: Db) {
  const lists = listStore<QuestionRow>(db, 'question');

  /** Saves what changed, unless someone saved any of it first. */
  async function saveIn(trx: Db, {question, answers}: Changed): Promise<void> {
    const saved = [
      await trx
        .updateTable('question')
        .set({...questionRow(question), version: question.version + 1})
        .where('id', '=', question.id)
        .where('version', '=', question.version)
        .executeTakeFirstOrThrow(),
    ];
    for (const answer of answers)
      saved.push(
        await trx
          .updateTable('answer')
          .set({...answerRow(answer), version: answer.version + 1})
          .where('id', '=', answer.id)
          .where('version', '=', answer.version)
          .executeTakeFirstOrThrow(),
      );
    checkSaved(saved);
    await markChanged(trx);
  }

  return {
    async add(question: Question, {person, named}: Author): Promise<void> {
      await db.transaction().execute(async (trx) => {
        await this.insert(trx, question);
        await addAuthor(trx, question.id, person, named);
      });
    },

    /** In another transaction, and without an author. */
    async insert(trx: Db, question: Question): Promise<void> {
      await trx.insertInto('question').values(questionRow(question)).execute();
      await markChanged(trx);
    },

    anonymousOf: (id: string) => anonymousOf(db, id),
    replies: (id: string) => repliesOf(db, [id]),
    redactionsOf: (ids: readonly string[]) => redactionsOf(db, ids),

    async get(id: string): Promise<Question | undefined> {
      const row = await db.selectFrom('question').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toQuestion(row);
    },

    async getAnswer(id: string): Promise<Answer | undefined> {
      const row = await db.selectFrom('answer').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toAnswer(row);
    },

    /** By itself, or within another transaction. */
    async answersOf(questionId: string, within: Db = db): Promise<Answer[]> {
      const rows = await within
        .selectFrom('answer')
        .selectAll()
        .where('question_id', '=', questionId)
        .orderBy('answered_at')
        .execute();
      return rows.map(toAnswer);
    },

    async commentsOf(questionId: string): Promise<Comment[]> {
      const rows = await db
        .selectFrom('comment')
        .selectAll()
        .where('question_id', '=', questionId)
        .orderBy('commented_at')
        .execute();
      return rows.map(toComment);
    },

    authorsOf: (ids: readonly string[], readerId: string | undefined) => authorsOf(db, ids, readerId),

    async authorIdOf(id: string): Promise<string | undefined> {
      return (await db.selectFrom('author').select('person_id').where('post_id', '=', id).executeTakeFirst())?.person_id;
    },

    meTooOf: async (id: string, readerId: string | undefined) => (await meToosOf(db, [id], readerId))(id),

    editsOf: (ids: readonly string[]) => editsOf(db, ids),

    /** Saves a new wording and keeps the one before. */
    async changeQuestion(before: Question, next: Question, day: string): Promise<void> {
      await db.transaction().execute(async (trx) => {
        await saveIn(trx, {question: next, answers: []});
        await keepWording(trx, {postId: before.id, version: before.version, title: before.title, text: before.details}, day);
      });
    },

    /** `next` is the answer as it is to be, with the version that was read; `also` is what follows from it. */
    async changeAnswer(before: Answer, next: Answer, day: string, also: Also): Promise<void> {
      const {version} = next;
      await db.transaction().execute(async (trx) => {
        const saved = await trx
          .updateTable('answer')
          .set({...answerRow(next), version: version + 1})
          .where('id', '=', before.id)
          .where('version', '=', version)
          .executeTakeFirstOrThrow();
        checkSaved([saved]);
        await keepWording(trx, {postId: before.id, version, title: null, text: before.text}, day);
        await also(trx);
        await markChanged(trx);
      });
    },

    /** `changed`: the question and answers whose standing an official answer changes. */
    async addAnswer(answer: Answer, {person, named}: Author, changed: Changed | undefined, also: Also): Promise<void> {
      await db.transaction().execute(async (trx) => {
        await trx.insertInto('answer').values(answerRow(answer)).execute();
        await addAuthor(trx, answer.id, person, named);
        if (changed) await saveIn(trx, changed);
        else await markChanged(trx);
        await also(trx);
      });
    },

    /** A question whose standing changed, with the answers that changed it. */
    async save(changed: Changed, also: Also): Promise<void> {
      await db.transaction().execute(async (trx) => {
        await saveIn(trx, changed);
        await also(trx);
      });
    },

    /** Makes a question what `settled` says of it now, in the transaction that hides or shows one of its answers. */
    async settleWithin(
      trx: Db,
      id: string,
      settled: (question: Question, answers: readonly Answer[]) => Question,
    ): Promise<void> {
      const row = await trx.selectFrom('question').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      const before = toQuestion(row);
      const after = settled(before, await this.answersOf(id, trx));
      if (after.status !== before.status) await saveIn(trx, {question: after, answers: []});
    },

    async addComment(comment: Comment, {person, named}: Author, also: Also): Promise<void> {
      await db.transaction().execute(async (trx) => {
        await trx.insertInto('comment').values(commentRow(comment)).execute();
        await addAuthor(trx, comment.id, person, named);
        await also(trx);
      });
    },

    async newestFirst(filter: QuestionFilter, after: Place | undefined): Promise<{items: QuestionLine[]; more: boolean}> {
      const {rows, more} = await lists.newestFirst(filter, after);
      const questions = rows.map(toQuestion);
      const ids = idsOf(questions);
      const [meToo, counts] = await Promise.all([
        meToosOf(db, ids),
        ids.length === 0
          ? []
          : db
              .selectFrom('answer')
              .select(({fn}) => ['question_id', fn.countAll<number>().as('number')])
              .where('question_id', 'in', ids)
              .where('visibility', '=', 'shown')
              .groupBy('question_id')
              .execute(),
      ]);
      const answers = new Map(counts.map(({question_id, number}) => [question_id, Number(number)]));
      return {
        items: questions.map((question) => ({...question, answers: answers.get(question.id) ?? 0, meToo: meToo(question.id)})),
        more,
      };
    },

    counts: (filter: QuestionFilter) => lists.counts(filter),
    due: async (limit: number) => (await lists.due(limit)).map(toQuestion),
    waitingFor: lists.waitingFor,

    /** What was asked since a day and may be read, newest first. */
    async askedSince(day: string): Promise<Pick<Question, 'id' | 'title' | 'competency'>[]> {
      return db
        .selectFrom('question')
        .select(['id', 'title', 'competency'])
        .where('visibility', '=', 'shown')
        .where('received_on', '>=', day)
        .orderBy('received_on', 'desc')
        .orderBy('id')
        .limit(500)
        .execute();
    },

    /** Questions that are held, or of which an answer or a comment is. */
    async held(): Promise<Question[]> {
      const rows = await db
        .selectFrom('question')
        .selectAll()
        .where((e) =>
          e.or([
            e('visibility', '=', 'held'),
            e('id', 'in', e.selectFrom('answer').select('question_id').where('visibility', '=', 'held')),
            e('id', 'in', e.selectFrom('comment').select('question_id').where('visibility', '=', 'held')),
          ]),
        )
        .limit(200)
        .execute();
      return rows.map(toQuestion);
    },

    /** Everything that may be found, with its answers. */
    async *shownInParts(size: number): AsyncGenerator<{question: Question; said: string[]}[]> {
      const shown = db.selectFrom('question').selectAll().where('visibility', '=', 'shown').orderBy('id').limit(size);
      for await (const rows of inParts((after) => shown.where('id', '>', after).execute())) {
        const answers = await db
          .selectFrom('answer')
          .select(['question_id', 'body'])
          .where('question_id', 'in', idsOf(rows))
          .where('visibility', '=', 'shown')
          .execute();
        const replies = (await repliesOf(db, idsOf(rows))).filter(({visibility}) => visibility === 'shown');
        const said = Map.groupBy(
          [
            ...answers.map(({question_id, body}) => ({id: question_id, text: body})),
            ...replies.map(({postId, text}) => ({id: postId, text})),
          ],
          ({id}) => id,
        );
        yield rows.map((row) => ({question: toQuestion(row), said: (said.get(row.id) ?? []).map(({text}) => text)}));
      }
    },
  };
}
export type QuestionStore = ReturnType<typeof questionStore>;

const idsOf = (rows: readonly {id: string}[]) => rows.map(({id}) => id);
