/** The invitation to a session: to be sent from one's own mail, or copied. */
import type {Session} from '../../../../server/training-needs/actions/contract.ts';
import {useCopy} from '../../../ui/useCopy.ts';

export function Invitation({session: {place, who, places, invitation}, title}: {session: Session; title: string}) {
  const {shown, said, copy} = useCopy<HTMLParagraphElement>(invitation);
  const mail = `mailto:?subject=${encodeURIComponent(`Training: ${title}`)}&body=${encodeURIComponent(invitation)}`;
  return (
    <details>
      <summary>
        {place}, for {who}: {places === 1 ? 'one place' : `${places} places`}. The invitation
      </summary>
      <p className="as-typed" ref={shown}>
        {invitation}
      </p>
      <p className="actions">
        <a className="button button--quiet" href={mail}>
          Write it as a mail
        </a>
        <button type="button" className="button button--quiet" onClick={copy}>
          Copy it
        </button>
        <span role="status">{said}</span>
      </p>
    </details>
  );
}
