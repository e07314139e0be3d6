/** People and what they have shown, for tests of the training needs; everything in the competency `find` unless it says otherwise. */

import {aFramework} from '../../fixtures/factories.ts';
import type {NeedsCell, TrainingNeeds} from '../../training-needs/contract.ts';
import {type Current, disclosedTo, type Viewer} from '../../training-needs/disclosure/disclosure.ts';
import type {DisclosedFigure, Placed} from '../../training-needs/disclosure/steps.ts';
import {type AnalysisContext, assembled, needsOf} from '../../training-needs/estimates/needs.ts';
import type {Answer, Sitting} from '../../training-needs/evidence/answers-store.ts';
import type {CertaintyAnswers, Evidence} from '../../training-needs/evidence/evidence.ts';
import type {Organisation} from '../../who/contract.ts';

export const needsAt = new Date('2026-11-21T10:00:00.000Z');
const noneSure: CertaintyAnswers = {answers: [], people: 0};

/** Five of five where they passed, two of five where they did not. */
export const oneShown = (given: Partial<Evidence> = {}): Evidence => ({
  organisation: 'blaby',
  jobFunction: 'call-taker',
  state: 'passed',
  score: {right: given.state === 'failed' ? 2 : 5, served: 5},
  ...given,
});

/** So many of an organisation, of whom so many passed. */
export const peopleOf = (organisation: string, n: number, k: number, given: Partial<Evidence> = {}): Evidence[] =>
  Array.from({length: n}, (_, number) => oneShown({organisation, state: number < k ? 'passed' : 'failed', ...given}));

type Given = {
  headcounts?: AnalysisContext['headcounts'];
  organisations?: readonly Organisation[];
  sure?: CertaintyAnswers;
  competency?: string;
};
const twoOrganisations: Organisation[] = [
  {id: 'blaby', name: 'Blaby'},
  {id: 'melton', name: 'Melton'},
];

const contextOf = ({headcounts = [], organisations = twoOrganisations}: Given): AnalysisContext => ({
  framework: aFramework(),
  organisations,
  headcounts,
  competenciesWithQuiz: new Set(['find']),
  smallestGap: 0.05,
});

/** As the coordinator sees it. */
export function needsFrom(shown: readonly Evidence[], given: Given = {}): TrainingNeeds {
  const context = contextOf(given);
  const known = {shown, sure: given.sure ?? noneSure, inDoubt: 0};
  const competencies = context.framework.competencies.map((each) =>
    needsOf(each, each.key === (given.competency ?? 'find') ? known : undefined, context),
  );
  return assembled(context, competencies, {smallestGroup: 10, optedIn: new Set(), now: needsAt});
}

type Seen = Given & {
  optedIn?: Iterable<string>;
  onceOptedIn?: Iterable<string>;
  smallestGroup?: number;
  disclosedAt?: string;
  /** What the champion sees by name. */
  current?: Current | null;
};

/** As others may see it. */
export function needsVisibleTo(organisation: string | null, shown: readonly Evidence[], given: Seen = {}): TrainingNeeds {
  const now = new Set(given.optedIn);
  const optIns = {now, ever: new Set([...now, ...(given.onceOptedIn ?? [])])};
  const viewer: Viewer = {organisation, current: given.current ?? null, optIns};
  const figures = new Map([[given.competency ?? 'find', figuresOf(shown, given.disclosedAt ?? needsAt.toISOString())]]);
  return disclosedTo(viewer, figures, contextOf(given), {smallestGroup: given.smallestGroup ?? 10, now: needsAt});
}

/** All of it in the light. */
function figuresOf(shown: readonly Evidence[], disclosedAt: string): DisclosedFigure[] {
  const people = shown.map(
    ({organisation, state, score}, number): Placed => ({person: `${number}`, organisation, passed: state === 'passed', score}),
  );
  const places = [...new Set(people.map((each) => each.organisation))];
  return [
    {organisation: null, people, disclosedAt},
    ...places.map((organisation) => ({
      organisation,
      people: people.filter((each) => each.organisation === organisation),
      disclosedAt,
    })),
  ];
}

/** The cell of an organisation, or of all with null; absent where the reader is not told of it. */
export function cellIn(needs: TrainingNeeds, organisation: string | null, competency = 'find'): NeedsCell | undefined {
  const column = needs.organisations.findIndex(({id}) => id === organisation);
  return needs.competencies.find(({key}) => key === competency)?.cells[column];
}

/** One assessment of four questions, all right or all wrong. */
export const anAssessment = ({right = true, ...given}: Partial<Sitting> & {right?: boolean} = {}): Sitting => ({
  attemptId: `${given.personId} ${given.submittedAt}`,
  personId: 'somebody',
  submittedAt: '2026-10-01T10:00:00.000Z',
  validUntil: '2027-10-01T10:00:00.000Z',
  organisation: 'blaby',
  jobFunction: 'call-taker',
  answers: answersOf([right, right, right, right].map(Number)),
  ...given,
});

/** Of the first questions about finding, with these points. */
export const answersOf = (points: readonly number[], given: Partial<Answer> = {}): Answer[] =>
  points.map((each, index) => ({
    questionId: `find-00${index + 1}`,
    rev: 1,
    points: each,
    certainty: null,
    chosen: '',
    ...given,
  }));
