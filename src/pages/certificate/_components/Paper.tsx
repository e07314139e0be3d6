/** The certificate itself, as it is read and printed. */
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useRef, useState} from 'react';
import {type Certificate, certificatesApi} from '../../../../server/certificates/contract.ts';
import {call} from '../../../api/client.ts';
import {formatDate} from '../../../components/dates.ts';
import {useAction} from '../../../components/posts/useAction.ts';

export function Paper({certificate, onTakenBack}: {certificate: Certificate; onTakenBack: () => void}) {
  const {siteConfig} = useDocusaurusContext();
  const {code, name, organisation, tier, entries, issuedAt, isYours} = certificate;
  return (
    <>
      <article className="certificate">
        <p className="certificate-site">{siteConfig.title}</p>
        <h3>{tier === 'basic' ? 'Basic' : 'Enhanced'} tier</h3>
        <p className="certificate-name">{name}</p>
        {organisation && <p>{organisation}</p>}
        <p>met the standard in these quizzes, which is everything in this tier that their job function asks for:</p>
        <ul>
          {entries.map((entry) => (
            <li key={entry.competency}>
              <strong>{entry.name}</strong>
              <span className="facts">
                Met on {formatDate(entry.submittedAt)}
                {entry.validUntil !== null && `, counts until ${formatDate(entry.validUntil)}`}
              </span>
            </li>
          ))}
        </ul>
        <p>
          Made on {formatDate(issuedAt)}. Code <strong className="certificate-code">{code}</strong>
        </p>
        <p className="facts">
          It shows that somebody signed in as this person answered these quizzes, not how they work. Whether it still holds:{' '}
          {siteConfig.url}/certificate
        </p>
      </article>
      <p className="actions">
        <button type="button" className="button" onClick={() => window.print()}>
          Print, or save as PDF
        </button>
        {isYours && <TakeBack code={code} onTakenBack={onTakenBack} />}
      </p>
    </>
  );
}

function TakeBack({code, onTakenBack}: {code: string; onTakenBack: () => void}) {
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const {run, busy, problem} = useAction();
  if (!asking)
    return (
      <button type="button" className="link-button" ref={opener} onClick={() => setAsking(true)}>
        Take this certificate back
      </button>
    );
  return (
    <>
      <span>Its code will not work any more, on paper either.</span>
      <button
        type="button"
        className="button button--quiet"
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed.
        autoFocus
        aria-disabled={busy}
        onClick={() =>
          run(async () => {
            await call(certificatesApi.withdraw, {body: {code}});
            onTakenBack();
          })
        }
      >
        Take it back
      </button>
      <button
        type="button"
        className="link-button"
        onClick={() => {
          setAsking(false);
          setTimeout(() => opener.current?.focus());
        }}
      >
        Keep it
      </button>
      {problem && <span role="alert">{problem}</span>}
    </>
  );
}
