/** What needs one person: what their role sees to, and for a champion what the coordinator passed on to them. */
import type {Organisation} from '../who/contract.ts';
import type {Asking} from '../who/who.ts';
import type {QueueItem, QueueSource} from './contract.ts';
import type {AssignmentStore} from './store.ts';

type Needs = {
  queue: QueueSource;
  assignments: AssignmentStore;
  organisations: () => Promise<Organisation[]>;
  now: () => Date;
};

/** Oldest due first. */
export function createQueueOf({queue, assignments, organisations, now}: Needs) {
  return async ({caller, person}: Asking): Promise<QueueItem[]> => {
    const [own, assigned, known] = await Promise.all([queue(caller, now()), assignments.all(), organisations()]);
    const mine = person?.organisation ?? null;
    const passed =
      caller !== 'champion' || ![...assigned.values()].includes(mine ?? '')
        ? []
        : (await queue('coordinator', now())).filter(
            (item) => item.mayBePassedOn && assigned.get(item.id) === mine && !own.some(({id}) => id === item.id),
          );
    const named = new Map(known.map(({id, name}) => [id, name]));
    return [...own, ...passed]
      .map((item) => {
        const organisation = assigned.get(item.id);
        const name = organisation === undefined ? undefined : named.get(organisation);
        return {
          ...item,
          mayBePassedOn: item.mayBePassedOn ?? false,
          assigned:
            organisation === undefined || name === undefined
              ? null
              : {organisation, name, yours: caller === 'champion' && organisation === mine},
        };
      })
      .sort((a, b) => a.dueAt.localeCompare(b.dueAt) || a.id.localeCompare(b.id));
  };
}
export type QueueOf = ReturnType<typeof createQueueOf>;
