/** What is done about needs: recorded, shown with what came of it, taken back. */
import {randomUUID} from 'node:crypto';
import type {Api} from '../../http/api.ts';
import {done} from '../../http/contract.ts';
import {fieldRefusal, Refusal} from '../../refusal.ts';
import type {Organisation} from '../../who/contract.ts';
import type {Analysis} from '../analysis.ts';
import {actionsApi} from './contract.ts';
import type {ActionStore} from './store.ts';

type Needs = {
  analysis: Pick<Analysis, 'change'>;
  actions: ActionStore;
  organisations: () => Promise<Organisation[]>;
  checkCompetency: (key: string) => void;
  now: () => Date;
};

export function actionRoutes(api: Api, {analysis, actions, organisations, checkCompetency, now}: Needs): void {
  api.serve(actionsApi.actions, async () => {
    const taken = await actions.newestFirst();
    const change = await analysis.change(taken);
    return {actions: taken.map((action, index) => ({...action, change: change[index] ?? null}))};
  });

  api.serve(actionsApi.act, async ({body}) => {
    checkCompetency(body.competency);
    if (body.organisation !== null && !(await organisations()).some(({id}) => id === body.organisation))
      throw fieldRefusal({organisation: 'Choose one from the list.'});
    const {id = randomUUID(), ...action} = body;
    await actions.add({...action, id, takenAt: now().toISOString()});
    return {id};
  });

  api.serve(actionsApi.forgetAction, async ({params}) => {
    if (!(await actions.remove(params.id))) throw new Refusal('missing', 'This action is gone already. Reload the page.');
    return done;
  });
}
