/** The words for how far content can be trusted. No schema, so that a page that shows a word does not load one. */
export const stateNames = {
  unverified: 'Not yet verified',
  verified: 'Verified',
  changed: 'Changed since verified',
  due: 'Review due',
  overdue: 'Review overdue',
} as const;
export type ContentState = keyof typeof stateNames;
