/** The systems as they are used today. */
import type {Organisation} from '../who/contract.ts';
import type {System, Use} from './contract.ts';
import {inReadersOrder, leadingSystem, systemOf} from './rules.ts';
import type {SystemStore} from './store.ts';

type Needs = {systems: SystemStore; organisations: () => Promise<Organisation[]>; today: () => string};

/** What is known of them at one moment. */
export type SystemsToday = {
  all: readonly System[];
  uses: readonly Use[];
  /** With which most organisations work. */
  leading: System | undefined;
  /** With which one organisation works; the leading one for whoever belongs to none. */
  of: (organisation: string | null) => System | undefined;
  /** Those in use, in the order in which somebody of this organisation meets them. */
  inOrderFor: (organisation: string | null) => System[];
};

export function createSystems({systems, organisations, today}: Needs) {
  return async (): Promise<SystemsToday> => {
    const [all, uses, everybody] = await Promise.all([systems.list(), systems.uses(), organisations()]);
    const day = today();
    const leading = leadingSystem(everybody, all, uses, day);
    const of = (organisation: string | null) => (organisation === null ? leading : systemOf(organisation, all, uses, day));
    return {all, uses, leading, of, inOrderFor: (organisation) => inReadersOrder(of(organisation), leading, all, day)};
  };
}
