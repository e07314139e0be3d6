/** The everyday tasks, chosen from the findings rather than counted: counting needs readers first. */
import Link from '@docusaurus/Link';
import {ClipboardPen, FileText, KeyRound, Scale, Search, Share2} from 'lucide-react';

const tasks = [
  {
    to: '/basic/record/record-a-report',
    name: 'Record a report',
    says: 'What to ask, and what to write down.',
    Icon: ClipboardPen,
  },
  {
    to: '/basic/find/earlier-reports-person',
    name: 'Find earlier reports',
    says: 'Look before you add another record.',
    Icon: Search,
  },
  {
    to: '/basic/risk/write-the-reason',
    name: 'Explain a risk score',
    says: 'Leave a reason that the next person can use.',
    Icon: Scale,
  },
  {to: '/basic/share/may-i-share', name: 'Decide what to share', says: 'A few questions lead to an answer.', Icon: Share2},
  {
    to: '/basic/documents/find-the-right-form',
    name: 'Find the right form',
    says: 'Letters, leaflets and referral forms.',
    Icon: FileText,
  },
  {
    to: '/basic/access/forgotten-password',
    name: 'Get back in',
    says: 'After a forgotten password or a long break.',
    Icon: KeyRound,
  },
];

export function EverydayTasks() {
  return (
    <ul className="tiles">
      {tasks.map(({to, name, says, Icon}) => (
        <li key={to}>
          <Link to={to}>
            <Icon aria-hidden size={24} strokeWidth={1.75} />
            <strong>{name}</strong>
            <span>{says}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
