/** Reads how people stand today. */
import type {Framework, Quiz} from '../../quizzes/format.ts';
import {isPass} from '../../quizzes/pass-mark.ts';
import {type InDoubt, pointsOf, wholePoints} from '../../quizzes/points.ts';
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
  inDoubt: () => Promise<InDoubt>;
  now: () => Date;
};

export function createRecords({records, framework, quizzes, changes, inDoubt, now}: Needs) {
  /** With the marks of questions in doubt, where it is they that stand between a result and a pass. */
  async function credited<Each extends Refresher>(results: readonly Each[]): Promise<Each[]> {
    const doubted = await inDoubt();
    const misses = results.filter(({correct, served}) => !isPass(correct, served, framework.required.score));
    const taken = doubted.size === 0 ? new Map() : await records.taken(misses.map(({attemptId}) => attemptId));
    return results.map((result) => {
      const own = taken.get(result.attemptId);
      return own === undefined ? result : {...result, correct: wholePoints(pointsOf(own.served, own.answers, doubted))};
    });
  }

  async function read(of: Of) {
    const [assessments, refreshers, changed] = await Promise.all([
      records.latest(of).then(credited),
      records.refreshers(of).then(credited),
      changes(),
    ]);
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

    /** By competency, how many of an organisation stand as current where its champion reads names. */
    async currentIn(organisation: string, colleagues: RecordStore['colleagues']): Promise<Map<string, number>> {
      const [{standings}, people] = await Promise.all([read({organisation}), colleagues(organisation)]);
      const current = people.flatMap(({id, jobFunction}) =>
        standings(id, jobFunction).flatMap(({competency, needed, state}) => (needed && state === 'current' ? [competency] : [])),
      );
      return new Map([...Map.groupBy(current, (key) => key)].map(([key, all]) => [key, all.length]));
    },

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
