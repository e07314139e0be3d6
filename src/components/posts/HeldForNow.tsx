/** Said in place of a post that waits for the coordinator, to whoever just sent it. */
import Link from '@docusaurus/Link';

export function HeldForNow({what, list}: {what: string; list: string}) {
  return (
    <div className="notice notice--good" role="status" tabIndex={-1} ref={(element) => element?.focus()}>
      <h2>Your {what} is sent and waits for a look</h2>
      <p>
        You said why something that looks personal has to stay. Nobody but the coordinator can read it until that is decided. Then
        it appears with the others, or you are told why not.
      </p>
      <p>
        <Link to={list}>Go on to the list</Link>
      </p>
    </div>
  );
}
