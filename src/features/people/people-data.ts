/** What the People page shows, read in one go. */
import type {Invitation} from '../../../server/people/contract.ts';
import type {JobFunction, Organisation, Person} from '../../../server/who/contract.ts';

export type PeopleData = {
  people: Person[];
  invitations: Invitation[];
  organisations: Organisation[];
  jobFunctions: JobFunction[];
};
