/** What a document of the toolkit is for, in words. No schema, so that a page that shows one loads none. */

/** The stages of a case, in their order. */
export const stages = {
  report: 'First report',
  assess: 'Assess the risk',
  victim: 'Support the victim',
  act: 'Act on the behaviour',
  share: 'Share and meet',
  close: 'Close and review',
  run: 'Run the partnership',
} as const;
export type Stage = keyof typeof stages;

export const powers = {
  none: 'No power',
  'community-protection-notice': 'Community protection notice',
  'civil-injunction': 'Civil injunction',
  closure: 'Closure',
  'criminal-behaviour-order': 'Criminal behaviour order',
  dispersal: 'Dispersal',
  'public-spaces-order': 'Public spaces protection order',
  possession: 'Absolute ground for possession',
  'case-review': 'Case review',
} as const;
export type Power = keyof typeof powers;

/** Who a file is for. */
export const variants = {
  standard: 'Standard',
  'large-print': 'Large print',
  'easy-read': 'Easy read',
  officer: 'For the officer, not to be given out',
} as const;
export type Variant = keyof typeof variants;
