/** Systems, who uses which, and what is still to be described for one. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {Refusal} from '../refusal.ts';
import type {Organisation} from '../who/contract.ts';
import {signedInPerson} from '../who/who.ts';
import {systemsApi} from './contract.ts';
import {isInUse, keyFor, namesOf} from './rules.ts';
import type {SystemStore} from './store.ts';
import type {SystemsToday} from './systems.ts';
import type {ToDescribe} from './to-describe.ts';

type Needs = {
  systems: SystemStore;
  systemsToday: () => Promise<SystemsToday>;
  organisations: () => Promise<Organisation[]>;
  toDescribe: ToDescribe;
  today: () => string;
};

export function systemRoutes(api: Api, {systems, systemsToday, organisations, toDescribe, today}: Needs): void {
  api.serve(systemsApi.list, async () => {
    const [{all, uses, of}, everybody] = await Promise.all([systemsToday(), organisations()]);
    const shown = all.map((system) => ({...system, inUse: isInUse(system, today())}));
    return {
      systems: shown.sort((a, b) => Number(b.inUse) - Number(a.inUse) || (a.since ?? '').localeCompare(b.since ?? '')),
      organisations: everybody.map(({id, name}) => ({
        organisation: id,
        name,
        system: of(id)?.shortName ?? '',
        uses: uses.filter(({organisation}) => organisation === id).map(({system, since}) => ({system, since})),
      })),
    };
  });

  api.serve(systemsApi.add, async ({body}) => {
    const taken = (await systems.list()).map(({key}) => key);
    const names = namesOf(body);
    return systems.add({key: keyFor(names.shortName, taken), ...body, ...names, version: 1});
  });

  api.serve(systemsApi.save, async ({params: {key}, body}) => {
    await known(key);
    return systems.save({key, ...body, ...namesOf(body)});
  });

  api.serve(systemsApi.remove, async ({params: {key}, body}) => {
    await known(key);
    await systems.remove(key, body.version);
    return done;
  });

  api.serve(systemsApi.use, async ({params: {organisation, key}, body, who}) => {
    const person = signedInPerson(who);
    if (who.caller === 'champion' && person.organisation !== organisation)
      throw new Refusal('forbidden', 'You can say this of your own organisation only.');
    if (!(await organisations()).some(({id}) => id === organisation))
      throw new Refusal('missing', 'There is no such organisation. Choose one from the list.');
    await known(key);
    await systems.setUse({organisation, system: key}, body.since);
    return done;
  });

  api.serve(systemsApi.toDescribe, async ({params: {key}}) => {
    const system = await known(key);
    return {system: {key: system.key, name: system.shortName}, ...(await toDescribe(key))};
  });

  async function known(key: string) {
    const system = (await systems.list()).find((each) => each.key === key);
    if (system === undefined) throw new Refusal('missing', 'There is no such system. It may have been removed; reload the list.');
    return system;
  }
}
