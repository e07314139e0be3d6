/** Whose words these are: role and organisation, a name where they chose so, or what somebody without a name chose to say. */
import {type Anonymous, type Author, authorText, reachNames} from '../../../server/posts/contract.ts';

export function ByWhom({by, anonymous}: {by: Author | null; anonymous: Anonymous | null}) {
  return (
    <>
      <span>{[authorText(by), anonymous?.organisation].filter(Boolean).join(', ')}</span>
      {anonymous?.reach && <span>{reachNames[anonymous.reach]}</span>}
      {anonymous?.systemVersion && <span>Version {anonymous.systemVersion}</span>}
    </>
  );
}
