/** The trace of something removed or taken back: that it was, by whom, when and why. */
import type {Hidden} from '../../../../server/posts/contract.ts';
import {formatDate} from '../../../ui/format/dates.ts';

export function Removed({what, hidden}: {what: string; hidden: Hidden}) {
  return (
    <p className="notice">
      {hidden.visibility === 'withdrawn'
        ? `Whoever wrote this ${what} took it back on ${formatDate(hidden.on)}.`
        : `The coordinator removed this ${what} on ${formatDate(hidden.on)}: ${hidden.reason}`}
    </p>
  );
}
