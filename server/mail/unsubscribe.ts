/** Links that stop a kind of mail: they name the person and the kind, and only this service can make them. */
import {createHmac, timingSafeEqual} from 'node:crypto';
import {Refusal} from '../refusal.ts';
import {MailKind} from './contract.ts';

export function unsubscribeTokens(secret: string) {
  const sign = (what: string) => createHmac('sha256', secret).update(`unsubscribe ${what}`).digest('base64url');
  return {
    make(personId: string, kind: MailKind): string {
      const what = `${personId}.${kind}`;
      return `${what}.${sign(what)}`;
    },

    read(token: string): {personId: string; kind: MailKind} {
      const [personId = '', kind = '', signature = ''] = token.split('.');
      const expected = Buffer.from(sign(`${personId}.${kind}`));
      const given = Buffer.from(signature);
      const known = MailKind.safeParse(kind);
      if (!known.success || given.length !== expected.length || !timingSafeEqual(given, expected))
        throw new Refusal('missing', 'This link is not known here. Copy all of it, or sign in and choose under Your account.');
      return {personId, kind: known.data};
    },
  };
}
export type UnsubscribeTokens = ReturnType<typeof unsubscribeTokens>;
