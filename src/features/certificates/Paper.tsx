/** The certificate itself, as it is read and printed. */
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {type Certificate, certificatesApi} from '../../../server/certificates/contract.ts';
import {call} from '../../api/client.ts';
import {Confirm} from '../../ui/Confirm.tsx';
import {formatDate} from '../../ui/dates.ts';

export function Paper({certificate, onTakenBack}: {certificate: Certificate; onTakenBack: () => void}) {
  const {siteConfig} = useDocusaurusContext();
  const {code, name, organisation, job, tier, entries, issuedAt, isYours} = certificate;
  return (
    <>
      <article className="certificate">
        <p className="certificate-site">{siteConfig.title}</p>
        <h3>{tier === 'basic' ? 'Basic' : 'Enhanced'} tier</h3>
        <p className="certificate-name">{name}</p>
        {organisation && <p>{organisation}</p>}
        <p>
          met the standard in these quizzes, which is everything in this tier{' '}
          {job === null ? 'for every job' : `that the job “${job}” asks for`}:
        </p>
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
        {isYours && (
          <Confirm
            label="Withdraw certificate"
            question="Its code will not work any more, on paper either."
            yes="Take it back"
            no="Cancel"
            onYes={async () => {
              await call(certificatesApi.withdraw, {body: {code}});
              onTakenBack();
            }}
          />
        )}
      </p>
    </>
  );
}
