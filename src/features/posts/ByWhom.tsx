/** Whose words these are: role and organisation, a name where they chose so, or what somebody without a name chose to say. */
import {type Anonymous, type Author, authorText, reachNames} from '../../../server/posts/contract.ts';
import {formatDate} from '../../ui/format/dates.ts';

export function ByWhom({by, anonymous, on}: {by: Author | null; anonymous: Anonymous | null; on: string}) {
  return (
    <>
      <span>
        {[authorText(by), anonymous?.organisation].filter(Boolean).join(', ')} · {formatDate(on)}
      </span>
      {anonymous?.reach && <span>{reachNames[anonymous.reach]}</span>}
      {anonymous?.systemVersion && <span>Version {anonymous.systemVersion}</span>}
    </>
  );
}
