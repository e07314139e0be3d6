/** Who said something about content, in words. No schema, so that a page that shows it does not load one. */

export type SaidBy = {role: 'enhanced' | 'champion' | 'coordinator'; organisation: string | null};

const roles: Record<SaidBy['role'], string> = {
  enhanced: 'an enhanced user',
  champion: 'a champion',
  coordinator: 'the coordinator',
};

/** "a champion, Blaby District Council": whoever says something about content is shown by role and organisation, never by name. */
export const saidByText = ({role, organisation}: SaidBy) => [roles[role], ...(organisation ? [organisation] : [])].join(', ');
