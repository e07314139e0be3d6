/** The clock in words: by when somebody says more, or that the day has passed. */
import {AlarmClock} from 'lucide-react';
import {formatDay, today} from '../../ui/format/dates.ts';

export function Due({what = '', on}: {what?: string; on: string | null}) {
  if (on === null) return null;
  if (on.slice(0, 10) >= today())
    return <span>{what === '' ? `Due by ${formatDay(on)}` : `${what} due by ${formatDay(on)}`}</span>;
  return (
    <span className="state late">
      <AlarmClock aria-hidden size={16} />{' '}
      {what === '' ? `Late: was due by ${formatDay(on)}` : `Late: ${what.toLowerCase()} was due by ${formatDay(on)}`}
    </span>
  );
}
