/** The steps of setting the site up, in the order in which they help most. */
export const setUpKeys = [
  'contact',
  'version',
  'helpers',
  'people',
  'steps',
  'headcounts',
  'samples',
  'legal',
  'mail',
  'open',
] as const;
export type SetUpKey = (typeof setUpKeys)[number];
