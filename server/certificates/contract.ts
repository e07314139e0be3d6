/** A certificate of a tier: shown by its owner, checked by anybody who has its code. */
import * as z from 'zod';
import {Done, endpoint, isoTime} from '../http/contract.ts';
import {anyone, signedIn} from '../who/callers.shared.ts';

const Tier = z.enum(['basic', 'enhanced'], 'Choose basic or enhanced.');

export const CertificateEntry = z.object({
  competency: z.string(),
  name: z.string(),
  submittedAt: isoTime,
  validUntil: isoTime.nullable(),
});
export type CertificateEntry = z.infer<typeof CertificateEntry>;

export const Certificate = z.object({
  /** Four groups of four. */
  code: z.string(),
  name: z.string(),
  organisation: z.string().nullable(),
  /** The job it was made for; null where nobody gave one: then it covers every job. */
  job: z.string().nullable(),
  tier: Tier,
  entries: z.array(CertificateEntry),
  issuedAt: isoTime,
  /** Whether everything on it is current today. */
  isCurrent: z.boolean(),
  /** Whether whoever asks may take it back. */
  isYours: z.boolean(),
});
export type Certificate = z.infer<typeof Certificate>;

/** As somebody types it from paper: any case, any spaces, O for 0 and I or L for 1. */
export const Code = z
  .string()
  .max(60, 'A code has sixteen letters and digits.')
  .transform((typed) =>
    typed
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1'),
  )
  .refine((code) => /^[0-9A-Z]{16}$/.test(code), 'A code has sixteen letters and digits, such as 7K2M-0000-0000-0000.')
  .transform((code) => (code.match(/.{4}/g) ?? []).join('-'));

export const certificatesApi = {
  mine: endpoint({
    method: 'get',
    path: '/api/certificates',
    summary: 'The certificates you made',
    who: signedIn,
    answer: z.object({certificates: z.array(Certificate)}),
  }),
  issue: endpoint({
    method: 'post',
    path: '/api/certificates',
    summary: 'Make a certificate of a tier that you have passed',
    who: signedIn,
    body: z.strictObject({tier: Tier}),
    answer: Certificate,
    status: 201,
  }),
  /** In the body, so that the code of somebody's certificate stands in no log. */
  check: endpoint({
    method: 'post',
    path: '/api/certificates/check',
    summary: 'Whether a code belongs to a certificate, and what it says',
    who: anyone,
    body: z.strictObject({code: Code}),
    answer: Certificate,
  }),
  withdraw: endpoint({
    method: 'post',
    path: '/api/certificates/withdrawal',
    summary: 'Take one of your certificates back: its code stops working',
    who: signedIn,
    body: z.strictObject({code: Code}),
    answer: Done,
  }),
};
