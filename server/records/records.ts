/** Reads how people stand today. */
import type {Framework, Quiz} from '../../quizzes/format.ts';
import type {Person} from '../who/contract.ts';
import type {Changes} from './changed-questions.ts';
import type {Standing, TierStanding} from './contract.ts';
import {type Assessment, askedAt, type Refresher, standingsOf, tierStandings} from './rules.ts';
import type {Of, RecordStore} from './store.ts';

type Needs = {
  records: RecordStore;
  framework: Framework;
  quizzes: readonly Quiz[];
  /** The questions of a quiz that changed after a time for the people of an organisation. */
  changes: () => Promise<Changes>;
  now: () => Date;
};

export function createRecords({records, framework, quizzes, changes, now}: Needs) {
  async function read(of: Of) {
    const [assessments, refreshers, changed] = await Promise.all([records.latest(of), records.refreshers(of), changes()]);
    const [assessed, refreshed] = [Map.groupBy(assessments, personOf), Map.groupBy(refreshers, personOf)];
    const evidence = (id: string) => ({assessments: assessed.get(id) ?? [], refreshers: refreshed.get(id) ?? []});
    const standings = (id: string, jobFunction: string | null): Standing[] => {
      const own = evidence(id);
      const organisation = own.assessments[0]?.organisation ?? null;
      return standingsOf(jobFunction, own, {
        framework,
        quizzes,
        changed: (quizId, since) => changed(quizId, since, organisation),
        now: now(),
      });
    };
    return {standings, evidence, changed};
  }

  return {
    async of({id, jobFunction}: Pick<Person, 'id' | 'jobFunction'>): Promise<{standings: Standing[]; tiers: TierStanding[]}> {
      const standings = (await read({person: id})).standings(id, jobFunction);
      return {standings, tiers: tierStandings(standings)};
    },

    /** Standings of many people at once, by id and job function. */
    everyone: async (of: Of) => (await read(of)).standings,

    /** Ids of the questions that a refresher asks this person: none unless the latest result is current. */
    async toRefresh(quizId: string, person: Pick<Person, 'id' | 'jobFunction'>): Promise<string[]> {
      const {standings, evidence, changed} = await read({person: person.id});
      if (standings(person.id, person.jobFunction).find((each) => each.quizId === quizId)?.state !== 'current') return [];
      const {assessments, refreshers} = evidence(person.id);
      const latest = assessments.find((each) => each.quizId === quizId);
      return latest ? changed(quizId, askedAt(latest, refreshers, framework.required.score), latest.organisation).questions : [];
    },
  };
}
export type Records = ReturnType<typeof createRecords>;

const personOf = ({personId}: Assessment | Refresher) => personId;
