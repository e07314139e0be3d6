import {describe, expect, it} from 'vitest';
import {anAnswer, aPerson, aQuestion} from '../fixtures/factories.ts';
import {personStore} from '../people/store.ts';
import {databases} from '../testing/databases.ts';
import {questionStore} from './store.ts';

const nothingMore = async () => {};
const official = {role: 'champion' as const, organisationId: 'blaby', on: '2026-11-22', supersededOn: null};

describe.each(databases)('questionStore on %s', (_name, open) => {
  async function aStore() {
    const {db} = await open();
    const person = aPerson();
    await personStore(db).add(person);
    const author = {person, named: false};
    return {db, questions: questionStore(db), author};
  }

  it('gives back a question, its answers and its comments', async () => {
    const {questions, author} = await aStore();
    const question = aQuestion({details: 'More', competency: 'find'});
    await questions.add(question, author);
    const answer = anAnswer({questionId: question.id, official});
    await questions.addAnswer(answer, author, undefined, nothingMore);
    const comment = {...answer, id: aQuestion().id, answerId: answer.id, commentedAt: answer.answeredAt};
    const {official: _official, answeredAt: _at, ...plain} = comment;
    await questions.addComment(plain, author, nothingMore);
    expect(await questions.get(question.id)).toEqual(question);
    expect(await questions.answersOf(question.id)).toEqual([answer]);
    expect(await questions.commentsOf(question.id)).toEqual([plain]);
  });

  it('saves an official answer, the one it supersedes and the question together or not at all', async () => {
    const {questions, author} = await aStore();
    const question = aQuestion();
    await questions.add(question, author);
    const old = anAnswer({questionId: question.id, official});
    await questions.addAnswer(old, author, undefined, nothingMore);
    const superseded = {...old, official: {...official, supersededOn: '2026-11-30'}};
    const fresh = anAnswer({questionId: question.id, official});
    const stale = {question: {...question, version: 7}, answers: [superseded]};
    await expect(questions.addAnswer(fresh, author, stale, nothingMore)).rejects.toMatchObject({code: 'conflict'});
    expect(await questions.answersOf(question.id)).toEqual([old]);
    await questions.addAnswer(
      fresh,
      author,
      {question: {...question, status: 'answered', dueOn: null}, answers: [superseded]},
      nothingMore,
    );
    expect(await questions.get(question.id)).toMatchObject({status: 'answered', dueOn: null, version: 2});
    expect((await questions.answersOf(question.id)).find(({id}) => id === old.id)?.official?.supersededOn).toBe('2026-11-30');
  });

  it('keeps every earlier wording, newest first', async () => {
    const {questions, author} = await aStore();
    const question = aQuestion({title: 'First wording'});
    await questions.add(question, author);
    await questions.changeQuestion(question, {...question, title: 'Second wording'}, '2026-11-22');
    const second = await questions.get(question.id);
    if (second === undefined) throw new Error('gone');
    await questions.changeQuestion(second, {...second, title: 'Third wording'}, '2026-11-23');
    expect((await questions.editsOf([question.id])).map(({title, editedOn}) => [title, editedOn])).toEqual([
      ['Second wording', '2026-11-23'],
      ['First wording', '2026-11-22'],
    ]);
    await expect(questions.changeQuestion(question, question, '2026-11-24')).rejects.toMatchObject({code: 'conflict'});
  });

  it('counts the answers that are shown', async () => {
    const {questions, author} = await aStore();
    const question = aQuestion();
    await questions.add(question, author);
    for (const visibility of ['shown', 'shown', 'held', 'removed'] as const)
      await questions.addAnswer(anAnswer({questionId: question.id, visibility}), author, undefined, nothingMore);
    expect((await questions.newestFirst({}, undefined)).items).toMatchObject([{id: question.id, answers: 2}]);
  });
});
