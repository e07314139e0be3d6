/** The work itself beside the list, where it can be done there: a question with its answer form. Everything else opens on its own page. */
import {lazy, Suspense} from 'react';
import type {QueueItem} from '../../../server/queue/contract.ts';
import {Waiting} from '../../ui/Loading.tsx';

const AnswerHere = lazy(() => import('./AnswerHere.tsx'));

export function QueueWork({item, onDone}: {item: QueueItem; onDone: () => Promise<void>}) {
  if (item.kind !== 'Question') return null;
  return (
    <Suspense fallback={<Waiting rows={1} />}>
      <AnswerHere id={item.url.split('/').at(-1) ?? ''} onDone={onDone} />
    </Suspense>
  );
}
