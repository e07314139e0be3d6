import {actionRoutes} from '../training-needs/actions/routes.ts';
import {actionStore} from '../training-needs/actions/store.ts';
import {createAnalysis} from '../training-needs/analysis.ts';
import {optInStore} from '../training-needs/disclosure/opt-in-store.ts';
import {stepsStore} from '../training-needs/disclosure/steps-store.ts';
import {answersStore} from '../training-needs/evidence/answers-store.ts';
import {clearanceStore} from '../training-needs/items/clearance-store.ts';
import {itemRoutes} from '../training-needs/items/routes.ts';
import {suspectQueue} from '../training-needs/queue.ts';
import {trainingNeedsRoutes} from '../training-needs/routes.ts';
import {createOtherSignals} from '../training-needs/signals/other-signals.ts';
import type {Feature} from './feature.ts';
import type {FeedbackFeature} from './feedback.ts';
import type {Ground} from './ground.ts';
import type {People} from './people.ts';
import type {Questions} from './questions.ts';
import type {SearchFeature} from './search.ts';
import type {Suggestions} from './suggestions.ts';

type Others = {people: People; search: SearchFeature; feedback: FeedbackFeature; questions: Questions; suggestions: Suggestions};

export function trainingNeedsFeature(ground: Ground, {people, search, feedback, questions, suggestions}: Others) {
  const {db} = ground;
  const {organisations, headcounts} = people;
  const items = answersStore(db);
  const optIns = optInStore(db);
  const cleared = clearanceStore(db);
  const analysis = createAnalysis({
    ...ground,
    items,
    cleared,
    optIns: optIns.all,
    disclosedSteps: stepsStore(db),
    organisations,
    headcounts,
  });
  const needs = {...ground, analysis, optIns, cleared, organisations};
  return {
    advanceDisclosure: analysis.advanceDisclosure,
    contributes: {
      routes: (api) => {
        trainingNeedsRoutes(api, {
          ...needs,
          signals: createOtherSignals({
            ...ground,
            gaps: search.gaps,
            placed: search.competencyOf,
            unhelpfulPages: feedback.unhelpfulPages,
            questions: questions.askedSince,
            wishes: suggestions.trainingWishes,
          }),
        });
        itemRoutes(api, needs);
        actionRoutes(api, {...needs, actions: actionStore(db)});
      },
      queue: suspectQueue(analysis),
      jobs: [{name: 'advance-disclosure', every: 600, lease: 300, run: analysis.advanceDisclosure}],
    },
  } satisfies Feature & Record<string, unknown>;
}
