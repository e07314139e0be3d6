/** The outbox, and which mail somebody wants. */
import {mailApi} from '../mail/contract.ts';
import {deliverMail} from '../mail/deliver.ts';
import {mailQueue} from '../mail/queue.ts';
import {forgetPerson, mailChoiceStore} from '../mail/recipients-store.ts';
import {mailRoutes} from '../mail/routes.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';

/** How long the outbox shows what was sent. */
const keptDays = 30;

export function mailFeature(ground: Ground) {
  const {env, mails, now} = ground;
  const {smtpUrl} = env;
  return {
    contributes: {
      routes: (api) => mailRoutes(api, {...ground, choices: mailChoiceStore(ground.db)}),
      // A mail reader posts there, from nowhere.
      openToOtherOrigins: [mailApi.oneClick.path],
      queue: mailQueue(ground),
      forgetPerson,
      jobs: [
        {
          name: 'forget-mail',
          every: 3_600,
          lease: 120,
          run: async () => {
            await mails.forgetSentBefore(new Date(now().getTime() - keptDays * 86_400_000));
            await mails.forgetUseless(now());
          },
        },
        ...(smtpUrl === undefined
          ? []
          : [{name: 'deliver-mail', every: 5, lease: 120, run: () => deliverMail({...ground, ...env, smtpUrl})}]),
      ],
    },
  } satisfies Feature;
}
