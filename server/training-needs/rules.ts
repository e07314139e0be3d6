/** From evidence to the table, and what each reader may see of it. */
import {type Framework, meetsStandard} from '../../quizzes/format.ts';
import type {Headcount, Organisation} from '../people/contract.ts';
import {wilsonInterval} from '../statistics/wilson.ts';
import type {NeedsCell, TrainingNeeds} from './contract.ts';

/** The latest submitted assessment of one active person in one competency. */
export type Evidence = {
  competency: string;
  organisation: string;
  jobFunction: string;
  correct: number;
  served: number;
  validUntil: string | null;
};
type Input = {
  framework: Framework;
  organisations: readonly Organisation[];
  headcounts: readonly Headcount[];
  evidence: readonly Evidence[];
  competenciesWithQuiz: ReadonlySet<string>;
  smallestGroup: number;
  now: Date;
};

/** The whole table, as the coordinator sees it. Expired evidence and too few questions do not count; the unassessed are never imputed. */
export function trainingNeeds({
  framework,
  organisations,
  headcounts,
  evidence,
  competenciesWithQuiz,
  smallestGroup,
  now,
}: Input): TrainingNeeds {
  const {
    required,
    evidence: {fewest_questions: fewest},
  } = framework;
  const current = evidence.filter(
    ({validUntil, served}) => served >= fewest && (validUntil === null || validUntil > now.toISOString()),
  );
  const columns = [{id: null, name: 'All organisations'}, ...organisations];

  const cell = (competency: string, organisation: string | null): NeedsCell => {
    const functions = framework.functions.filter(({needs}) => needs.includes(competency)).map(({key}) => key);
    const counts = (row: {organisation: string; jobFunction: string}) =>
      functions.includes(row.jobFunction) && (organisation === null || row.organisation === organisation);
    const entered = headcounts.filter(counts);
    const assessed = current.filter((row) => row.competency === competency && counts(row));
    const meeting = assessed.filter(({correct, served}) => meetsStandard(correct, served, required.score, fewest)).length;
    const n = assessed.length;
    return {
      kind: 'shown',
      required: entered.length === 0 ? null : entered.reduce((sum, {people}) => sum + people, 0),
      requiredIsWhole: entered.length === functions.length * (organisation === null ? organisations.length : 1),
      assessed: n,
      meeting,
      share: n === 0 ? null : meeting / n,
      interval: n === 0 ? null : wilsonInterval(meeting, n),
    };
  };

  return {
    asOf: now.toISOString(),
    organisations: columns,
    competencies: framework.competencies.map(({key, name, tier}) => ({
      key,
      name,
      tier,
      hasQuiz: competenciesWithQuiz.has(key),
      cells: columns.map(({id}) => cell(key, id)),
    })),
    parameters: {standard: required.score, fewestQuestions: fewest, target: required.share, confidence: 0.95, smallestGroup},
  };
}

/**
 * What a champion may see: their own organisation and the total.
 *
 * A cell needs at least `smallestGroup` assessed people and may not be exactly none or all of them. The total is hidden
 * as well where subtracting the champion's own people from it would leave a smaller group than that, because the
 * difference between two views is a view.
 */
export function disclosedTo(organisation: string | null, needs: TrainingNeeds): TrainingNeeds {
  const smallest = needs.parameters.smallestGroup;
  const keep = needs.organisations.map(({id}, index) => ({id, index})).filter(({id}) => id === null || id === organisation);
  return {
    ...needs,
    organisations: keep.map(({index}) => needs.organisations[index]).filter((each) => each !== undefined),
    competencies: needs.competencies.map((competency) => {
      const [total, own] = [competency.cells[0], competency.cells[keep[1]?.index ?? -1]];
      const cells = [
        total && mayShow(total, smallest) && !revealsRest(total, own, smallest) ? total : hidden,
        ...(own === undefined ? [] : [mayShow(own, smallest) ? own : hidden]),
      ];
      return {...competency, cells};
    }),
  };
}

const hidden: NeedsCell = {kind: 'suppressed'};

function mayShow(cell: NeedsCell, smallest: number): boolean {
  return cell.kind === 'shown' && cell.assessed >= smallest && cell.meeting > 0 && cell.meeting < cell.assessed;
}

function revealsRest(total: NeedsCell, own: NeedsCell | undefined, smallest: number): boolean {
  if (own === undefined || total.kind !== 'shown' || own.kind !== 'shown') return false;
  const rest = {...total, assessed: total.assessed - own.assessed, meeting: total.meeting - own.meeting};
  return rest.assessed !== 0 && !mayShow(rest, smallest);
}
