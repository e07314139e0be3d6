/** After the facts of a post in a list: that its answer is late, and by how much. */
import {today} from '../../ui/format/dates.ts';
import {dueWords} from './due-words.ts';

export function Lateness({on}: {on: string | null}) {
  if (on === null || on >= today()) return null;
  return (
    <>
      {' · '}
      <span className="late">Answer {dueWords(on, today()).words}</span>
    </>
  );
}
