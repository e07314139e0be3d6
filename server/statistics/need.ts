/** From a share and its doubt to a need: how sure it is, how large, and what is worth doing about it. */

export type HowSure = 'sure' | 'likely' | 'unknown' | 'met';
export type GapSize = 'large' | 'medium' | 'small';

/** From fewer people nothing is called a need, and from fewer still nothing at the target. */
export const fewestForNeed = 10;
const fewestForMet = 5;

/** By the chance that the share is below what is worth acting on. Of few people it is not known, and where nobody failed it is no need. */
export function howSure(below: number, {assessed, failed}: {assessed: number; failed: number}): HowSure {
  if (below <= 0.1) return assessed >= fewestForMet ? 'met' : 'unknown';
  if (below < 0.7 || failed === 0 || assessed < fewestForNeed) return 'unknown';
  return below >= 0.9 ? 'sure' : 'likely';
}

/** `gap`: target share less the share that is believed, 0 to 1. */
export function gapSize(gap: number): GapSize {
  if (gap >= 0.25) return 'large';
  return gap >= 0.1 ? 'medium' : 'small';
}

export type Ratings = {difficult: 'y' | 'n'; important: 'y' | 'n'; frequent: 'y' | 'n'};

/** What is worth doing about a gap, 1 first; adapted from the difficulty–importance–frequency tables of military training analysis. */
export type Band = 1 | 2 | 3 | 4 | 5 | 6;

export const bandNames: Record<Band, string> = {
  1: 'Train, and refresh (difficult, important, seldom done: the skill fades)',
  2: 'Train (difficult, important, often done)',
  3: 'Short training, and a prompt at work (important, seldom done, not difficult)',
  4: 'A job aid to look it up, with coaching if it is often done (difficult, not important)',
  5: 'Coach on the job, without a course (important, often done, not difficult)',
  6: 'No training (neither difficult nor important)',
};

export function bandOf({difficult, important, frequent}: Ratings): Band {
  const [d, i, f] = [difficult === 'y', important === 'y', frequent === 'y'];
  if (d && i) return f ? 2 : 1;
  if (d) return 4;
  if (i) return f ? 5 : 3;
  return 6;
}
