/** What is known of a question before anybody answers it. */
import type {Quiz} from '../../../quizzes/format.ts';
import type {AnyQuestion} from '../../../quizzes/types/kinds.ts';
import {type Guessable, guessScore} from '../../statistics/items/guess-score.ts';
import type {ItemFacts} from './statistics.ts';

type Asked = Exclude<AnyQuestion, {type: 'scenario' | 'selfrate'}>;

/** Every question of a quiz that can be right, those within scenarios included. */
export const factsOf = ({questions}: Pick<Quiz, 'questions'>): ItemFacts[] =>
  questions
    .flatMap((question): AnyQuestion[] => (question.type === 'scenario' ? question.questions : [question]))
    .flatMap((question) =>
      question.type === 'scenario' || question.type === 'selfrate'
        ? []
        : [{id: question.id, rev: question.rev, guess: guessScore(guessableOf(question)), right: rightOf(question)}],
    );

function guessableOf(question: Asked): Guessable {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return {type: question.type, fractions: question.options.map(({correct}) => (correct ? 1 : 0))};
    case 'truefalse':
      return {type: 'truefalse'};
    case 'match':
      return {
        type: 'match',
        choices: new Set([...question.pairs.map(({answer}) => answer), ...question.distractors.map(({text}) => text)]).size,
      };
    case 'order':
      return {type: 'order', items: question.items.length};
    case 'cloze':
      return {type: 'cloze', gaps: question.gaps.map(({options}) => options.length)};
    case 'numeric':
    case 'short':
      return {type: 'typed'};
  }
}

function rightOf(question: Asked): string[] {
  if (question.type === 'truefalse') return [String(question.answer)];
  return 'options' in question ? question.options.filter(({correct}) => correct).map(({id}) => id) : [];
}
