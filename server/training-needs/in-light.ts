/** What others than the coordinator get to know of one competency: the evidence of what has come to light in steps. */

import type {SaidSure, Shown} from './cell-rules.ts';
import {evidenceOf, saidSureIn, sumOfSure} from './evidence.ts';
import type {Answered} from './item-store.ts';
import {inSteps} from './steps.ts';

export type InLight = {
  shown: readonly Shown[];
  sure: SaidSure;
  /** When the newest of it was handed in; null where there is none. */
  until: string | null;
};
type Rules = Parameters<typeof evidenceOf>[1];

/**
 * Evidence as it was when its step came to light, so that none expires one by one; once the last of a step has expired, all of it has.
 *
 * `answers`: of those whom the competency concerns, the oldest first.
 */
export function inLight(answers: readonly Answered[], rules: Rules, smallest: number): InLight {
  const placed = answers.flatMap((each) => (each.organisation === null ? [] : [{...each, organisation: each.organisation}]));
  const steps = inSteps(placed, smallest).map((step) => {
    const lives = step.answers.some(({validUntil}) => validUntil === null || validUntil > rules.now.toISOString());
    return {...step, now: lives ? new Date(step.until) : rules.now};
  });
  return {
    shown: steps.flatMap((step) => evidenceOf(step.answers, {...rules, now: step.now})),
    sure: sumOfSure(steps.map((step) => saidSureIn(step.answers, rules.isSuspect))),
    until: steps.reduce<string | null>((latest, {until}) => (latest === null || until > latest ? until : latest), null),
  };
}
