/** What is done about needs: recorded, shown with what came of it, taken back. */
import {randomUUID} from 'node:crypto';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import type {Organisation} from '../people/contract.ts';
import {Refusal} from '../refusal.ts';
import type {ActionStore} from './action-store.ts';
import {actionsApi} from './actions-contract.ts';
import type {Analysis} from './analysis.ts';

type Needs = {
  analysis: Pick<Analysis, 'moved'>;
  actions: ActionStore;
  organisations: () => Promise<Organisation[]>;
  checkCompetency: (key: string) => void;
  now: () => Date;
};

export function actionRoutes(api: Api, {analysis, actions, organisations, checkCompetency, now}: Needs): void {
  api.serve(actionsApi.actions, async () => {
    const taken = await actions.newestFirst();
    const moved = await analysis.moved(taken);
    return {actions: taken.map((action, index) => ({...action, moved: moved[index] ?? null}))};
  });

  api.serve(actionsApi.act, async ({body}) => {
    checkCompetency(body.competency);
    if (body.organisation !== null && !(await organisations()).some(({id}) => id === body.organisation))
      throw new Refusal('invalid', 'Check the parts that are marked.', {fields: {organisation: 'Choose one from the list.'}});
    const id = randomUUID();
    await actions.add({id, ...body, takenAt: now().toISOString()});
    return {id};
  });

  api.serve(actionsApi.forgetAction, async ({params}) => {
    if (!(await actions.remove(params.id))) throw new Refusal('missing', 'This action is gone already. Reload the page.');
    return done;
  });
}
