/** Who is asking: read from the session on every request, so that a suspension or a changed role takes effect at once. */
import type {Request} from 'express';
import {type Caller, callerOf} from './callers.shared.ts';
import type {Person} from './contract.ts';

export type Asking = {caller: 'visitor'; person: undefined} | {caller: Exclude<Caller, 'visitor'>; person: Person};
export type WhoIsAsking = (req: Request) => Promise<Asking>;

const visitor: Asking = {caller: 'visitor', person: undefined};

type Needs = {
  /** The id of the person whose session the request carries. */
  sessionOf: (req: Request) => Promise<string | undefined>;
  person: (id: string) => Promise<Person | undefined>;
};

export function whoIsAsking({sessionOf, person}: Needs): WhoIsAsking {
  return async (req) => {
    if (req.headers.cookie === undefined) return visitor;
    const id = await sessionOf(req);
    const found = id === undefined ? undefined : await person(id);
    if (found === undefined || found.suspended) return visitor;
    return {caller: callerOf(found) as Exclude<Caller, 'visitor'>, person: found};
  };
}

/** The person asking, on a route that admits signed-in callers only. */
export function signedInPerson(who: Asking): Person {
  if (who.person === undefined) throw new Error('A route for signed-in people was reached by a visitor.');
  return who.person;
}

/** The person asking as the public sees them in what they say about content, on a route that admits these roles only. */
export function saidBy({caller, person}: Asking): {role: 'enhanced' | 'champion' | 'coordinator'; organisationId: string | null} {
  if (caller === 'visitor' || caller === 'basic') throw new Error('A route for enhanced users was reached by somebody else.');
  return {role: caller, organisationId: person.organisation};
}
