/** Whether a question, or a part of it, has no answer yet, as the service will see it. How sure somebody is may be left out. */
import type {ServedQuestion} from '../../../server/quizzes/contract.ts';
import {readNumber} from '../../../server/text/number.shared.ts';
import {canBeSeen} from '../../../server/text/seen.shared.ts';

export function isBlank(question: ServedQuestion, given: readonly string[]): boolean {
  if (question.type === 'selfrate') return false;
  const parts = question.type === 'match' ? question.prompts.length : question.type === 'cloze' ? question.gaps.length : 1;
  return given.filter(canBeSeen).length < parts;
}

/** Whether a number was asked for and what was typed is none. */
export function isNoNumber(question: ServedQuestion, given: readonly string[]): boolean {
  const [typed = ''] = given;
  return question.type === 'numeric' && canBeSeen(typed) && readNumber(typed, question.unit) === undefined;
}
