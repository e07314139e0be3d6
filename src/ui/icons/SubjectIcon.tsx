/** A picture for each subject, always beside its name. */
import {
  ChartColumn,
  ClipboardPen,
  FileText,
  FolderCheck,
  HeartHandshake,
  KeyRound,
  ListChecks,
  type LucideIcon,
  Megaphone,
  Milestone,
  RefreshCw,
  Scale,
  Search,
  Share2,
  Tag,
  UserCog,
} from 'lucide-react';

const icons: Record<string, LucideIcon> = {
  access: KeyRound,
  find: Search,
  record: ClipboardPen,
  risk: Scale,
  share: Share2,
  victim: HeartHandshake,
  act: Milestone,
  close: FolderCheck,
  documents: FileText,
  accounts: UserCog,
  interrogate: ChartColumn,
  quality: ListChecks,
  change: RefreshCw,
  champion: Megaphone,
};

/** The signpost has three arms, and each subject stands on the ground of one, wherever it appears. */
const arms = 3;

/** A subject that somebody added has a plain tag. */
export function SubjectIcon({competency}: {competency: string}) {
  const Icon = icons[competency] ?? Tag;
  return (
    <span className={`subject-icon subject-icon--${(Object.keys(icons).indexOf(competency) + 1) % arms}`} aria-hidden>
      <Icon size={20} strokeWidth={1.75} />
    </span>
  );
}
