/** The message with which a person sets a new password. */
import type {NewMail} from '../mail/contract.ts';

export function resetMail(recipient: string, name: string, link: string, siteName: string): NewMail {
  return {
    recipient,
    usefulDays: 1,
    subject: `Set a new password for ${siteName}`,
    body: `Hello ${name},\n\nsomebody asked for a new password for this address. If it was you, open this link within a day; it works once:\n${link}\n\nIf it was not you, do nothing: your password stays as it is.\n`,
  };
}
