/** Where somebody is on a path. */
import {type Path, quizAfter, type Step, stepKey} from '../../quizzes/paths.ts';
import type {Standing, TierStanding} from '../records/contract.ts';
import type {PathProgress, PathStep, StepState} from './contract.ts';

/** What a step is, wherever it stands. */
export type StepFacts = {title: string; url: string; minutes: number; tier: 'basic' | 'enhanced'; competency: string};

type Traveller = {
  jobFunction: string | null;
  standings: readonly Standing[];
  /** Keys of the pages they said they had read. */
  read: ReadonlySet<string>;
  enhancedIsOpen: boolean;
};

/** A page or quiz that is not there any more is left out: the build refuses it, but a database may be older or newer. */
export function progressOn(path: Path, facts: (step: Step) => StepFacts | undefined, traveller: Traveller): PathProgress {
  const {jobFunction, standings} = traveller;
  const suggested = path.functions === undefined || (jobFunction !== null && path.functions.includes(jobFunction));
  const steps = path.steps.flatMap((step, index): PathStep[] => {
    const found = facts(step);
    if (found === undefined) return [];
    const {tier: _tier, competency, ...shown} = found;
    const needed = standings.find((standing) => standing.competency === competency)?.needed ?? true;
    return [
      {
        ...shown,
        key: stepKey(step),
        kind: 'read' in step ? 'read' : 'quiz',
        // On a path of another job everything counts as its file says: whoever opens it wants all of it.
        required: !step.optional && (!suggested || needed),
        state: stateOf(step, quizAfter(path.steps, index), found, traveller),
      },
    ];
  });
  const required = steps.filter((step) => step.required);
  const left = required.filter(({state}) => state === 'open' || state === 'closed');
  return {
    key: path.key,
    name: path.name,
    suggested,
    required: required.length,
    done: required.length - left.length,
    minutesLeft: left.reduce((sum, {minutes}) => sum + minutes, 0),
    next: left.find(({state}) => state === 'open')?.key ?? null,
    steps,
  };
}

function stateOf(
  step: Step,
  quiz: string | undefined,
  {tier}: StepFacts,
  {standings, read, enhancedIsOpen}: Traveller,
): StepState {
  const passed = standings.some(({quizId, state}) => quizId === quiz && state === 'current');
  if ('read' in step) return read.has(step.read) ? 'done' : quiz !== undefined && passed ? 'tested-out' : 'open';
  if (passed) return 'done';
  return tier === 'enhanced' && !enhancedIsOpen ? 'closed' : 'open';
}

/** Why enhanced quizzes are closed: what of the basic tier is not current; undefined where they are open. */
export function reasonEnhancedIsLocked(
  standings: readonly Standing[],
  tiers: readonly TierStanding[],
  excepted: boolean,
): string | undefined {
  const basic = tiers.find(({tier}) => tier === 'basic');
  if (excepted || basic === undefined || basic.passed || basic.needed === 0) return undefined;
  const missing = standings.filter(
    ({tier, needed, quizId, state}) => tier === 'basic' && needed && quizId !== null && state !== 'current',
  );
  return `Enhanced quizzes open once the basic tier is current for the job that the coordinator gave you, or for every job if they gave you none. Still to do: ${missing.map(({name}) => name).join('; ')}. You can read everything and practise now. The coordinator can make an exception.`;
}
