/** How long until something is due, or for how long it has been late. */
import {today} from '../../ui/format/dates.ts';
import {dueWords} from './due-words.ts';

export function DuePill({on}: {on: string}) {
  const {words, how} = dueWords(on.slice(0, 10), today());
  return <span className={`pill pill--${how}`}>{words}</span>;
}
