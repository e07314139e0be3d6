/** That words were taken out: by which role, when and why. */
import type {Redaction} from '../../../../server/posts/contract.ts';
import {formatDate} from '../../../ui/format/dates.ts';

export function Redactions({redactions}: {redactions: readonly Redaction[]}) {
  return redactions.map(({role, on, reason}, number) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: traces are only ever added at the end.
    <p className="facts" key={number}>
      {role} took words out on {formatDate(on)}: {reason}
    </p>
  ));
}
