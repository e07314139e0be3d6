/** The steps of setting the site up, in the order in which they help most. */
export const setUpKeys = [
  'contact',
  'version',
  'mail',
  'helpers',
  'headcounts',
  'people',
  'steps',
  'samples',
  'legal',
  'open',
] as const;
export type SetUpKey = (typeof setUpKeys)[number];
