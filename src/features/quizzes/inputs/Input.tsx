/** The input of a question, by its kind. Each works with the keyboard alone, and none needs dragging. */
import type {ServedQuestion} from '../../../../server/quizzes/contract.ts';
import {ChoiceInput} from './ChoiceInput.tsx';
import {ClozeInput} from './ClozeInput.tsx';
import {MatchInput} from './MatchInput.tsx';
import {OrderInput} from './OrderInput.tsx';
import {RateInput} from './RateInput.tsx';
import {TypedInput} from './TypedInput.tsx';

type Props = {question: ServedQuestion; given: readonly string[]; onGive: (given: string[]) => void};

export function Input({question, ...rest}: Props) {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'truefalse':
      return <ChoiceInput question={question} {...rest} />;
    case 'numeric':
    case 'short':
      return <TypedInput question={question} {...rest} />;
    case 'match':
      return <MatchInput question={question} {...rest} />;
    case 'order':
      return <OrderInput question={question} {...rest} />;
    case 'cloze':
      return <ClozeInput question={question} {...rest} />;
    case 'selfrate':
      return <RateInput question={question} {...rest} />;
  }
}
