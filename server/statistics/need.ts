/** From a share and its doubt to a need: how large the gap is, how sure, and what comes first. */
export type NeedState = 'confirmed' | 'likely' | 'unclear' | 'met';

/** By the chance that the share is below the one that is required: from .9 on confirmed, from .7 likely, above .1 unclear, else met. */
export function needState(below: number): NeedState {
  if (below >= 0.9) return 'confirmed';
  if (below >= 0.7) return 'likely';
  return below > 0.1 ? 'unclear' : 'met';
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

export type Ranked = {
  band: Band /** Expected people in need. */;
  people: number /** Share of sure answers that are wrong. */;
  wrong: number;
};

/** By band, then the people in need, then what is believed wrongly. */
export const byPriority = (a: Ranked, b: Ranked): number => a.band - b.band || b.people - a.people || b.wrong - a.wrong;
