/** Who people are: what every feature knows of whoever is asking. */
import * as z from 'zod';

export const Role = z.enum(['basic', 'enhanced', 'coordinator'], 'Choose a role.');
export type Role = z.infer<typeof Role>;

export const roleNames: Record<Role, string> = {basic: 'Basic user', enhanced: 'Enhanced user', coordinator: 'Coordinator'};

export const Person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  champion: z.boolean(),
  organisation: z.string().nullable(),
  /** As they say themselves, for what is shown to them first. */
  jobFunction: z.string().nullable(),
  /** As the coordinator said; tiers and certificates go by it, and without one by every job. */
  assignedJob: z.string().nullable(),
  suspended: z.boolean(),
  version: z.int32(),
});
export type Person = z.infer<typeof Person>;

export const Organisation = z.object({id: z.string(), name: z.string()});
export type Organisation = z.infer<typeof Organisation>;
export const JobFunction = z.object({key: z.string(), name: z.string()});
export type JobFunction = z.infer<typeof JobFunction>;
