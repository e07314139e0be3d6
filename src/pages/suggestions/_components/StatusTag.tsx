/** Where a suggestion stands: a word, an icon and a colour, in that order of importance. */
import {CalendarClock, CircleCheck, CircleX, Inbox, MailCheck, Search} from 'lucide-react';
import {
  type Status,
  type SuggestionKind,
  statusName,
  type Verdict,
  verdictNames,
} from '../../../../server/suggestions/contract.ts';

const icons = {
  received: Inbox,
  acknowledged: MailCheck,
  'under-review': Search,
  planned: CalendarClock,
  delivered: CircleCheck,
  declined: CircleX,
};

export function StatusTag({status, kind}: {status: Status; kind: SuggestionKind}) {
  const Icon = icons[status];
  return (
    <span className={`state state--${status}`}>
      <Icon aria-hidden size={16} /> {statusName(status, kind)}
    </span>
  );
}

export function VerdictTag({kind, verdict}: {kind: SuggestionKind; verdict: Verdict | null}) {
  if (kind !== 'rumour' || verdict === null) return null;
  return <span className={`state state--verdict-${verdict}`}>Verdict: {verdictNames[verdict].toLowerCase()}</span>;
}
