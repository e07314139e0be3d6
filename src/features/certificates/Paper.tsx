/** The certificate itself, as it is read and printed: a sheet of A4 on its side. */
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {type Certificate, certificatesApi} from '../../../server/certificates/contract.ts';
import {call} from '../../api/client.ts';
import {Confirm} from '../../ui/Confirm.tsx';
import {formatDate} from '../../ui/format/dates.ts';
import {Mark} from '../../ui/icons/Mark.tsx';
import {QrCode} from '../../ui/icons/QrCode.tsx';

export function Paper({certificate, onTakenBack}: {certificate: Certificate; onTakenBack: () => void}) {
  const {siteConfig} = useDocusaurusContext();
  const {code, name, organisation, job, tier, entries, issuedAt, isYours} = certificate;
  const check = `${window.location.origin}/certificate`;
  return (
    <>
      <article className="certificate">
        <header>
          <Mark size={40} />
          <p className="certificate-site">
            {siteConfig.title}
            <span>{siteConfig.tagline}</span>
          </p>
          <p className="certificate-kind">Certificate</p>
        </header>
        <h3 className="certificate-name">{name}</h3>
        {organisation && <p className="certificate-organisation">{organisation}</p>}
        <p>
          {tier === 'basic' ? 'Basic' : 'Enhanced'} tier: met the standard in every quiz{' '}
          {job === null ? 'of this tier' : `that the job “${job}” asks for`}.
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
        <footer>
          <QrCode of={`${check}#${code}`} />
          <div>
            <p>
              Made on {formatDate(issuedAt)}. Code <strong className="certificate-code">{code}</strong>
            </p>
            <p className="facts">
              It shows that somebody signed in as this person answered these quizzes, not how they work. Whether it still holds:{' '}
              {check}
            </p>
          </div>
        </footer>
      </article>
      <p className="actions">
        <button type="button" className="button" onClick={() => window.print()}>
          Print, or save as PDF
        </button>
        {isYours && (
          <Confirm
            label="Withdraw certificate"
            question="Its code will not work any more, on paper either."
            yes="Withdraw it"
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
