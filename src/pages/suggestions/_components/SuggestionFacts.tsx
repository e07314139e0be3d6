/** The one line of facts of a suggestion. */
import {kindNames, type SuggestionLine} from '../../../../server/suggestions/contract.ts';
import {formatDate} from '../../../components/dates.ts';
import {StatusTag, VerdictTag} from './StatusTag.tsx';

export function SuggestionFacts({suggestion}: {suggestion: SuggestionLine}) {
  const {kind, status, verdict, receivedOn, meToo} = suggestion;
  return (
    <span className="facts facts--row">
      <StatusTag status={status} kind={kind} />
      <VerdictTag kind={kind} verdict={verdict} />
      <span>{kindNames[kind]}</span>
      <span>{formatDate(receivedOn)}</span>
      {meToo.people > 0 && (
        <span>
          {meToo.people} more {meToo.people === 1 ? 'says' : 'say'} this
        </span>
      )}
    </span>
  );
}
