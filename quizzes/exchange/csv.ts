/** A quiz as rows for a spreadsheet: one a possible answer. */
import type {Quiz} from '../format.ts';
import type {AnyQuestion} from '../types/kinds.ts';
import {toCheck} from '../types/kinds.ts';
import type {Loss} from './losses.ts';

const names = ['Quiz', 'Question', 'Revision', 'Kind', 'Situation', 'Asked', 'Answer', 'Right', 'Why', 'Passage'];

export function toRows({id, questions}: Pick<Quiz, 'id' | 'questions'>): {rows: string[][]; lost: Loss[]} {
  const lost: Loss[] = [{question: id, kind: 'quiz'}];
  const rows = questions.flatMap((question) => {
    const situation = question.type === 'scenario' ? question.stimulus : '';
    const asked = question.type === 'scenario' ? question.questions : [question];
    return asked.flatMap((each) => {
      if (JSON.stringify(each).includes('"misconception"')) lost.push({question: each.id, kind: 'misconceptions'});
      const head = [id, each.id, String(each.rev), kindOf(each), situation, each.stem];
      const answers = toCheck(each);
      return (answers.length === 0 ? [{text: '', correct: false, why: ''}] : answers).map(({text, correct, why}) => [
        ...head,
        text,
        correct ? 'yes' : 'no',
        why,
        each.source,
      ]);
    });
  });
  return {rows: [names, ...rows], lost};
}

/** With what its kind adds to how it is marked. */
function kindOf(question: Exclude<AnyQuestion, {type: 'scenario'}>): string {
  if (question.type === 'multiple') return question.partial ? 'multiple, part marks' : 'multiple, all or nothing';
  if (question.type === 'numeric') return question.tolerance > 0 ? `numeric, ${question.tolerance} off counts` : 'numeric';
  return question.type;
}
