/** One's own record, and for a champion who of their organisation is current in what. */
import type {Framework} from '../../quizzes/format.ts';
import type {Api} from '../http/api.ts';
import type {Organisation} from '../who/contract.ts';
import {signedInPerson} from '../who/who.ts';
import {recordsApi} from './contract.ts';
import type {Records} from './records.ts';
import {colleagueState} from './rules.ts';
import type {RecordStore} from './store.ts';

type Needs = {
  records: Records;
  store: Pick<RecordStore, 'colleagues'>;
  framework: Framework;
  organisations: () => Promise<Organisation[]>;
  /** Whether champions see their colleagues by name. */
  named: () => Promise<boolean>;
};

export function recordRoutes(api: Api, {records, store, framework, organisations, named}: Needs): void {
  const functionName = (key: string | null) => framework.functions.find((each) => each.key === key)?.name ?? null;

  api.serve(recordsApi.mine, async ({who}) => {
    const person = signedInPerson(who);
    return {...(await records.of(person)), seenByChampion: person.organisation !== null && (await named())};
  });

  api.serve(recordsApi.organisation, async ({who}) => {
    const id = signedInPerson(who).organisation ?? '';
    const organisation = (await organisations()).find((each) => each.id === id)?.name ?? '';
    const competencies = framework.competencies.map(({key, name, tier}) => ({key, name, tier}));
    if (!(await named())) return {organisation, named: false, competencies, people: []};
    const [standings, colleagues] = await Promise.all([records.everyone({organisation: id}), store.colleagues(id)]);
    return {
      organisation,
      named: true,
      competencies,
      people: colleagues.map((person) => ({
        name: person.name,
        jobFunction: functionName(person.jobFunction),
        states: standings(person.id, person.jobFunction).map(colleagueState),
      })),
    };
  });
}
