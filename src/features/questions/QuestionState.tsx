/** Whether a question is answered: an icon and a word. */
import {CircleCheck, Hourglass} from 'lucide-react';
import {type QuestionStatus, statusNames} from '../../../server/questions/contract.ts';

export function QuestionState({status}: {status: QuestionStatus}) {
  const Icon = status === 'answered' ? CircleCheck : Hourglass;
  return (
    <span className={`state state--${status}`}>
      <Icon aria-hidden size={16} /> {statusNames[status]}
    </span>
  );
}
