import {actionRoutes} from '../training-needs/actions/routes.ts';
import {actionStore} from '../training-needs/actions/store.ts';
import {createAnalysis} from '../training-needs/analysis.ts';
import {optInStore} from '../training-needs/disclosure/opt-in-store.ts';
import {stepsStore} from '../training-needs/disclosure/steps-store.ts';
import {answersStore} from '../training-needs/evidence/answers-store.ts';
import {itemRoutes} from '../training-needs/items/routes.ts';
import {doubtQueue} from '../training-needs/queue.ts';
import {trainingNeedsRoutes} from '../training-needs/routes.ts';
import {createOtherSignals} from '../training-needs/signals/other-signals.ts';
import type {Doubts} from './doubts.ts';
import type {Feature} from './feature.ts';
import type {FeedbackFeature} from './feedback.ts';
import type {Ground} from './ground.ts';
import type {People} from './people.ts';
import type {Questions} from './questions.ts';
import type {Records} from './records.ts';
import type {SearchFeature} from './search.ts';
import type {Suggestions} from './suggestions.ts';

type Others = {
  people: People;
  records: Records;
  doubts: Doubts;
  search: SearchFeature;
  feedback: FeedbackFeature;
  questions: Questions;
  suggestions: Suggestions;
};

export function trainingNeedsFeature(
  ground: Ground,
  {people, records, doubts: {store: doubts}, search, feedback, questions, suggestions}: Others,
) {
  const {db} = ground;
  const {organisations, headcounts} = people;
  const items = answersStore(db);
  const optIns = optInStore(db);
  const actions = actionStore(db);
  const analysis = createAnalysis({
    ...ground,
    items,
    doubts,
    sessions: actions.sessions,
    currentIn: records.currentIn,
    optIns: optIns.all,
    disclosedSteps: stepsStore(db),
    organisations,
    headcounts,
  });
  const needs = {...ground, analysis, optIns, doubts, organisations};
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
        actionRoutes(api, {...needs, actions});
      },
      queue: doubtQueue(analysis),
      jobs: [{name: 'advance-disclosure', every: 600, lease: 300, run: analysis.advanceDisclosure}],
    },
  } satisfies Feature & Record<string, unknown>;
}
