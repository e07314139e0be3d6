/** The People page, one's own profile, and headcounts. */
import type {Db} from '../db/schema.ts';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {fieldRefusal, Refusal} from '../refusal.ts';
import type {JobFunction, Organisation} from '../who/contract.ts';
import {signedInPerson} from '../who/who.ts';
import type {Accounts} from './accounts.ts';
import {peopleApi, sessionApi} from './contract.ts';
import type {InvitationStore} from './invitation-store.ts';
import {changePerson} from './rules.ts';
import type {Forgotten, PersonStore} from './store.ts';

type Needs = {
  accounts: Accounts;
  people: PersonStore;
  invitations: InvitationStore;
  /** What every page shows. */
  announcements: () => Promise<{notice: string; contact: string; demo: boolean}>;
  jobFunctions: readonly JobFunction[];
  /** What every other feature keeps of somebody. */
  forgetPerson: (trx: Db, person: Forgotten) => Promise<void>;
};

export function peopleRoutes(api: Api, {accounts, people, invitations, announcements, jobFunctions, forgetPerson}: Needs): void {
  api.serve(sessionApi.read, async ({who}) => ({person: who.person ?? null, ...(await announcements())}));

  api.serve(peopleApi.choices, async () => ({organisations: await people.organisations(), jobFunctions: [...jobFunctions]}));

  api.serve(peopleApi.list, async () => ({people: await people.byName(), invitations: await invitations.open()}));

  api.serve(peopleApi.change, async ({params, body}) => {
    checkChoices(body, await people.organisations(), jobFunctions);
    const person = await known(params.id);
    const others = (await people.activeCoordinators()).filter(({id}) => id !== person.id).length;
    return people.save(changePerson(person, body, others));
  });

  api.serve(peopleApi.erase, async ({params, body, who}) => {
    const person = await known(params.id);
    if (person.id === signedInPerson(who).id)
      throw new Refusal('conflict', 'This is your own account. Another coordinator can erase it.');
    await people.erase({...person, version: body.version}, forgetPerson);
    return done;
  });

  api.serve(peopleApi.resetLink, async ({params}) => ({link: await accounts.createResetLink((await known(params.id)).id)}));

  api.serve(peopleApi.saveProfile, async ({body, who}) => {
    checkChoices({organisation: null, jobFunction: body.jobFunction}, [], jobFunctions);
    const person = signedInPerson(who);
    if (body.version !== person.version) throw new Refusal('conflict', 'Your account was just changed. Reload and try again.');
    return people.save({...person, ...body});
  });

  api.serve(peopleApi.headcounts, async () => ({headcounts: await people.headcounts()}));

  api.serve(peopleApi.saveHeadcounts, async ({body}) => {
    const organisations = await people.organisations();
    for (const each of body.headcounts) checkChoices(each, organisations, jobFunctions);
    await people.saveHeadcounts(body.headcounts);
    return {headcounts: await people.headcounts()};
  });

  async function known(id: string) {
    const person = await people.get(id);
    if (person === undefined) throw new Refusal('missing', 'That person is not known here. Reload the page.');
    return person;
  }
}

/** Refuses an organisation or job function that is not in the lists. */
export function checkChoices(
  chosen: {organisation: string | null; jobFunction: string | null},
  organisations: readonly Organisation[],
  jobFunctions: readonly JobFunction[],
): void {
  const fields: Record<string, string> = {};
  if (chosen.organisation !== null && !organisations.some(({id}) => id === chosen.organisation))
    fields.organisation = 'Choose an organisation from the list.';
  if (chosen.jobFunction !== null && !jobFunctions.some(({key}) => key === chosen.jobFunction))
    fields.jobFunction = 'Choose a job function from the list.';
  if (Object.keys(fields).length > 0) throw fieldRefusal(fields);
}
