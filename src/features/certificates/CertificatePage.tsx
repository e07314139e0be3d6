/** A certificate: its owner prints it, and whoever is given its code sees whether it is real and still current. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {type FormEvent, useCallback, useEffect, useRef, useState} from 'react';
import {type Certificate, certificatesApi} from '../../../server/certificates/contract.ts';
import {call, Failure} from '../../api/client.ts';
import {NeedsScript} from '../../ui/NeedsScript.tsx';
import {Page} from '../../ui/Page.tsx';
import {useFocusOnOpen} from '../../ui/useFocusOnOpen.ts';
import {Paper} from './Paper.tsx';

type State =
  | {step: 'asking'; problem?: string}
  | {step: 'checking'}
  | {step: 'known'; certificate: Certificate}
  | {step: 'gone'; code: string};

export default function CertificatePage() {
  const {hash} = useLocation();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<State>({step: 'asking'});
  const outcome = useRef<HTMLHeadingElement>(null);
  const input = useRef<HTMLInputElement>(null);

  const check = useCallback(async (code: string) => {
    setState({step: 'checking'});
    try {
      setState({step: 'known', certificate: await call(certificatesApi.check, {body: {code}})});
      setTimeout(() => outcome.current?.focus());
    } catch (error) {
      const sentence =
        error instanceof Failure ? (error.fields.code ?? error.message) : 'That did not work. Try again in a minute.';
      setState({step: 'asking', problem: sentence});
    }
  }, []);

  // The code stands behind the # of the address, which no server sees.
  useEffect(() => {
    const code = hash.slice(1);
    if (code === '') return;
    setTyped(code);
    check(code);
  }, [hash, check]);

  const askAgain = () => {
    setState({step: 'asking'});
    setTyped('');
    setTimeout(() => input.current?.focus());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check(typed);
  };

  return (
    <Page
      title={state.step === 'known' && state.certificate.isYours ? 'Your certificate' : 'Check a certificate'}
      description="Type the code of a certificate to see whether it is real and still current."
    >
      <NeedsScript />
      {state.step === 'known' ? (
        <>
          <h2 ref={outcome} tabIndex={-1} className="outcome">
            {state.certificate.isYours && state.certificate.isCurrent
              ? 'Well done: all of it is current today.'
              : state.certificate.isCurrent
                ? 'This certificate is real, and all of it is current today.'
                : 'This certificate is real, but not all of it is current today.'}
          </h2>
          <Paper certificate={state.certificate} onTakenBack={() => setState({step: 'gone', code: state.certificate.code})} />
          <p>
            <button type="button" className="link-button" onClick={askAgain}>
              Check another code
            </button>
          </p>
        </>
      ) : (
        <>
          {state.step === 'gone' && <Gone code={state.code} />}
          <form onSubmit={submit} method="post" noValidate>
            <div className={state.step === 'asking' && state.problem ? 'field field--wrong' : 'field'}>
              <label htmlFor="certificate-code">Code of the certificate</label>
              <span className="hint" id="certificate-code-hint">
                Sixteen letters and digits, at the foot of the certificate. Capitals and hyphens do not matter.
              </span>
              {state.step === 'asking' && state.problem && (
                <span className="field-error" id="certificate-code-error" role="alert">
                  <strong>Error:</strong> {state.problem}
                </span>
              )}
              <input
                ref={input}
                id="certificate-code"
                className="input"
                value={typed}
                autoComplete="off"
                spellCheck={false}
                aria-describedby="certificate-code-hint certificate-code-error"
                aria-invalid={state.step === 'asking' && state.problem !== undefined}
                onChange={(event) => setTyped(event.target.value)}
              />
            </div>
            <button className="button" type="submit" aria-disabled={state.step === 'checking'}>
              {state.step === 'checking' ? 'Checking …' : 'Check the code'}
            </button>
          </form>
          <p>
            A code shows what its certificate says, and whether all of it is current today. You make a certificate of your own on
            the <Link to="/training">Training page</Link>, once everything that your job asks for in a tier is current.
          </p>
        </>
      )}
    </Page>
  );
}

function Gone({code}: {code: string}) {
  const notice = useFocusOnOpen<HTMLParagraphElement>();
  return (
    <p className="notice" ref={notice} tabIndex={-1}>
      The certificate is taken back. Its code, {code}, works no more; your record is as it was.
    </p>
  );
}
