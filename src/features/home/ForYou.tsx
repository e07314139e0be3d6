/** Home's rail: what waits for a signed-in reader, or why one would sign in. */
import Link from '@docusaurus/Link';
import {useForYou} from '../../api/for-you.ts';
import {useSession} from '../../api/session.ts';
import {TrainingForYou} from '../for-you/TrainingForYou.tsx';
import {WorkForYou} from '../for-you/WorkForYou.tsx';

export function ForYou() {
  const state = useSession();
  const found = useForYou();
  const person = state.step === 'loaded' ? state.value.person : null;
  if (person === null)
    return (
      <section aria-labelledby="for-you">
        <h2 id="for-you">Why sign in?</h2>
        <p>
          Reading needs no account. With one you can ask, answer and suggest, and a short quiz tells you which guide is worth your
          time.
        </p>
        <p>
          <Link to="/sign-in">Sign in</Link> or <Link to="/training">see the quizzes</Link>
        </p>
      </section>
    );
  return (
    <section aria-labelledby="for-you">
      <h2 id="for-you">For you</h2>
      {found && <WorkForYou {...found} />}
      <TrainingForYou />
    </section>
  );
}
