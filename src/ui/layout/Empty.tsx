/** A list that holds nothing: what it will hold, and what one may do. */
import type {ReactNode} from 'react';
import {Signpost} from '../icons/Signpost.tsx';

export function Empty({children}: {children: ReactNode}) {
  return (
    <div className="empty">
      <Signpost />
      <div>{children}</div>
    </div>
  );
}
