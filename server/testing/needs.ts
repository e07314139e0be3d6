/** People and what they have shown, for tests of the training needs; everything in the competency `find` unless it says otherwise. */
import type {Organisation} from '../people/contract.ts';
import type {SaidSure, Shown} from '../training-needs/cell-rules.ts';
import type {NeedsCell, TrainingNeeds} from '../training-needs/contract.ts';
import {disclosedTo, type Seer} from '../training-needs/disclosure.ts';
import type {Answered} from '../training-needs/item-store.ts';
import type {Light} from '../training-needs/light-rules.ts';
import {type Around, assembled, needsOf} from '../training-needs/rules.ts';
import {aFramework} from './factories.ts';

export const needsAt = new Date('2026-11-21T10:00:00.000Z');
export const noneSure: SaidSure = {answers: [], people: 0};

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

type Given = {headcounts?: Around['headcounts']; organisations?: readonly Organisation[]; sure?: SaidSure; competency?: string};
export const twoOrganisations: Organisation[] = [
  {id: 'blaby', name: 'Blaby'},
  {id: 'melton', name: 'Melton'},
];

const aroundOf = ({headcounts = [], organisations = twoOrganisations}: Given): Around => ({
  framework: aFramework(),
  organisations,
  headcounts,
  competenciesWithQuiz: new Set(['find']),
});

/** As the coordinator sees it. */
export function needsFrom(shown: readonly Shown[], given: Given = {}): TrainingNeeds {
  const around = aroundOf(given);
  const known = {shown, sure: given.sure ?? noneSure, suspects: 0};
  const competencies = around.framework.competencies.map((each) =>
    needsOf(each, each.key === (given.competency ?? 'find') ? known : undefined, around),
  );
  return assembled(around, competencies, {smallestGroup: 10, optedIn: new Set(), now: needsAt});
}

/** As others may see it. */
export function needsSeenBy(
  organisation: string | null,
  shown: readonly Shown[],
  given: Given & {optedIn?: Iterable<string>; onceOptedIn?: Iterable<string>; smallestGroup?: number; litAt?: string} = {},
): TrainingNeeds {
  const now = new Set(given.optedIn);
  const seer: Seer = {organisation, optIns: {now, ever: new Set([...now, ...(given.onceOptedIn ?? [])])}};
  const lights = new Map([[given.competency ?? 'find', lightOf(shown, given.litAt ?? needsAt.toISOString())]]);
  return disclosedTo(seer, lights, aroundOf(given), {smallestGroup: given.smallestGroup ?? 10, now: needsAt});
}

/** All of it in the light. */
const lightOf = (shown: readonly Shown[], litAt: string): Light[] =>
  [...Map.groupBy(shown, (each) => each.organisation)].map(([organisation, own]) => ({
    organisation,
    alone: true,
    litAt,
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
