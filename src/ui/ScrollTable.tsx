/** A table that may be wider than its page: it scrolls by itself, by keyboard too, and says so where it has to. */
import type {ReactNode} from 'react';

type Props = {
  /** What a screen reader calls it. */
  label: string;
  /** Says that there is more to the right; where the table is narrow nobody needs it. */
  hint?: boolean;
  children: ReactNode;
};

export function ScrollTable({label, hint = false, children}: Props) {
  return (
    <>
      {hint && <p className="scroll-hint">Scroll the table sideways for all of it.</p>}
      <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
        {children}
      </div>
    </>
  );
}
