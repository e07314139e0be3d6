/** The one line of facts of a suggestion. */
import {kindNames, type SuggestionLine} from '../../../server/suggestions/contract.ts';
import {formatDate, today} from '../../ui/dates.ts';
import {Due} from '../posts/Due.tsx';
import {StatusTag} from './StatusTag.tsx';

export function SuggestionFacts({suggestion}: {suggestion: SuggestionLine}) {
  const {kind, status, verdict, receivedOn, dueOn, meToo} = suggestion;
  return (
    <span className="facts facts--row">
      <StatusTag kind={kind} status={status} verdict={verdict} />
      <span>{kindNames[kind]}</span>
      <span>Sent {formatDate(receivedOn)}</span>
      {meToo.people > 0 && (
        <span>
          {meToo.people} more {meToo.people === 1 ? 'says' : 'say'} this
        </span>
      )}
      {dueOn !== null && dueOn < today() && <Due what="Answer" on={dueOn} />}
    </span>
  );
}
