/** Which steps of setting up are done, from what the site has. */
import type {SetUpStep} from './contract.ts';
import {type SetUpKey, setUpKeys} from './steps.shared.ts';

/** What can be seen of the site; counts are of what there should be. */
export type Seen = {
  contact: boolean;
  versions: number;
  /** Whether there is a mail server. */
  mail: boolean;
  organisations: number;
  withHelper: number;
  withHeadcount: number;
  /** Accounts and open invitations besides the coordinators'. */
  people: number;
  described: number;
  samples: number;
  samplesChecked: number;
  legal: number;
  legalWritten: number;
};

/** So many are enough to begin with. */
const firstPeople = 10;
const firstSteps = 10;

export function setUpSteps(seen: Seen, said: ReadonlyMap<string, string>): SetUpStep[] {
  const counts: Partial<Record<SetUpKey, [done: number, of: number]>> = {
    helpers: [seen.withHelper, seen.organisations],
    headcounts: [seen.withHeadcount, seen.organisations],
    people: [Math.min(seen.people, firstPeople), firstPeople],
    steps: [Math.min(seen.described, firstSteps), firstSteps],
    samples: [seen.samplesChecked, seen.samples],
    legal: [seen.legalWritten, seen.legal],
  };
  const plain: Partial<Record<SetUpKey, boolean>> = {contact: seen.contact, version: seen.versions > 0, mail: seen.mail};
  return setUpKeys.map((key) => {
    const [done, of] = counts[key] ?? [0, 0];
    const isDone = plain[key] ?? (of > 0 && done >= of);
    const aside = said.get(key);
    return {
      key,
      state: isDone || aside === 'done' ? 'done' : aside === undefined ? 'open' : 'aside',
      count: counts[key] === undefined ? null : {done, of},
    };
  });
}

/** Until nothing is left to do: what is not needed here is set aside. */
export const isOpen = (steps: readonly SetUpStep[]): boolean => steps.some(({state}) => state === 'open');
