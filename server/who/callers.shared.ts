/** Who may call what. No schema, so that a page that only has to know who may open it loads none. */

export const callers = ['visitor', 'basic', 'enhanced', 'champion', 'coordinator'] as const;
/** Who is asking: a visitor is not signed in; a champion is an enhanced user with that flag. */
export type Caller = (typeof callers)[number];

export const anyone: readonly Caller[] = [...callers];
export const visitorsOnly: readonly Caller[] = ['visitor'];
export const signedIn: readonly Caller[] = ['basic', 'enhanced', 'champion', 'coordinator'];
export const championsAndCoordinators: readonly Caller[] = ['champion', 'coordinator'];
export const championsOnly: readonly Caller[] = ['champion'];
export const coordinatorsOnly: readonly Caller[] = ['coordinator'];
export const enhancedAndAbove: readonly Caller[] = ['enhanced', 'champion', 'coordinator'];

/** As whom a person calls; nobody is a visitor. */
export function callerOf(person: {role: 'basic' | 'enhanced' | 'coordinator'; champion: boolean} | null | undefined): Caller {
  if (person == null) return 'visitor';
  return person.role === 'enhanced' && person.champion ? 'champion' : person.role;
}
