/** Where a form's blanks can be filled in: opened when somebody wants to. */
import {lazy, Suspense, useState} from 'react';
import {Waiting} from '../../ui/Loading.tsx';
import type {Document} from './document.ts';

const FillIn = lazy(() => import('./fill/FillIn.tsx'));

export function FillInHere({document}: {document: Document}) {
  const [open, setOpen] = useState(false);
  const files = (document.current?.files ?? []).filter(({kind}) => kind === 'docx');
  if (files.length === 0) return null;
  return (
    <details className="fill-in-here not-printed" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Fill it in here</summary>
      {open && (
        <Suspense fallback={<Waiting />}>
          <FillIn document={document} files={files} />
        </Suspense>
      )}
    </details>
  );
}
