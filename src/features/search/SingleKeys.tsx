/** On the accessibility page: turns the keys off that do something when pressed alone. */
import {useEffect, useState} from 'react';
import {singleKeysAreOn, turnSingleKeys} from './single-keys.ts';

export function SingleKeys() {
  const [on, setOn] = useState<boolean>();
  useEffect(() => setOn(singleKeysAreOn()), []);
  if (on === undefined) return null;
  return (
    <p data-search="off">
      <button
        type="button"
        className="button button--quiet"
        aria-pressed={on}
        onClick={() => {
          turnSingleKeys(!on);
          setOn(!on);
        }}
      >
        Single-key shortcuts
      </button>{' '}
      <span role="status">{on ? 'They are on in this browser.' : 'They are off in this browser.'}</span>
    </p>
  );
}
