/** Home, right after joining: who is at one's side, and the two things one would do first. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {useSession} from '../../api/session.ts';
import {Success} from '../../ui/forms/Success.tsx';
import {YourHelpers} from '../helpers/YourHelpers.tsx';

/** What joining leaves with the page's place in the history. */
export type Joined = {joined?: boolean};

export function Welcome() {
  const {state} = useLocation<Joined | undefined>();
  const session = useSession();
  const person = session.step === 'loaded' ? session.value.person : null;
  if (state?.joined !== true || person === null) return null;
  return (
    <div className="welcome">
      <Success>
        <p>
          <strong>Welcome, {person.name}. Your account is ready.</strong>
        </p>
        <p>
          Type what you need to do above, or begin with your <Link to="/training">first days</Link>. When you are stuck:
        </p>
        <YourHelpers />
      </Success>
    </div>
  );
}
