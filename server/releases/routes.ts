/** Recording releases. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {fieldRefusal} from '../refusal.ts';
import {inOrder, releasesApi} from './contract.ts';
import type {ReleaseStore} from './store.ts';

type Needs = {
  releases: ReleaseStore;
  /** Whether there is a system of this key. */
  isSystem: (key: string) => Promise<boolean>;
  checkCompetency: (key: string) => void;
  now: () => Date;
};

export function releaseRoutes(api: Api, {releases, isSystem, checkCompetency, now}: Needs): void {
  api.serve(releasesApi.list, async () => ({releases: inOrder(await releases.list()).reverse()}));

  api.serve(releasesApi.add, async ({body}) => {
    body.areas.forEach(checkCompetency);
    if (!(await isSystem(body.system))) throw fieldRefusal({system: 'Choose a system from the list.'});
    return releases.add(body, now());
  });

  api.serve(releasesApi.save, ({params, body}) => {
    body.areas.forEach(checkCompetency);
    return releases.save({...params, ...body}, now());
  });

  api.serve(releasesApi.remove, async ({params, body}) => {
    await releases.remove(params, body.edition);
    return done;
  });
}
