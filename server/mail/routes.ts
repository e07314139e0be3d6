/** The outbox page, and which mail somebody wants. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {signedInPerson} from '../who/who.ts';
import {MailKind, mailApi} from './contract.ts';
import type {MailChoiceStore} from './recipients-store.ts';
import type {MailStore} from './store.ts';
import type {UnsubscribeTokens} from './unsubscribe.ts';

type Needs = {mails: MailStore; choices: MailChoiceStore; tokens: UnsubscribeTokens; smtp: boolean; now: () => Date};

export function mailRoutes(api: Api, {mails, choices, tokens, smtp, now}: Needs): void {
  api.serve(mailApi.outbox, async () => ({smtp, waiting: await mails.waiting(now()), sent: await mails.lastSent(20)}));

  api.serve(mailApi.passedOn, async ({params}) => {
    await mails.markSent(params.id, now());
    return done;
  });

  api.serve(mailApi.choices, async ({who}) => {
    const person = signedInPerson(who);
    const refused = await choices.refusedBy(person.id);
    const kinds = MailKind.options.filter((kind) => kind !== 'queue' || person.role === 'coordinator');
    return {choices: smtp ? kinds.map((kind) => ({kind, wanted: !refused.includes(kind)})) : []};
  });

  api.serve(mailApi.choose, async ({body, who}) => {
    await choices.choose(signedInPerson(who).id, body.kind, body.wanted);
    return done;
  });

  api.serve(mailApi.unsubscribe, async ({body}) => {
    const {personId, kind} = tokens.read(body.token);
    await choices.choose(personId, kind, body.wanted);
    return {kind, wanted: body.wanted};
  });

  api.serve(mailApi.oneClick, async ({query}) => {
    const {personId, kind} = tokens.read(query.token);
    await choices.choose(personId, kind, false);
    return done;
  });
}
