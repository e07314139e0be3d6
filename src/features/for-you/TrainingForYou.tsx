/** The next step of one's training, in one line and one button. Loaded after the page: it brings the contracts along. */
import {lazy, Suspense} from 'react';
import {Waiting} from '../../ui/Loading.tsx';

const NextStep = lazy(() => import('../learning/NextStep.tsx'));

export function TrainingForYou() {
  return (
    <Suspense fallback={<Waiting rows={2} />}>
      <NextStep />
    </Suspense>
  );
}
