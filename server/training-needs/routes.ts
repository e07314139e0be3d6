/** The needs table: everything for the coordinator, what may be disclosed for a champion. */
import type {Framework, Quiz} from '../../quizzes/format.ts';
import type {Api} from '../http/api.ts';
import type {PersonStore} from '../people/store.ts';
import type {SettingStore} from '../settings/store.ts';
import {trainingNeedsApi} from './contract.ts';
import {disclosedTo, trainingNeeds} from './rules.ts';
import type {EvidenceStore} from './store.ts';

type Needs = {evidence: EvidenceStore; people: PersonStore; settings: SettingStore; framework: Framework; quizzes: readonly Quiz[]; now: () => Date};

export function trainingNeedsRoutes(api: Api, {evidence, people, settings, framework, quizzes, now}: Needs): void {
  const competenciesWithQuiz = new Set(quizzes.map(({competency}) => competency));

  api.serve(trainingNeedsApi.read, async ({who}) => {
    const needs = trainingNeeds({
      framework,
      organisations: await people.organisations(),
      headcounts: await people.headcounts(),
      evidence: await evidence.latest(),
      competenciesWithQuiz,
      smallestGroup: (await settings.read()).settings.smallestGroup,
      now: now(),
    });
    return who.caller === 'coordinator' ? needs : disclosedTo(who.person?.organisation ?? null, needs);
  });
}
