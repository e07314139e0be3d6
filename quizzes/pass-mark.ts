/** How many of so many questions have to be right: one rule for a quiz, a record and a certificate. */

/** The form whose strictness every other number of questions follows. */
const usualForm = 5;

/**
 * The pass mark for `served` questions, all as strict as the usual form of five: the mark that somebody who knows exactly the standard
 * passes with nearly the same chance. For a standard of .8 it is 4→3, 5→4, 6→5, 7→5, 8→6, 9→7, 10→8, each nearest to .737.
 *
 * `served` is at least 1; `standard` above 0 and up to 1.
 */
export function passMark(served: number, standard: number): number {
  const strictness = chanceOfAtLeast(Math.ceil(standard * usualForm - 1e-9), usualForm, standard);
  const marks = Array.from({length: served}, (_, index) => index + 1);
  const distance = (mark: number) => Math.abs(chanceOfAtLeast(mark, served, standard) - strictness);
  return marks.reduce((best, mark) => (distance(mark) <= distance(best) ? mark : best), 1);
}

/** Whether a result is a pass; fewer questions than `fewest` are no result. */
export const isPass = (correct: number, served: number, standard: number, fewest = 1): boolean =>
  served >= Math.max(1, fewest) && correct >= passMark(served, standard);

/** P(K ≥ mark) where K is binomial. */
function chanceOfAtLeast(mark: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let below = 0;
  if (p === 1) return 1;
  for (let k = 0; k < mark; k += 1) {
    below += term;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return 1 - below;
}
