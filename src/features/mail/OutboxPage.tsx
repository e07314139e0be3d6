/** Messages that wait, for a coordinator to pass on where there is no mail server, and the last ones that left. */

import {type Mail, mailApi} from '../../../server/mail/contract.ts';
import {call} from '../../api/client.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {Confirm} from '../../ui/Confirm.tsx';
import {formatDate} from '../../ui/format/dates.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {useCopy} from '../../ui/useCopy.ts';
import {LocalLinks} from './LocalLinks.tsx';
import {mailto} from './mailto.ts';

export default function Outbox() {
  return (
    <Page title="Outbox" description="Messages that wait to be delivered.">
      <Gate place={places.outbox}>{() => <Content />}</Gate>
    </Page>
  );
}

function Content() {
  const {state, reload} = useEndpoint(mailApi.outbox, {});
  return (
    <Loading state={state}>
      {({smtp, waiting, sent}) => (
        <>
          <p className="lead">
            {smtp
              ? 'Messages go out by e-mail within seconds. What is listed as waiting could not be delivered yet.'
              : 'This site sends no e-mail. When somebody needs a message, it appears here for you to copy to them. Whoever runs the server can set up e-mail.'}
          </p>
          {waiting.length > 0 && <LocalLinks />}
          <h2>Waiting</h2>
          {waiting.length === 0 ? (
            <p>Nothing is waiting.</p>
          ) : (
            waiting.map((mail) => <WaitingMail key={mail.id} mail={mail} onChange={reload} />)
          )}
          <h2>Sent or passed on</h2>
          {sent.length === 0 ? (
            <p>Nothing yet.</p>
          ) : (
            <ul className="lines">
              {sent.map(({id, recipient, subject, sentAt}) => (
                <li key={id}>
                  <span>{subject}</span>
                  <span className="facts">
                    {recipient}
                    {sentAt && `, ${formatDate(sentAt)}`}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Loading>
  );
}

function WaitingMail({
  mail: {id, recipient, subject, body, failure, refusedAt},
  onChange,
}: {
  mail: Mail;
  onChange: () => Promise<void>;
}) {
  const {shown, said, copy} = useCopy<HTMLPreElement>(body);
  return (
    <article className="panel">
      <h3>{subject}</h3>
      <p className="facts">For {recipient}</p>
      {failure && (
        <p className="field-error">
          {failure} {refusedAt && 'It is not tried again: check the address, or pass it on another way.'}
        </p>
      )}
      <pre className="message" ref={shown}>
        {body}
      </pre>
      <p className="actions">
        <button type="button" className="button" onClick={copy}>
          Copy the message<span className="visually-hidden"> for {recipient}</span>
        </button>
        <a className="button button--quiet" href={mailto({recipient, subject, body})}>
          Open in my e-mail<span className="visually-hidden">: {recipient}</span>
        </a>
        <span role="status">{said}</span>
      </p>
      <p className="actions">
        <Confirm
          label="I have sent it"
          question="Its text is erased once it is marked as sent."
          yes="Mark as sent"
          no="Cancel"
          onYes={async () => {
            await call(mailApi.passedOn, {params: {id}});
            await onChange();
          }}
        />
      </p>
    </article>
  );
}
