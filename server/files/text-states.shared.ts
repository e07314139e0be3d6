/** Whether the text of a file could be read. No schema, so that a page that shows it loads none. */

export const textStates = {
  waiting: 'Its text is being read',
  read: 'Its text can be searched',
  empty: 'No text in it (scanned): search cannot find its words',
  locked: 'Locked by a password: its text could not be read',
  damaged: 'Damaged: its text could not be read',
  slow: 'It took too long: its text could not be read',
} as const;
export type TextState = keyof typeof textStates;
