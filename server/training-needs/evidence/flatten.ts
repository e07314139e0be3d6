/** Takes submitted assessments apart into their questions: whatever wrote them, and whenever. */
import {setImmediate} from 'node:timers/promises';
import type {Taken} from '../../../quizzes/frozen-set.ts';
import {score} from '../../../quizzes/types/kinds.ts';
import type {AnswersStore, Item} from './answers-store.ts';

const batch = 500;

/** Until nothing is left to take apart; other requests go first between two batches. */
export async function flattenAttempts(items: Pick<AnswersStore, 'isFlattened' | 'notFlattened' | 'save'>): Promise<void> {
  if (await items.isFlattened()) return;
  for (;;) {
    const attempts = await items.notFlattened(batch);
    if (attempts.length === 0) return;
    await items.save(attempts.map((attempt) => ({attempt, items: itemsOf(attempt)})));
    await setImmediate();
  }
}

/** What somebody answered to each question that can be right; a blank is worth nothing. */
export function itemsOf({served: {questions, more}, answers: given, certainty: sure}: Taken): Item[] {
  const open = more?.answered === false ? more.keys : [];
  return questions.flatMap((question) => {
    const answer = given[question.key] ?? [];
    const points = score(question, answer);
    if (points === null || open.includes(question.key)) return [];
    const chosen = 'options' in question ? question.options.filter(({key}) => answer.includes(key)).map(({id}) => id) : [];
    const {id, rev, key} = question;
    return [{question_id: id, rev, points, certainty: sure[key] ?? null, chosen: chosen.join(' ')}];
  });
}
