/** Suspect questions, for the coordinator: the needs leave them out until somebody has looked. */
import {dayOf} from '../posts/days.ts';
import {startOf} from '../posts/list.ts';
import type {QueueSource} from '../queue/contract.ts';
import type {Analysis} from './analysis.ts';

export const suspectQueue =
  (analysis: Pick<Analysis, 'suspects'>): QueueSource =>
  async (caller, now) => {
    if (caller !== 'coordinator') return [];
    const today = startOf(dayOf(now));
    return (await analysis.suspects()).map(({id, rev, n, competency}) => ({
      id: `suspect-${id}-${rev}`,
      kind: 'Suspect question',
      title: `Question ${id}: the answers of ${n} people do not fit it`,
      waiting: 'The training needs analysis, which leaves it out',
      since: today,
      dueAt: today,
      url: `/training-needs?competency=${competency}#${id}`,
      action: 'Look at the question',
    }));
  };
