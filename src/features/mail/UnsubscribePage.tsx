/** The end of a message leads here: one press stops that kind of mail, another brings it back. */
import {useState} from 'react';
import {type MailKind, mailApi, mailKindNames} from '../../../server/mail/contract.ts';
import {call} from '../../api/client.ts';
import {Waiting} from '../../ui/Loading.tsx';
import {NeedsScript} from '../../ui/NeedsScript.tsx';
import {Page} from '../../ui/Page.tsx';
import {useAction} from '../../ui/useAction.ts';
import {useToken} from '../../ui/useToken.ts';

export default function Unsubscribe() {
  const token = useToken();
  return (
    <Page title="Stop messages" description="Stop a kind of mail by the link in a message.">
      <NeedsScript />
      {token === undefined && <Waiting rows={1} />}
      {token === '' && <p>This link is not complete. Copy all of it, or choose your mail under “Your account”.</p>}
      {token && <Choice token={token} />}
    </Page>
  );
}

function Choice({token}: {token: string}) {
  const [choice, setChoice] = useState<{kind: MailKind; wanted: boolean}>();
  const {run, busy, problem} = useAction();
  const choose = (wanted: boolean) => run(async () => setChoice(await call(mailApi.unsubscribe, {body: {token, wanted}})));
  const stopped = choice?.wanted === false;
  return (
    <>
      <p role="status">
        {choice === undefined &&
          'You can stop the kind of message that this link came with. Invitations and password links still reach you.'}
        {stopped && `Stopped: ${mailKindNames[choice.kind].toLowerCase()}.`}
        {choice?.wanted && `You get it again: ${mailKindNames[choice.kind].toLowerCase()}.`}
      </p>
      <button
        type="button"
        className={stopped ? 'button button--quiet' : 'button'}
        aria-disabled={busy}
        onClick={() => choose(stopped)}
      >
        {stopped ? 'Get these messages again' : 'Stop these messages'}
      </button>
      {problem && <p role="alert">{problem}</p>}
    </>
  );
}
