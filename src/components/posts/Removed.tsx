/** The trace of something removed: that it was, by which role, when and why. */
import type {Hidden} from '../../../server/posts/contract.ts';
import {formatDate} from '../dates.ts';

export function Removed({what, hidden}: {what: string; hidden: Hidden}) {
  return (
    <p className="notice">
      The coordinator removed this {what} on {formatDate(hidden.on)}: {hidden.reason}
    </p>
  );
}
