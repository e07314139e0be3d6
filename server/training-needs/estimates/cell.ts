/** One cell of the analysis: who should have the standard, who was assessed, who passed, and what the share at the standard may be. */
import type {Headcount} from '../../people/contract.ts';
import {type Estimate, knowledgeByGroup, knowledgeOf, type Score} from '../../statistics/knowledge.ts';
import {gapSize, howSure} from '../../statistics/need.ts';
import type {NeedEstimate, ShownCell} from '../contract.ts';

/** What one person adds to a cell. */
export type Counted = {state: 'passed' | 'failed'; score: Score | null};
/** Target share of people at the standard, true share of questions that makes it, and the smallest gap worth acting on. */
export type Aims = {target: number; standard: number; smallestGap: number};

/** Of the intervals. */
export const confidence = 0.9;

/** What people answered; absent where something of it is not known. */
function scoresOf(people: readonly Counted[]): Score[] | undefined {
  const scores = people.flatMap(({score}) => score ?? []);
  return scores.length === people.length ? scores.filter(({served}) => served > 0) : undefined;
}

/** One estimate a group in the light of the others; null where nobody was assessed, or not enough is known. */
export function judgedByGroup(groups: readonly (readonly Counted[])[], aims: Aims): (NeedEstimate | null)[] {
  const scores = groups.map(scoresOf);
  const known = scores.map((each) => each ?? []);
  return knowledgeByGroup(known, questionOf(aims)).map((estimate, index) =>
    estimate === null || scores[index] === undefined ? null : judged(estimate, groups[index] ?? [], aims),
  );
}

/** Everybody together, in the light of nobody else. */
export function judgedTogether(people: readonly Counted[], aims: Aims): NeedEstimate | null {
  const estimate = knowledgeOf(scoresOf(people) ?? [], questionOf(aims));
  return estimate === null ? null : judged(estimate, people, aims);
}

const questionOf = ({target, standard, smallestGap}: Aims) => ({standard, limit: target - smallestGap, chance: confidence});

function judged(estimate: Estimate, people: readonly Counted[], {target}: Aims): NeedEstimate {
  const failed = people.filter(({state}) => state === 'failed').length;
  const sure = howSure(estimate.below, {assessed: people.length, failed});
  // Where the range reaches the target nobody knows how large it is.
  const isSized = (sure === 'sure' || sure === 'likely') && estimate.high < target;
  return {...estimate, howSure: sure, size: isSized ? gapSize(target - estimate.mean) : null};
}

export const isNeed = (estimate: NeedEstimate | null): boolean => estimate?.howSure === 'sure' || estimate?.howSure === 'likely';

/** `jobs`: how many headcounts there would be if all were entered. Who is expired or was asked too little is told where it may be. */
export const cellOf = (
  people: readonly Counted[],
  {heads, jobs}: {heads: readonly Headcount[]; jobs: number},
  estimate: NeedEstimate | null,
  {expired = null, insufficient = null}: {expired?: number | null; insufficient?: number | null} = {},
): ShownCell => ({
  kind: 'shown',
  ...requiredOf(heads, jobs),
  assessed: people.length,
  passed: people.filter(({state}) => state === 'passed').length,
  expired,
  insufficient,
  estimate,
});

export const requiredOf = (heads: readonly Headcount[], jobs: number) => ({
  required: heads.length === 0 ? null : heads.reduce((sum, {people}) => sum + people, 0),
  requiredIsWhole: heads.length === jobs,
});
