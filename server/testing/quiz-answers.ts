/** Right and wrong answers to a question as it was served, of any kind. */
import type {Given} from '../../quizzes/types/common.ts';
import type {FrozenQuestion} from '../../quizzes/types/kinds.ts';

export function rightAnswer(question: FrozenQuestion): Given {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'truefalse':
      return question.options.filter(({correct}) => correct).map(({key}) => key);
    case 'numeric':
      return [String(question.answer)];
    case 'short':
      return [question.accept[0] ?? ''];
    case 'match':
      return question.prompts.map(({answer}) => answer);
    case 'order':
      return question.items.toSorted((a, b) => a.place - b.place).map(({key}) => key);
    case 'cloze':
      return question.gaps.map(({options}) => options.find(({correct}) => correct)?.key ?? '');
    case 'selfrate':
      return ['4'];
  }
}

/** Worth nothing. `pick` chooses among wrong options; the first if it is left out. */
export function wrongAnswer(question: FrozenQuestion, pick: <T>(all: readonly T[]) => T | undefined = (all) => all[0]): Given {
  const wrongOf = (options: readonly {key: string; correct: boolean}[]) =>
    pick(options.filter(({correct}) => !correct))?.key ?? '';
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'truefalse':
      return [wrongOf(question.options)];
    case 'numeric':
      return [String(question.answer + question.tolerance + 1)];
    case 'short':
      return ['something else altogether'];
    case 'match':
      return question.prompts.map(({answer}) => question.choices.find(({key}) => key !== answer)?.key ?? '');
    case 'order':
      return question.items.toSorted((a, b) => b.place - a.place).map(({key}) => key);
    case 'cloze':
      return question.gaps.map(({options}) => wrongOf(options));
    case 'selfrate':
      return [];
  }
}
