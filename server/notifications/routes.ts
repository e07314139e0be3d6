/** The outbox page, and which mail somebody wants. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {signedInPerson} from '../http/who.ts';
import {MailKind, notificationsApi} from './contract.ts';
import type {NewsStore} from './news-store.ts';
import type {MailStore} from './store.ts';
import type {UnsubscribeTokens} from './unsubscribe.ts';

type Needs = {mails: MailStore; news: NewsStore; tokens: UnsubscribeTokens; smtp: boolean; now: () => Date};

export function notificationsRoutes(api: Api, {mails, news, tokens, smtp, now}: Needs): void {
  api.serve(notificationsApi.outbox, async () => ({smtp, waiting: await mails.waiting(), sent: await mails.lastSent(20)}));

  api.serve(notificationsApi.passedOn, async ({params}) => {
    await mails.markSent(params.id, now());
    return done;
  });

  api.serve(notificationsApi.choices, async ({who}) => {
    const person = signedInPerson(who);
    const refused = await news.refusedBy(person.id);
    const kinds = MailKind.options.filter((kind) => kind !== 'queue' || person.role === 'coordinator');
    return {choices: smtp ? kinds.map((kind) => ({kind, wanted: !refused.includes(kind)})) : []};
  });

  api.serve(notificationsApi.choose, async ({body, who}) => {
    await news.choose(signedInPerson(who).id, body.kind, body.wanted);
    return done;
  });

  api.serve(notificationsApi.unsubscribe, async ({body}) => {
    const {personId, kind} = tokens.read(body.token);
    await news.choose(personId, kind, body.wanted);
    return {kind, wanted: body.wanted};
  });

  api.serve(notificationsApi.oneClick, async ({query}) => {
    const {personId, kind} = tokens.read(query.token);
    await news.choose(personId, kind, false);
    return done;
  });
}
