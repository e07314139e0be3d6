/** Home's third column: the next step of a signed-in person, or why one would sign in. */
import Link from '@docusaurus/Link';
import {useSession} from '../../api/session.ts';

export function YourTraining() {
  const state = useSession();
  const person = state.step === 'loaded' ? state.value.person : null;
  return (
    <section aria-labelledby="your-training">
      <h2 id="your-training">{person ? 'Your training' : 'Why sign in?'}</h2>
      <p>
        {person
          ? 'Short quizzes tell you what to read, and nothing else.'
          : 'Reading needs no account. With one you can ask, answer, follow and suggest, and a short quiz tells you which guide is worth your time.'}
      </p>
      <p>
        <Link to="/training">{person ? 'See your training' : 'See the quizzes'}</Link>
      </p>
    </section>
  );
}
