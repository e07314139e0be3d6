/** An abbreviation that says what it means: on hover, on focus and on touch, gone with Escape; in print the words follow it. */
import {type KeyboardEvent, useId, useState} from 'react';

export function Abbr({short, term}: {short: string; term: string; id: string}) {
  const id = useId();
  const [dismissed, setDismissed] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setDismissed(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the button inside; leaving it brings the words back.
    <span
      className={dismissed ? 'abbr abbr--dismissed' : 'abbr'}
      data-term={term}
      onKeyDown={onKeyDown}
      onBlur={() => setDismissed(false)}
      onMouseLeave={() => setDismissed(false)}
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
