/** Whether a question, or a part of it, has no answer yet, as the service will see it. How sure somebody is may be left out. */
import type {ServedQuestion} from '../../../server/quizzes/contract.ts';

export function isBlank(question: ServedQuestion, given: readonly string[]): boolean {
  if (question.type === 'selfrate') return false;
  const parts = question.type === 'match' ? question.prompts.length : question.type === 'cloze' ? question.gaps.length : 1;
  return given.filter((each) => each.trim() !== '').length < parts;
}
