/** The marks of a test: attempts × items, null where an item was not served. */

/** `attempts[s][p]`: the mark of attempt s in item p. */
export type Marks = {
  items: readonly {id: string; max: number}[];
  attempts: readonly (readonly (number | null)[])[];
};

/** The total of each attempt: what was not served adds nothing. */
export const totalsOf = ({attempts}: Marks): number[] =>
  attempts.map((marks) => marks.reduce<number>((sum, mark) => sum + (mark ?? 0), 0));

/** Whether every item was served in every attempt, as a coefficient over all items needs. */
export const isComplete = ({attempts}: Marks): boolean => attempts.every((marks) => marks.every((mark) => mark !== null));
