/** What a certificate says, and whether it still holds. */
import type {Standing, TierStanding} from '../records/contract.ts';
import {Refusal} from '../refusal.ts';
import type {CertificateEntry} from './contract.ts';

/** Sixteen characters of 32: 80 bits, so that nobody finds one by trying. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `bytes`: sixteen random ones. */
export const codeFrom = (bytes: Uint8Array): string =>
  [...bytes].map((byte, index) => (index > 0 && index % 4 === 0 ? '-' : '') + alphabet[byte % alphabet.length]).join('');

/** What is certified: everything of the tier that the person's job asks for. Refuses while some of it is not current. */
export function certified(
  tier: 'basic' | 'enhanced',
  standings: readonly Standing[],
  tiers: readonly TierStanding[],
): CertificateEntry[] {
  const standing = tiers.find((each) => each.tier === tier);
  if (!standing?.passed)
    throw new Refusal(
      'conflict',
      `A certificate of the ${tier} tier needs every quiz of it that the job the coordinator gave you asks for, or every quiz if they gave you none: ${standing?.current ?? 0} of ${standing?.needed ?? 0} are current.`,
    );
  return standings.flatMap(({competency, name, submittedAt, validUntil, ...each}) =>
    each.tier === tier && each.needed && each.state === 'current' && submittedAt !== null
      ? [{competency, name, submittedAt, validUntil}]
      : [],
  );
}

export const isCurrent = (entries: readonly CertificateEntry[], standings: readonly Standing[]): boolean =>
  entries.every(({competency}) => standings.some((each) => each.competency === competency && each.state === 'current'));
