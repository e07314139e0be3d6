/** Who helps: read by everybody, said by the coordinator and by each champion for their own organisation. */
import type {Api} from '../http/api.ts';
import {Refusal} from '../refusal.ts';
import type {Organisation} from '../who/contract.ts';
import {type Asking, signedInPerson} from '../who/who.ts';
import {type Helpers, helpersApi} from './contract.ts';
import type {HelperStore} from './store.ts';

type Needs = {
  helpers: HelperStore;
  organisations: () => Promise<Organisation[]>;
  contact: () => Promise<string>;
};

export function helperRoutes(api: Api, {helpers, organisations, contact}: Needs): void {
  async function all({caller, person}: Asking): Promise<Helpers> {
    const [known, saved] = await Promise.all([organisations(), helpers.list()]);
    const own = person?.organisation ?? null;
    return {
      organisations: known.map(({id, name}) => ({
        organisation: id,
        name,
        helpers: saved.filter(({organisation, telephone, email}) => organisation === id && (telephone !== '' || email !== '')),
        mayChange: caller === 'coordinator' || (caller === 'champion' && own === id),
      })),
      own,
      contact: await contact(),
    };
  }

  api.serve(helpersApi.list, ({who}) => all(who));

  api.serve(helpersApi.save, async ({params: {organisation, role}, body, who}) => {
    const {organisation: own} = signedInPerson(who);
    if (who.caller === 'champion' && own !== organisation)
      throw new Refusal('forbidden', 'You can say this of your own organisation only.');
    if (!(await organisations()).some(({id}) => id === organisation))
      throw new Refusal('missing', 'There is no such organisation. Choose one from the list.');
    if (body.telephone === '' && body.email === '' && body.hours === '') await helpers.remove(organisation, role, body.version);
    else await helpers.save({organisation, role, ...body});
    return all(who);
  });
}
