/** Whether somebody may take enhanced quizzes: asked where one is started, and where paths say what is open. */

import type {Standing, TierStanding} from '../records/contract.ts';
import type {Person} from '../who/contract.ts';
import {reasonEnhancedIsLocked} from './rules.ts';
import type {PathStore} from './store.ts';

export type StandingOf = (person: Pick<Person, 'id' | 'jobFunction'>) => Promise<{standings: Standing[]; tiers: TierStanding[]}>;

/** Why somebody may not take enhanced quizzes yet; undefined where they may. */
export const tierGate =
  (store: Pick<PathStore, 'exceptionOf'>, standingOf: StandingOf) =>
  async (person: Person): Promise<string | undefined> => {
    const {standings, tiers} = await standingOf({id: person.id, jobFunction: person.assignedJob});
    return reasonEnhancedIsLocked(standings, tiers, (await store.exceptionOf(person.id)) !== null);
  };
