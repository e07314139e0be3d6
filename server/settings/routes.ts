/** The coordinator's settings page. */
import type {Api} from '../http/api.ts';
import {signedInPerson} from '../who/who.ts';
import {settingsApi} from './contract.ts';
import type {SettingStore} from './store.ts';

export function settingsRoutes(api: Api, {settings, now}: {settings: SettingStore; now: () => Date}): void {
  const page = async () => ({...(await settings.read()), history: await settings.history()});

  api.serve(settingsApi.operator, async () => (await settings.read()).settings);

  api.serve(settingsApi.read, page);

  api.serve(settingsApi.save, async ({body, who}) => {
    await settings.save(body.settings, body.version, signedInPerson(who).id, now());
    return page();
  });
}
