/** The needs table: everything for the coordinator, what may be disclosed for a champion. */
import type {Framework, Quiz} from '../../quizzes/format.ts';
import type {Api} from '../http/api.ts';
import type {Headcount, Organisation} from '../people/contract.ts';
import {trainingNeedsApi} from './contract.ts';
import {disclosedTo, trainingNeeds} from './rules.ts';
import type {EvidenceStore} from './store.ts';

type Needs = {
  evidence: EvidenceStore;
  organisations: () => Promise<Organisation[]>;
  headcounts: () => Promise<Headcount[]>;
  smallestGroup: () => Promise<number>;
  framework: Framework;
  quizzes: readonly Quiz[];
  now: () => Date;
};

export function trainingNeedsRoutes(
  api: Api,
  {evidence, organisations, headcounts, smallestGroup, framework, quizzes, now}: Needs,
): void {
  const competenciesWithQuiz = new Set(quizzes.map(({competency}) => competency));

  api.serve(trainingNeedsApi.read, async ({who}) => {
    const needs = trainingNeeds({
      framework,
      organisations: await organisations(),
      headcounts: await headcounts(),
      evidence: await evidence.latest(),
      competenciesWithQuiz,
      smallestGroup: await smallestGroup(),
      now: now(),
    });
    return who.caller === 'coordinator' ? needs : disclosedTo(who.person?.organisation ?? null, needs);
  });
}
