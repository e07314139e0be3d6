/** What is sent twice, because an answer got lost or somebody pressed twice, is made once: whoever sends gives it its id. */

import {Refusal} from '../refusal.ts';

const duplicates = new Set(['SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE', '23505']);

/** Whether a database refused a row because there is one with its key. */
export const isDuplicate = (error: unknown): boolean => duplicates.has(String((error as {code?: unknown} | null)?.code));

/** The first try arrived, and what was sent now says something else. */
export const arrivedAlready = () =>
  new Refusal(
    'conflict',
    'Your first try arrived after all, with the words it had then. What you changed since is still here: copy it, reload the page, and change it there.',
  );

/** What is there already, or else what `make` makes; of two at once, one makes it. `find` throws where it is somebody else's. */
export async function once<T>(find: () => Promise<T | undefined>, make: () => Promise<T>): Promise<T> {
  const before = await find();
  if (before !== undefined) return before;
  try {
    return await make();
  } catch (error) {
    const beside = isDuplicate(error) ? await find() : undefined;
    if (beside !== undefined) return beside;
    throw error;
  }
}
