/** A question in a list: what and when, and at the end of the row how it stands. */
import Link from '@docusaurus/Link';
import type {QuestionLine} from '../../../server/questions/contract.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {Lateness} from '../posts/Lateness.tsx';
import {QuestionState} from './QuestionState.tsx';

export function QuestionRow({question: {id, title, status, receivedOn, dueOn, answers, meToo}}: {question: QuestionLine}) {
  return (
    <>
      <div>
        <Link to={`/questions/${id}`}>{title}</Link>
        <p>
          {answers === 0 ? 'No answer yet' : answers === 1 ? 'One answer' : `${answers} answers`} · Asked {formatDate(receivedOn)}
          {meToo.people > 0 && ` · ${meToo.people} more ${meToo.people === 1 ? 'asks' : 'ask'} this`}
          <Lateness on={dueOn} />
        </p>
      </div>
      <p className="row-end">
        <QuestionState status={status} />
      </p>
    </>
  );
}
