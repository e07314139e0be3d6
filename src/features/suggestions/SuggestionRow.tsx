/** A suggestion in a list: what, of which kind and when, and at the end of the row how it stands. */
import Link from '@docusaurus/Link';
import {headingOf, kindNames, type SuggestionLine, verdictNames} from '../../../server/suggestions/contract.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {Lateness} from '../posts/Lateness.tsx';
import {StatusTag} from './StatusTag.tsx';

export function SuggestionRow({suggestion}: {suggestion: SuggestionLine}) {
  const {id, kind, status, verdict, receivedOn, dueOn, meToo} = suggestion;
  return (
    <>
      <div>
        <Link to={`/suggestions/${id}`}>{headingOf(suggestion)}</Link>
        <p>
          {verdict === null ? kindNames[kind] : <strong>{verdictNames[verdict]}</strong>} · Sent {formatDate(receivedOn)}
          {meToo.people > 0 && ` · ${meToo.people} more ${meToo.people === 1 ? 'says' : 'say'} this`}
          <Lateness on={dueOn} />
        </p>
      </div>
      <p className="row-end">
        <StatusTag kind={kind} status={status} verdict={null} />
      </p>
    </>
  );
}
