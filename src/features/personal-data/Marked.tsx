/** A text with what was found in it marked; `around` cuts it to so many characters on either side of the first. */
import type {Finding} from '../../../server/personal-data/recognise.shared.ts';

type Props = {text: string; findings: readonly Finding[]; around?: number};

export function Marked({text, findings, around}: Props) {
  const [first] = findings;
  const from = around === undefined || first === undefined ? 0 : Math.max(0, first.start - around);
  const to = around === undefined || first === undefined ? text.length : Math.min(text.length, first.end + around);
  let at = from;
  const parts = findings.flatMap(({start, end}) => {
    const before = text.slice(at, start);
    at = end;
    return [<span key={`before-${start}`}>{before}</span>, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <span className="marked">
      {from > 0 && '… '}
      {parts}
      {text.slice(at, to)}
      {to < text.length && ' …'}
    </span>
  );
}
