/** What an anonymous question is once it is released: an ordinary question, of which its receipt may still accept an answer. */
import type {Clock} from '../posts/clock.ts';
import type {Also} from '../posts/rows-store.ts';
import type {NewQuestion} from './contract.ts';
import {missing} from './read-routes.ts';
import {acceptAnswer, openQuestion, settle} from './rules.ts';
import type {QuestionStore} from './store.ts';
import type {QuestionView} from './view.ts';

type Released = Pick<NewQuestion, 'title' | 'details' | 'competency'> & {id: string; receivedOn: string};

export function questionFromAnonymous({questions, clock, view}: {questions: QuestionStore; clock: Clock; view: QuestionView}) {
  return {
    /** The clock counts from the day on which it was received, not from the release. */
    async publish({id, receivedOn, ...given}: Released): Promise<Also> {
      const dueOn = await clock.due('questionDays', receivedOn);
      const question = openQuestion(given, id, receivedOn, dueOn);
      return (trx) => questions.insert(trx, question);
    },

    /** As everybody reads it. */
    async read(id: string) {
      return view(await known(id), {id: undefined, seesHidden: false});
    },

    /** Nobody is told of it by mail: when a message leaves would say when its author sat at a screen. */
    async accept(id: string, answerId: string | null): Promise<void> {
      const question = await known(id);
      const answers = await questions.answersOf(id);
      const answer = answers.find((each) => each.id === answerId);
      if (answerId !== null && answer === undefined) throw missing();
      const accepted = acceptAnswer(question, answer, question.version);
      const dueOn = await clock.due('questionDays', question.receivedOn);
      await questions.save({question: settle(accepted, answers, {dueOn, today: clock.today()}), answers: []}, async () => {});
    },
  };

  async function known(id: string) {
    const question = await questions.get(id);
    if (question === undefined) throw missing();
    return question;
  }
}
