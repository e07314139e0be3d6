/** People and what they have shown, for tests of the training needs; everything in the competency `find` unless it says otherwise. */

import {aFramework} from '../fixtures/factories.ts';
import type {NeedsCell, TrainingNeeds} from '../training-needs/contract.ts';
import {disclosedTo, type Viewer} from '../training-needs/disclosure/disclosure.ts';
import type {DisclosedStep} from '../training-needs/disclosure/steps.ts';
import type {CertaintyAnswers, Shown} from '../training-needs/estimates/cell.ts';
import {type AnalysisContext, assembled, needsOf} from '../training-needs/estimates/needs.ts';
import type {Answered} from '../training-needs/evidence/answers-store.ts';
import type {Organisation} from '../who/contract.ts';

export const needsAt = new Date('2026-11-21T10:00:00.000Z');
const noneSure: CertaintyAnswers = {answers: [], people: 0};

export const oneShown = (given: Partial<Shown> = {}): Shown => ({
  organisation: 'blaby',
  jobFunction: 'call-taker',
  state: 'meets',
  probability: given.state === 'below' ? 0.1 : 0.9,
  ...given,
});

/** So many of an organisation, of whom so many meet the standard. */
export const peopleOf = (organisation: string, n: number, k: number, given: Partial<Shown> = {}): Shown[] =>
  Array.from({length: n}, (_, number) => oneShown({organisation, state: number < k ? 'meets' : 'below', ...given}));

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
});

/** As the coordinator sees it. */
export function needsFrom(shown: readonly Shown[], given: Given = {}): TrainingNeeds {
  const context = contextOf(given);
  const known = {shown, sure: given.sure ?? noneSure, suspects: 0};
  const competencies = context.framework.competencies.map((each) =>
    needsOf(each, each.key === (given.competency ?? 'find') ? known : undefined, context),
  );
  return assembled(context, competencies, {smallestGroup: 10, optedIn: new Set(), now: needsAt});
}

/** As others may see it. */
export function needsVisibleTo(
  organisation: string | null,
  shown: readonly Shown[],
  given: Given & {optedIn?: Iterable<string>; onceOptedIn?: Iterable<string>; smallestGroup?: number; disclosedAt?: string} = {},
): TrainingNeeds {
  const now = new Set(given.optedIn);
  const viewer: Viewer = {organisation, optIns: {now, ever: new Set([...now, ...(given.onceOptedIn ?? [])])}};
  const steps = new Map([[given.competency ?? 'find', stepsOf(shown, given.disclosedAt ?? needsAt.toISOString())]]);
  return disclosedTo(viewer, steps, contextOf(given), {smallestGroup: given.smallestGroup ?? 10, now: needsAt});
}

/** All of it in the light. */
const stepsOf = (shown: readonly Shown[], disclosedAt: string): DisclosedStep[] =>
  [...Map.groupBy(shown, (each) => each.organisation)].map(([organisation, own]) => ({
    organisation,
    alone: true,
    disclosedAt,
    people: own.map(({state}, number) => ({
      person: `${organisation} ${number}`,
      attempt: `${organisation} ${number}`,
      meets: state === 'meets',
    })),
  }));

/** The cell of an organisation, or of all with null; absent where the reader is not told of it. */
export function cellIn(needs: TrainingNeeds, organisation: string | null, competency = 'find'): NeedsCell | undefined {
  const column = needs.organisations.findIndex(({id}) => id === organisation);
  return needs.competencies.find(({key}) => key === competency)?.cells[column];
}

/** Four answers of one assessment, all right or all wrong. */
export const anAssessment = (given: Partial<Answered> & {right?: boolean}): Answered[] => {
  const {right = true, ...rest} = given;
  const attemptId = rest.attemptId ?? `${rest.personId} ${rest.submittedAt}`;
  return Array.from({length: 4}, (_, number) => ({
    personId: 'somebody',
    submittedAt: '2026-10-01T10:00:00.000Z',
    validUntil: '2027-10-01T10:00:00.000Z',
    organisation: 'blaby',
    jobFunction: 'call-taker',
    questionId: `find-00${number + 1}`,
    rev: 1,
    points: right ? 1 : 0,
    certainty: null,
    chosen: '',
    ...rest,
    attemptId,
  }));
};
