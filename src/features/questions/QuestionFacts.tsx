/** The one line of facts of a question. */
import {CircleCheck, Hourglass} from 'lucide-react';
import {type QuestionLine, type QuestionStatus, statusNames} from '../../../server/questions/contract.ts';
import {formatDate, today} from '../../ui/dates.ts';
import {Due} from '../posts/Due.tsx';

export function QuestionFacts({question: {status, receivedOn, dueOn, answers, meToo}}: {question: QuestionLine}) {
  return (
    <span className="facts facts--row">
      <QuestionState status={status} />
      <span>{answers === 0 ? 'No answer yet' : answers === 1 ? 'One answer' : `${answers} answers`}</span>
      <span>Asked {formatDate(receivedOn)}</span>
      {meToo.people > 0 && (
        <span>
          {meToo.people} more {meToo.people === 1 ? 'asks' : 'ask'} this
        </span>
      )}
      {dueOn !== null && dueOn < today() && <Due what="Answer" on={dueOn} />}
    </span>
  );
}

export function QuestionState({status}: {status: QuestionStatus}) {
  const Icon = status === 'answered' ? CircleCheck : Hourglass;
  return (
    <span className={`state state--${status}`}>
      <Icon aria-hidden size={16} /> {statusNames[status]}
    </span>
  );
}
