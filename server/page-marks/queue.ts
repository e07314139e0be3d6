/** What the queue shows of the law in pages: checks that end soon or hold no longer. They are the coordinator's: no champion is asked for law. */
import type {Manifest} from '../content/contract.ts';
import {dayOf} from '../posts/days.ts';
import {startOf} from '../posts/list.ts';
import type {QueueSource} from '../queue/contract.ts';
import type {LawMark} from './contract.ts';
import {lawStates} from './law.shared.ts';

type Needs = {manifest: Manifest; lawMarks: () => Promise<ReadonlyMap<string, LawMark>>};

export function lawQueue({manifest, lawMarks}: Needs): QueueSource {
  return async (caller, now) => {
    if (caller !== 'coordinator') return [];
    const marks = await lawMarks();
    return manifest.pages.flatMap(({key, title, url}) => {
      const mark = marks.get(key ?? '');
      if (mark === undefined || mark.state === 'checked') return [];
      return {
        id: `law-${key}`,
        group: 'pages' as const,
        kind: lawStates[mark.state],
        title,
        waiting: 'Affects all who act on what it says of the law',
        since: startOf(mark.checkedOn),
        // Nobody knows on which day a page changed: it is due today.
        dueAt: startOf(mark.state === 'changed' ? dayOf(now) : mark.reviewOn),
        url: `${url}#law`,
        action: 'Check the law',
      };
    });
  };
}
