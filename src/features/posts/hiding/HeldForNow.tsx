/** Said in place of a post that waits for the coordinator, to whoever just sent it. */
import Link from '@docusaurus/Link';
import {useFocusOnOpen} from '../../../ui/useFocusOnOpen.ts';

export function HeldForNow({what, list}: {what: string; list: string}) {
  const notice = useFocusOnOpen<HTMLDivElement>();
  return (
    <div className="notice notice--good" tabIndex={-1} ref={notice}>
      <h2>Your {what} is sent and waits for a look</h2>
      <p>
        You said why something that looks personal has to stay. Nobody but the coordinator can read it until that is decided. Then
        it appears with the others. If it does not, you find it under <Link to="/account">Your account</Link> as held back.
      </p>
      <p>
        <Link to={list}>Back to the list</Link>
      </p>
    </div>
  );
}
