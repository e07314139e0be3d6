/** That something was done: it takes the focus, so that nobody misses it, and says what comes next. */
import {Check} from 'lucide-react';
import {type ReactNode, useEffect, useRef} from 'react';

export function Success({children}: {children: ReactNode}) {
  const panel = useRef<HTMLDivElement>(null);
  const isThere = children !== '' && children !== null && children !== false && children !== undefined;
  useEffect(() => {
    if (!isThere || !panel.current) return;
    const {top, bottom} = panel.current.getBoundingClientRect();
    // What is in sight already is not scrolled to.
    panel.current.focus({preventScroll: top >= 0 && bottom <= window.innerHeight});
  }, [isThere]);
  return (
    <div role="status">
      {isThere && (
        <div className="success" tabIndex={-1} ref={panel}>
          <Check aria-hidden size={20} />
          <div>{children}</div>
        </div>
      )}
    </div>
  );
}
