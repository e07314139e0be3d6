/** The next step of one's training, in one line and one button. Loaded after the page: it brings the contracts along. */
import {lazy, Suspense} from 'react';

const NextStep = lazy(() => import('../learning/NextStep.tsx'));

export function TrainingForYou() {
  return (
    <Suspense fallback={<p role="status">Loading …</p>}>
      <NextStep />
    </Suspense>
  );
}
