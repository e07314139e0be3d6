/** One cell of the analysis: who should meet the standard, who was assessed, who meets it, and what the share may really be. */
import type {Headcount} from '../../people/contract.ts';
import {isBorderline} from '../../statistics/beta.ts';
import type {Certain} from '../../statistics/certainty.ts';
import type {Counted} from '../../statistics/change.ts';
import {needState} from '../../statistics/need.ts';
import {type Estimate, estimateAlone} from '../../statistics/shrinkage.ts';
import {wilsonInterval} from '../../statistics/wilson.ts';
import type {NeedState, NeedsCell} from '../contract.ts';

/** What one active person has shown; expired and too little evidence are told apart, and are no evidence. */
export type Shown = {
  organisation: string;
  jobFunction: string;
  state: 'meets' | 'below' | 'expired' | 'insufficient';
  /** How likely this person really has the standard, 0 to 1; null where it is not known. */
  probability: number | null;
};
/** Answers with how sure somebody was of them, and how many people gave them. */
export type CertaintyAnswers = {answers: readonly Certain[]; people: number};
export type Judged = Estimate & {state: NeedState};

/** Of the estimates. */
export const estimateConfidence = 0.9;
/** All together stand alone: from fewer people nothing is said to be needed, however badly two of them did. */
const fewestForNeed = 10;

const isAssessed = ({state}: Shown): boolean => state === 'meets' || state === 'below';

/** Of those with evidence, how many meet the standard. */
export function countOf(shown: readonly Shown[]): Counted {
  const assessed = shown.filter(isAssessed);
  return {k: assessed.filter(({state}) => state === 'meets').length, n: assessed.length};
}

/** All organisations together, in the light of nobody else; absent where nobody was assessed. */
export function judgedAlone(total: Counted, target: number): Judged | undefined {
  if (total.n === 0) return undefined;
  const estimate = estimateAlone(total, target, estimateConfidence);
  return {...estimate, state: total.n < fewestForNeed ? 'unclear' : needState(estimate.below)};
}

type ShownCell = NeedsCell & {kind: 'shown'};

/** From counts alone, without who is borderline or expired. `jobs`: how many headcounts there would be if all were entered. */
export function countedCell(
  {k, n}: Counted,
  heads: readonly Headcount[],
  jobs: number,
  estimate: (Estimate & {state?: NeedState}) | undefined,
): ShownCell {
  return {
    kind: 'shown',
    required: heads.length === 0 ? null : heads.reduce((sum, {people}) => sum + people, 0),
    requiredIsWhole: heads.length === jobs,
    assessed: n,
    meeting: k,
    borderline: null,
    expired: null,
    share: n === 0 ? null : k / n,
    interval: n === 0 ? null : wilsonInterval(k, n),
    estimate: n === 0 || estimate === undefined ? null : {...estimate, state: estimate.state ?? needState(estimate.below)},
  };
}

/** The same of people, with the few that are the coordinator's to see. */
export const cellOf = (
  shown: readonly Shown[],
  heads: readonly Headcount[],
  jobs: number,
  estimate: (Estimate & {state?: NeedState}) | undefined,
): ShownCell => ({
  ...countedCell(countOf(shown), heads, jobs, estimate),
  borderline: shown.filter(({probability}) => probability !== null && isBorderline(probability)).length,
  expired: shown.filter(({state}) => state === 'expired').length,
});
