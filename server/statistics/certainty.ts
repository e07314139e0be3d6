/** What people are sure of: marks by certainty, and the four corners of confidence and competence. */
import {wilsonInterval} from './wilson.ts';

/** From 1, guessed, to 3, sure. */
export type Certain = {right: boolean; certainty: 1 | 2 | 3};

/** 1, 2 or 3 where it is right; 0, −2 or −6 where it is not. A signal, never part of a score. Source: Moodle, "Certainty-based marking". */
export const certaintyMark = ({right, certainty}: Certain): number => (right ? certainty : ([0, -2, -6][certainty - 1] ?? 0));

/** Wrong at 3 over all at 3, with its Wilson interval; null where nobody was sure. */
export function confidentlyWrong(
  answers: readonly Certain[],
): {k: number; n: number; share: number; low: number; high: number} | null {
  const sure = answers.filter(({certainty}) => certainty === 3);
  const k = sure.filter(({right}) => !right).length;
  return sure.length === 0 ? null : {k, n: sure.length, share: k / sure.length, ...wilsonInterval(k, sure.length)};
}

export type Corner = 'mastery' | 'doubt' | 'uninformed' | 'misinformed';

/** Right and sure, right and not sure, wrong and not sure, wrong and sure. */
export const cornerOf = ({right, certainty}: Certain): Corner =>
  right ? (certainty === 3 ? 'mastery' : 'doubt') : certainty === 3 ? 'misinformed' : 'uninformed';
