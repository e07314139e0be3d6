/** How far the site is set up, seen from what it has. */

import type {SetUp} from '../set-up/contract.ts';
import {setUpRoutes} from '../set-up/routes.ts';
import {isOpen, setUpSteps} from '../set-up/rules.ts';
import {setUpStore} from '../set-up/store.ts';
import {operatorKeys} from '../settings/contract.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {Helpers} from './helpers.ts';
import type {People} from './people.ts';
import type {Releases} from './releases.ts';
import type {Systems} from './systems.ts';
import type {Verifications} from './verifications.ts';

type Others = {people: People; helpers: Helpers; systems: Systems; releases: Releases; verifications: Verifications};

export function setUpFeature(ground: Ground, {people, helpers, systems, releases, verifications}: Others) {
  const said = setUpStore(ground.db);

  async function setUp(): Promise<SetUp> {
    const [settings, organisations, help, headcounts, everybody, invited, recorded, {leading}, trusted] = await Promise.all([
      ground.set(),
      people.organisations(),
      helpers.list(),
      people.headcounts(),
      people.store.byName(),
      people.openInvitations(),
      releases.releases(),
      systems.systemsToday(),
      verifications.trusted(),
    ]);
    const samples = trusted.filter(({kind}) => kind === 'document');
    const described = leading === undefined ? 0 : (await systems.toDescribe(leading.key)).described;
    const steps = setUpSteps(
      {
        contact: settings.contact !== '',
        versions: recorded.length,
        mail: ground.smtp,
        organisations: organisations.length,
        withHelper: new Set(help.filter(({telephone, email}) => telephone + email !== '').map((each) => each.organisation)).size,
        withHeadcount: new Set(headcounts.map(({organisation}) => organisation)).size,
        people: everybody.filter(({role}) => role !== 'coordinator').length + invited.length,
        described,
        samples: samples.length,
        samplesChecked: samples.filter(({state}) => state !== 'unverified').length,
        legal: operatorKeys.length,
        legalWritten: operatorKeys.filter((key) => settings[key] !== '').length,
      },
      await said.said(),
    );
    return {steps, open: isOpen(steps), mail: ground.smtp};
  }

  return {setUp, contributes: {routes: (api) => setUpRoutes(api, {...ground, said, setUp})}} satisfies Feature &
    Record<string, unknown>;
}
export type SetUpFeature = ReturnType<typeof setUpFeature>;
