/** The outbox page. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {notificationsApi} from './contract.ts';
import type {MailStore} from './store.ts';

export function notificationsRoutes(api: Api, {mails, smtp, now}: {mails: MailStore; smtp: boolean; now: () => Date}): void {
  api.serve(notificationsApi.outbox, async () => ({smtp, waiting: await mails.waiting(), sent: await mails.lastSent(20)}));

  api.serve(notificationsApi.passedOn, async ({params}) => {
    await mails.markSent(params.id, now());
    return done;
  });
}
