/** Where a suggestion stands: a word, an icon and a colour, in that order of importance. A rumour stands at its verdict. */
import {CalendarClock, CircleCheck, CircleHelp, CircleX, Contrast, Inbox, MailCheck, Search} from 'lucide-react';
import {type Status, type SuggestionKind, statusName, type Verdict, verdictNames} from '../../../server/suggestions/contract.ts';

const icons = {
  received: Inbox,
  acknowledged: MailCheck,
  'under-review': Search,
  planned: CalendarClock,
  delivered: CircleCheck,
  declined: CircleX,
};
const verdictIcons = {true: CircleCheck, partly: Contrast, false: CircleX, 'not-known-yet': CircleHelp};

type Props = {kind: SuggestionKind; status: Status; verdict: Verdict | null};

export function StatusTag({kind, status, verdict}: Props) {
  if (kind === 'rumour' && verdict !== null) return <VerdictTag verdict={verdict} />;
  const Icon = icons[status];
  return (
    <span className={`state state--${status}`}>
      <Icon aria-hidden size={16} /> {statusName(status, kind)}
    </span>
  );
}

function VerdictTag({verdict}: {verdict: Verdict}) {
  const Icon = verdictIcons[verdict];
  return (
    <span className={`state state--verdict-${verdict}`}>
      <Icon aria-hidden size={16} /> {verdictNames[verdict]}
    </span>
  );
}
