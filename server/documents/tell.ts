/** Tells whoever asked to be told that a document was approved or withdrawn. */
import type {NewMail} from '../mail/contract.ts';
import type {Recipient} from '../mail/recipients-store.ts';
import {mailBody} from '../mail/template.ts';
import type {UnsubscribeTokens} from '../mail/unsubscribe.ts';
import {documentUrl} from './words.shared.ts';

type Needs = {
  followers: (key: string) => Promise<Recipient[]>;
  mails: {add: (mail: NewMail, at: Date) => Promise<unknown>};
  tokens: UnsubscribeTokens;
  baseUrl: string;
  /** Whether there is a mail server. */
  smtp: boolean;
  now: () => Date;
};
type Told = {key: string; shipped: boolean; title: string; what: 'Approved' | 'Withdrawn'; words: string};

export function createTeller({followers, mails, tokens, baseUrl, smtp, now}: Needs) {
  return async ({key, shipped, title, what, words}: Told, actorId: string): Promise<void> => {
    if (!smtp) return;
    const sentence = what === 'Approved' ? `New version of a form: ${title}` : `A form was withdrawn: ${title}`;
    for (const {id, name, email} of await followers(key)) {
      if (id === actorId) continue;
      const unsubscribe = tokens.make(id, 'followed');
      const why = 'You get this because you asked to be told when this document changes.';
      const parts = [sentence, words, `Open it:\n${baseUrl}${documentUrl({key, shipped})}`];
      await mails.add(
        {recipient: email, subject: sentence, body: mailBody(name, parts, {why, baseUrl, unsubscribe}), unsubscribe},
        now(),
      );
    }
  };
}
