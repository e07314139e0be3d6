/** Where a share likely lies, beside the target: words first, a drawing for those who would rather look. */
import {percent} from '../format/percent.ts';

type Props = {estimate: {mean: number; low: number; high: number}; target: number};

export function IntervalBar({estimate: {mean, low, high}, target}: Props) {
  return (
    <span className="interval">
      <span className="interval-share">
        <strong>{percent(mean)}</strong> at the standard
      </span>
      <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect className="interval-ground" x="0" y="4" width="100" height="4" />
        <rect className="interval-range" x={low * 100} y="2" width={Math.max(1, (high - low) * 100)} height="8" />
        <rect className="interval-point" x={mean * 99} y="0" width="1.5" height="12" />
        <line className="interval-target" x1={target * 100} x2={target * 100} y1="0" y2="12" />
      </svg>
      <small>
        Between {percent(low)} and {percent(high)}; target {percent(target)}
      </small>
    </span>
  );
}

/** What the marks of a bar mean. */
export function BarLegend({target}: {target: number}) {
  return (
    <>
      <span className="legend legend--range" /> where the true share may lie, <span className="legend legend--point" /> the
      likeliest share, <span className="legend legend--target" /> the target of {percent(target)}.
    </>
  );
}
