/** A column that is read, and what belongs to it: beside it on a wide screen, below it on a narrow one. */
import type {ReactNode} from 'react';

export function WithRail({label, rail, children}: {label: string; rail: ReactNode; children: ReactNode}) {
  return (
    <div className="with-rail">
      <div>{children}</div>
      <aside className="rail" aria-label={label}>
        {rail}
      </aside>
    </div>
  );
}
