/** One list from every feature's source, and whose champion is asked to see to what. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {Refusal} from '../refusal.ts';
import type {Organisation} from '../who/contract.ts';
import {queueApi} from './contract.ts';
import type {QueueOf} from './queue-of.ts';
import type {AssignmentStore} from './store.ts';

type Needs = {
  queueOf: QueueOf;
  assignments: AssignmentStore;
  organisations: () => Promise<Organisation[]>;
  today: () => string;
};

export function queueRoutes(api: Api, {queueOf, assignments, organisations, today}: Needs): void {
  api.serve(queueApi.list, async ({who}) => ({items: await queueOf(who)}));

  api.serve(queueApi.assign, async ({params: {id}, body: {organisation}}) => {
    if (organisation !== null && !(await organisations()).some((each) => each.id === organisation))
      throw new Refusal('missing', 'There is no such organisation. Choose one from the list.');
    await assignments.assign(id, organisation, today());
    return done;
  });
}
