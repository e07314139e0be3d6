/** An abbreviation that says what it means: on hover, on focus and on touch, gone with Escape; in print the words follow it. */
import {useEffect, useId, useState} from 'react';

export function Abbr({short, term}: {short: string; term: string}) {
  const id = useId();
  const [dismissed, setDismissed] = useState(false);
  const [near, setNear] = useState(false);

  // Wherever the focus is: a pointer may have opened it.
  useEffect(() => {
    if (!near) return;
    const onKeyDown = ({key}: KeyboardEvent) => {
      if (key === 'Escape') setDismissed(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [near]);

  const come = () => setNear(true);
  const leave = () => {
    setNear(false);
    setDismissed(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for whether the button inside is pointed at.
    <span
      className={dismissed ? 'abbr abbr--dismissed' : 'abbr'}
      data-term={term}
      onMouseEnter={come}
      onMouseLeave={leave}
      onFocus={come}
      onBlur={leave}
    >
      <button type="button" aria-describedby={id} onClick={() => setDismissed(false)}>
        {short}
      </button>
      <span role="tooltip" id={id} data-search="off">
        {term}
      </span>
    </span>
  );
}
