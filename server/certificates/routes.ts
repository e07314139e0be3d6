/** Making, showing, checking and taking back certificates. */
import {randomBytes} from 'node:crypto';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import type {Standing, TierStanding} from '../records/contract.ts';
import {Refusal} from '../refusal.ts';
import type {JobFunction, Organisation, Person} from '../who/contract.ts';
import {type Asking, signedInPerson} from '../who/who.ts';
import {type Certificate, certificatesApi} from './contract.ts';
import {certified, codeFrom, isCurrent} from './rules.ts';
import type {CertificateStore, Issued} from './store.ts';

type Needs = {
  store: CertificateStore;
  standingOf: (person: Pick<Person, 'id' | 'jobFunction'>) => Promise<{standings: Standing[]; tiers: TierStanding[]}>;
  organisations: () => Promise<Organisation[]>;
  jobFunctions: readonly JobFunction[];
  now: () => Date;
};

const unknown =
  'No certificate has this code. Compare it with the paper: it has sixteen letters and digits. Its owner may have taken it back.';

export function certificateRoutes(api: Api, {store, standingOf, organisations, jobFunctions, now}: Needs): void {
  api.serve(certificatesApi.mine, async ({who}) => {
    const issued = await store.ofPerson(signedInPerson(who).id);
    const standings = await standingsOf(signedInPerson(who).id);
    return {certificates: issued.map((each) => shown(each, standings, who))};
  });

  api.serve(certificatesApi.issue, async ({body: {tier}, who}) => {
    const person = signedInPerson(who);
    const {standings, tiers} = await standingOf({id: person.id, jobFunction: person.assignedJob});
    const entries = certified(tier, standings, tiers);
    const organisation = (await organisations()).find(({id}) => id === person.organisation)?.name ?? null;
    const job = jobFunctions.find(({key}) => key === person.assignedJob)?.name ?? null;
    const says = {tier, name: person.name, organisation, job, entries};
    // Pressed again while nothing has changed, it is the same certificate.
    const same = (await store.ofPerson(person.id)).find((each) => saysOf(each) === JSON.stringify(says));
    if (same !== undefined) return shown(same, await standingsOf(person.id), who);
    const issued = {...says, personId: person.id, code: codeFrom(randomBytes(16)), issuedAt: now().toISOString()};
    await store.add(issued);
    return shown(issued, await standingsOf(person.id), who);
  });

  api.serve(certificatesApi.check, async ({body, who}) => {
    const issued = await store.byCode(body.code);
    if (issued === undefined) throw new Refusal('missing', unknown);
    return shown(issued, await standingsOf(issued.personId), who);
  });

  api.serve(certificatesApi.withdraw, async ({body, who}) => {
    if (!(await store.remove(body.code, signedInPerson(who).id)))
      throw new Refusal('missing', 'That is not a certificate of yours.');
    return done;
  });

  /** What is current does not depend on the job somebody has by now. */
  const standingsOf = async (id: string) => (await standingOf({id, jobFunction: null})).standings;
}

const shown = ({personId, ...issued}: Issued, standings: readonly Standing[], {person}: Asking): Certificate => ({
  ...issued,
  isCurrent: isCurrent(issued.entries, standings),
  isYours: person?.id === personId,
});

const saysOf = ({tier, name, organisation, job, entries}: Issued): string =>
  JSON.stringify({tier, name, organisation, job, entries});
