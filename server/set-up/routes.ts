/** Setting the site up, for the coordinator. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import type {NewMail} from '../mail/contract.ts';
import {Refusal} from '../refusal.ts';
import {signedInPerson} from '../who/who.ts';
import {type SetUp, setUpApi} from './contract.ts';
import type {SetUpStore} from './store.ts';

type Needs = {
  setUp: () => Promise<SetUp>;
  said: SetUpStore;
  smtp: boolean;
  siteName: string;
  mails: {add: (mail: NewMail, now: Date) => Promise<unknown>};
  today: () => string;
  now: () => Date;
};

export function setUpRoutes(api: Api, {setUp, said, smtp, siteName, mails, today, now}: Needs): void {
  api.serve(setUpApi.read, setUp);

  api.serve(setUpApi.setAside, async ({params: {key}, body: {aside}}) => {
    await said.say(key, aside ? (key === 'open' ? 'done' : 'aside') : null, today());
    return setUp();
  });

  api.serve(setUpApi.testMail, async ({who}) => {
    if (!smtp)
      throw new Refusal(
        'conflict',
        'No mail server is set. Whoever runs the server sets SMTP_URL; until then messages wait in the outbox for you to pass on.',
      );
    const {email, name} = signedInPerson(who);
    await mails.add(
      {
        recipient: email,
        subject: `${siteName} can send mail`,
        body: `Dear ${name},\n\nthis message shows that mail from ${siteName} arrives.\n`,
      },
      now(),
    );
    return done;
  });
}
