/** Recording releases. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {inOrder, releasesApi} from './contract.ts';
import type {ReleaseStore} from './store.ts';

type Needs = {releases: ReleaseStore; checkCompetency: (key: string) => void; now: () => Date};

export function releaseRoutes(api: Api, {releases, checkCompetency, now}: Needs): void {
  api.serve(releasesApi.list, async () => ({releases: inOrder(await releases.list()).reverse()}));

  api.serve(releasesApi.add, ({body}) => {
    body.areas.forEach(checkCompetency);
    return releases.add(body, now());
  });

  api.serve(releasesApi.save, ({params, body}) => {
    body.areas.forEach(checkCompetency);
    return releases.save({...params, ...body}, now());
  });

  api.serve(releasesApi.remove, async ({params, body}) => {
    await releases.remove(params.version, body.edition);
    return done;
  });
}
