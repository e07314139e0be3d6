/** One's own progress on the paths, what one has read, and the coordinator's exceptions. */
import type {Quiz} from '../../quizzes/format.ts';
import {minutesOf, type Path, type Step} from '../../quizzes/paths.ts';
import type {Manifest} from '../content/contract.ts';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {Refusal} from '../refusal.ts';
import type {Person} from '../who/contract.ts';
import {signedInPerson} from '../who/who.ts';
import {pathsApi} from './contract.ts';
import {progressOn, type StepFacts} from './rules.ts';
import type {PathStore} from './store.ts';
import type {StandingOf} from './tier-gate.ts';

type Needs = {
  store: PathStore;
  paths: readonly Path[];
  quizzes: readonly Quiz[];
  manifest: Manifest;
  standingOf: StandingOf;
  whyEnhancedIsLocked: (person: Person) => Promise<string | undefined>;
  isKnown: (personId: string) => Promise<boolean>;
  now: () => Date;
};

export function pathRoutes(
  api: Api,
  {store, paths, quizzes, manifest, standingOf, whyEnhancedIsLocked, isKnown, now}: Needs,
): void {
  const facts = stepFacts(quizzes, manifest);

  api.serve(pathsApi.mine, async ({who}) => {
    const person = signedInPerson(who);
    const [{standings}, read, closed] = await Promise.all([
      standingOf(person),
      store.readBy(person.id),
      whyEnhancedIsLocked(person),
    ]);
    const traveller = {jobFunction: person.jobFunction, standings, read, enhancedIsOpen: closed === undefined};
    return {paths: paths.map((path) => progressOn(path, facts, traveller)), whyEnhancedIsLocked: closed ?? null};
  });

  api.serve(pathsApi.read, async ({params, body, who}) => {
    if (!paths.some(({steps}) => steps.some((step) => 'read' in step && step.read === params.key)))
      throw new Refusal('missing', 'That page is not a step of a path.');
    const {id} = signedInPerson(who);
    if (body.read) await store.markRead(id, params.key, now());
    else await store.markUnread(id, params.key);
    return done;
  });

  api.serve(pathsApi.exception, async ({params}) => {
    await mustBeKnown(params.id);
    return {exception: await store.exceptionOf(params.id)};
  });

  api.serve(pathsApi.allow, async ({params, body, who}) => {
    await mustBeKnown(params.id);
    await store.except(params.id, body.reason, signedInPerson(who).id, now());
    return {exception: await store.exceptionOf(params.id)};
  });

  api.serve(pathsApi.disallow, async ({params}) => {
    await mustBeKnown(params.id);
    await store.endException(params.id);
    return {exception: null};
  });

  async function mustBeKnown(id: string): Promise<void> {
    if (!(await isKnown(id))) throw new Refusal('missing', 'That person is not known here. Reload the page.');
  }
}

function stepFacts(quizzes: readonly Quiz[], {pages}: Manifest): (step: Step) => StepFacts | undefined {
  return (step) => {
    if ('quiz' in step) {
      const quiz = quizzes.find(({id}) => id === step.quiz);
      if (quiz === undefined) return undefined;
      const {id, title, tier, competency} = quiz;
      return {title, url: `/training/${id}`, minutes: minutesOf(quiz), tier, competency};
    }
    const page = pages.find(({key}) => key === step.read);
    if (page === undefined || page.tier === null || page.competency === null) return undefined;
    const {title, url, minutes, tier, competency} = page;
    return {title, url, minutes: minutes ?? 0, tier, competency};
  };
}
