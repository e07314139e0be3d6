/** What the first hour needs of setting up: enough for people to begin. The rest can wait. */
import type {SetUpStep} from '../../../server/set-up/contract.ts';
import type {SetUpKey} from '../../../server/set-up/steps.shared.ts';

/** As the guide for the first hour has it. */
const enough: Partial<Record<SetUpKey, number>> = {contact: 1, version: 1, helpers: 1, people: 3, steps: 1};

type Step = Pick<SetUpStep, 'key' | 'state' | 'count'>;

const isEnough = ({key, state, count}: Step): boolean =>
  state !== 'open' || (count?.done ?? 0) >= (enough[key] ?? Number.POSITIVE_INFINITY);

export function firstHour(steps: readonly Step[]): {done: number; of: number} {
  const asked = steps.filter(({key}) => enough[key] !== undefined);
  return {done: asked.filter(isEnough).length, of: asked.length};
}

/** What the first hour still asks for comes before what is only not finished. */
export const nextStep = <S extends Step>(steps: readonly S[]): S | undefined =>
  steps.find((step) => enough[step.key] !== undefined && !isEnough(step)) ??
  steps.find((step) => step.state === 'open' && !isEnough(step)) ??
  steps.find(({state}) => state === 'open');
