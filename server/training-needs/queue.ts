/** Questions in doubt, for the coordinator: everybody is given their mark until somebody has decided. */
import type {QueueSource} from '../queue/contract.ts';
import type {Analysis} from './analysis.ts';

export const doubtQueue =
  (analysis: Pick<Analysis, 'undecided'>): QueueSource =>
  async (caller) => {
    if (caller !== 'coordinator') return [];
    return (await analysis.undecided()).map(({id, rev, n, foundAt}) => ({
      id: `doubt-${id}-${rev}`,
      group: 'quizzes',
      kind: 'Question in doubt',
      title: `Quiz question in doubt: the answers of ${n} people do not fit it`,
      waiting: 'Everybody, who gets the point for it until it is settled',
      since: foundAt,
      dueAt: foundAt,
      url: `/training-needs/questions#${id}`,
      action: 'Decide',
    }));
  };
