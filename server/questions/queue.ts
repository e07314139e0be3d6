/** What the queue shows of questions: those without an answer, and those where something is held. */
import {postUrl} from '../posts/kinds.shared.ts';
import {startOf} from '../posts/list.ts';
import type {QueueSource} from '../queue/contract.ts';
import type {QuestionStore} from './store.ts';

const most = 200;

export function questionQueue(questions: QuestionStore): QueueSource {
  return async (caller) => {
    if (caller !== 'coordinator' && caller !== 'champion') return [];
    const [due, held] = await Promise.all([questions.due(most), caller === 'coordinator' ? questions.held() : []]);
    const rows = [
      ...due.map((question) => ({question, kind: 'Question', action: 'Answer', title: question.title})),
      // The queue is also mailed, and what is held may name somebody.
      ...held.map((question) => ({
        question,
        kind: 'Held back',
        action: 'Decide',
        title: question.visibility === 'held' ? 'A question that is held back' : question.title,
      })),
    ];
    const waiting = await questions.waitingFor(rows.map(({question}) => question.id));
    return rows.map(({question: {id, receivedOn, dueOn}, kind, action, title}) => ({
      id: `${kind === 'Question' ? 'question' : 'held'}-${id}`,
      group: 'questions' as const,
      mayBePassedOn: kind === 'Question',
      kind,
      action,
      title,
      waiting: waiting(id),
      since: startOf(receivedOn),
      dueAt: startOf(dueOn ?? receivedOn),
      url: postUrl('question', id),
    }));
  };
}
