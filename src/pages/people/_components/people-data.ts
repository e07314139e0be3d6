/** What the People page shows, read in one go. */
import type {Invitation, JobFunction, Organisation, Person} from '../../../../server/people/contract.ts';

export type PeopleData = {
  people: Person[];
  invitations: Invitation[];
  organisations: Organisation[];
  jobFunctions: JobFunction[];
};
