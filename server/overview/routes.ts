/** The overview of those who run the site. */
import type {Api} from '../http/api.ts';
import {addDays} from '../posts/days.ts';
import type {ReviewItem} from '../verifications/contract.ts';
import {overviewApi} from './contract.ts';
import type {OverviewStore} from './store.ts';

type Needs = {
  overview: OverviewStore;
  trusted: () => Promise<readonly Pick<ReviewItem, 'kind' | 'state'>[]>;
  leading: () => Promise<{key: string; shortName: string} | undefined>;
  /** How many steps are described for a system, of how many. */
  toDescribe: (system: string) => Promise<{described: number; all: number}>;
  smtp: boolean;
  baseUrl: string;
  manifest: {pages: readonly unknown[]};
  today: () => string;
};

const weekDays = 7;

export function overviewRoutes(api: Api, needs: Needs): void {
  const {overview, trusted, leading, toDescribe, smtp, baseUrl, manifest, today} = needs;

  async function steps() {
    const system = await leading();
    if (system === undefined) return null;
    const {described, all} = await toDescribe(system.key);
    return {done: described, of: all, system: system.shortName};
  }

  api.serve(overviewApi.read, async ({who}) => {
    const sees = who.caller === 'coordinator';
    const [all, described, week, assessed] = await Promise.all([
      trusted(),
      steps(),
      overview.since(addDays(today(), 1 - weekDays)),
      sees ? overview.assessed() : null,
    ]);
    const guides = all.filter(({kind}) => kind === 'guide');
    return {
      guides: {done: guides.filter(({state}) => state === 'verified').length, of: guides.length},
      steps: described,
      assessed,
      week,
      service: sees ? {mail: smtp, https: baseUrl.startsWith('https:'), pages: manifest.pages.length} : null,
    };
  });
}
