/** The words for how far content can be trusted. No schema, so that a page that shows a word does not load one. */
export const stateNames = {
  unverified: 'Not yet verified',
  verified: 'Verified',
  changed: 'Changed since verified',
  due: 'Review due',
  overdue: 'Review overdue',
} as const;
export type ContentState = keyof typeof stateNames;

export type SaidBy = {role: 'enhanced' | 'champion' | 'coordinator'; organisation: string | null};
const roles: Record<SaidBy['role'], string> = {
  enhanced: 'an enhanced user',
  champion: 'a champion',
  coordinator: 'the coordinator',
};

/** "a champion, Blaby District Council": whoever says something about content is shown by role and organisation, never by name. */
export const saidByText = ({role, organisation}: SaidBy) => [roles[role], ...(organisation ? [organisation] : [])].join(', ');
