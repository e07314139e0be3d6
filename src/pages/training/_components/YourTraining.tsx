/** Home's third column: the next step of a signed-in person, or why one would sign in. */
import Link from '@docusaurus/Link';
import {useSession} from '../../../api/session.ts';

export function YourTraining() {
  const state = useSession();
  const person = state.step === 'known' ? state.session.person : null;
  return (
    <section aria-labelledby="your-training">
      <h2 id="your-training">{person ? 'Your training' : 'Why sign in?'}</h2>
      <p>
        {person
          ? 'Short quizzes tell you what to read, and nothing else.'
          : 'Reading needs no account. With one, a short quiz of five questions tells you which guide is worth your time.'}
      </p>
      <p>
        <Link to="/training">{person ? 'See your training' : 'See the quizzes'}</Link>
      </p>
    </section>
  );
}
