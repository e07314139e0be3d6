/** Who helps the people of an organisation: its champion and its administrator, as roles with a telephone and an address. */
import * as z from 'zod';
import {endpoint, lineOf} from '../http/contract.ts';
import {addressIn} from '../text/address.shared.ts';
import {anyone, championsAndCoordinators} from '../who/callers.shared.ts';
import {type HelperRole, helperRoles} from './roles.shared.ts';

const Role = z.enum(Object.keys(helperRoles) as [HelperRole, ...HelperRole[]], 'Choose champion or administrator.');
const short = (what: string, most: number) => lineOf(what).pipe(z.string().max(most, `Use at most ${most} characters.`));

/** A name and a personal mailbox leave with the person: the form says so, and nobody else can tell. */
const Contact = z.object({
  telephone: short('a telephone number', 40).pipe(
    z.string().refine((number) => number === '' || /\d.*\d.*\d/.test(number), 'Write a telephone number, such as 0116 000 0000.'),
  ),
  email: z
    .string()
    .max(500, 'Write the address alone.')
    .transform((typed) => (typed.trim() === '' ? '' : addressIn(typed)))
    .pipe(
      z.union([z.literal(''), z.email('Write an e-mail address, such as champion@council.example.').max(200)], {
        error: 'Write an e-mail address, such as champion@council.example.',
      }),
    ),
  /** When they can be reached, in words. */
  hours: short('when they can be reached', 100),
});

export const Helper = Contact.extend({role: Role, version: z.int32()});
export type Helper = z.infer<typeof Helper>;

export const HelpersOf = z.object({
  organisation: z.string(),
  name: z.string(),
  /** Only those that somebody entered. */
  helpers: z.array(Helper),
  /** Whether the reader may change them. */
  mayChange: z.boolean(),
});
export type HelpersOf = z.infer<typeof HelpersOf>;

const HelperChange = z
  .strictObject({...Contact.shape, version: z.int32().min(0)})
  .refine(({telephone, email, hours}) => telephone !== '' || email !== '' || hours === '', {
    path: ['telephone'],
    message: 'Write a telephone number or an e-mail address as well.',
    when: () => true,
  });

const All = z.object({
  organisations: z.array(HelpersOf),
  /** The reader's own organisation. */
  own: z.string().nullable(),
  /** How the coordinator is reached; empty if nobody said. */
  contact: z.string(),
});

export const helpersApi = {
  list: endpoint({
    method: 'get',
    path: '/api/helpers',
    summary: 'Who helps, by organisation',
    who: anyone,
    answer: All,
  }),
  save: endpoint({
    method: 'put',
    path: '/api/helpers/:organisation/:role',
    summary: 'Say how the champion or administrator of an organisation is reached; a champion for their own. Empty takes it away',
    who: championsAndCoordinators,
    params: z.object({
      organisation: z.string().regex(/^[a-z0-9-]{2,60}$/, 'Choose an organisation from the list.'),
      role: Role,
    }),
    body: HelperChange,
    answer: All,
  }),
};
export type Helpers = z.infer<typeof All>;
