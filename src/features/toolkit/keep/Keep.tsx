/** What the keepers of a document can do with it now: one step at a time, each with its form. Loaded for them alone. */
import {useHistory} from '@docusaurus/router';
import {useState} from 'react';
import {type Document, documentsApi, type Step} from '../../../../server/documents/contract.ts';
import {toBeDescribed} from '../../../../server/documents/words.shared.ts';
import {callerOf} from '../../../../server/who/callers.shared.ts';
import {call} from '../../../api/client.ts';
import {useSession} from '../../../api/session.ts';
import {Confirm} from '../../../ui/Confirm.tsx';
import {useAction} from '../../../ui/useAction.ts';
import {useHashOnLoad} from '../../../ui/useHashOnLoad.ts';
import {putDocument} from '../document.ts';
import {FactsForm} from './FactsForm.tsx';
import {ReasonForm} from './ReasonForm.tsx';
import {SendForm} from './SendForm.tsx';
import {Replaces, UnderWay} from './UnderWay.tsx';
import {VersionForm} from './VersionForm.tsx';

type Doing = 'version' | 'send' | 'send-back' | 'withdraw' | 'facts' | undefined;

export default function Keep({document}: {document: Document}) {
  useHashOnLoad();
  const [doing, setDoing] = useState<Doing>();
  const [said, setSaid] = useState('');
  const {run, busy, problem} = useAction();
  const history = useHistory();
  const session = useSession();
  const caller = session.step === 'loaded' ? callerOf(session.value.person) : 'visitor';
  const {key, edition, current} = document;
  const open = document.versions.find(({state}) => state === 'draft' || state === 'in-approval');
  const close = () => setDoing(undefined);
  const done = (next: Document, what = 'Saved.') => {
    close();
    setSaid(what);
    if (next.versions.length === 0) history.push('/toolkit');
    else putDocument(next);
  };
  const take = async (step: Step) =>
    done(
      await call(documentsApi.take, {params: {key, number: open?.number ?? 1}, body: {take: step, edition}}),
      saidOf[step.step],
    );
  const isAsked =
    open?.state === 'in-approval' && open.asked.some((as) => as === caller && !open.approvals.some((each) => each.as === as));
  const isDescribed = !document.purpose.startsWith(toBeDescribed);
  const replaces = current !== null && current.state !== 'withdrawn';

  return (
    <section className="panel keep" aria-labelledby="keep">
      <h2 id="keep">Keep this document</h2>
      <p role="status">{said}</p>
      {open && <UnderWay version={open} document={document} />}
      {problem && <p role="alert">{problem}</p>}
      {doing === undefined && (
        <p className="actions">
          {open === undefined && (
            <button type="button" className="button" onClick={() => setDoing('version')}>
              New version
            </button>
          )}
          {open?.state === 'draft' && (
            <>
              <button type="button" className="button" onClick={() => setDoing('send')}>
                Send for approval
              </button>
              <button type="button" className="button button--quiet" onClick={() => setDoing('version')}>
                Change the draft
              </button>
              <Confirm
                label="Throw the draft away"
                question={`Version ${open.number} is gone then.`}
                yes="Throw it away"
                no="Keep it"
                onYes={() => take({step: 'discard'})}
              />
            </>
          )}
          {isAsked && (
            <>
              <button type="button" className="button" aria-disabled={busy} onClick={() => run(() => take({step: 'approve'}))}>
                Approve version {open?.number}
              </button>
              <button type="button" className="button button--quiet" onClick={() => setDoing('send-back')}>
                Send back
              </button>
            </>
          )}
          {open?.state === 'in-approval' && !isAsked && (
            <button
              type="button"
              className="link-button"
              aria-disabled={busy}
              onClick={() => run(() => take({step: 'take-back'}))}
            >
              Take it back from approval
            </button>
          )}
          {(caller !== 'enhanced' || current?.state !== 'approved') && (
            <button type="button" className="link-button" onClick={() => setDoing('facts')}>
              Change what is said of it
            </button>
          )}
          {caller === 'coordinator' && replaces && (
            <button type="button" className="link-button" onClick={() => setDoing('withdraw')}>
              Withdraw it
            </button>
          )}
        </p>
      )}
      {doing === undefined && open && replaces && <Replaces document={document} number={open.number} />}
      {doing === 'version' && <VersionForm document={document} draft={open} onDone={done} onClose={close} />}
      {doing === 'send' && isDescribed && <SendForm caller={caller} take={take} onClose={close} />}
      {doing === 'send' && !isDescribed && (
        <>
          <p>Say first what it is for, and save that. Then choose “Send for approval” again.</p>
          <FactsForm document={document} onDone={done} onClose={close} />
        </>
      )}
      {doing === 'facts' && <FactsForm document={document} onDone={done} onClose={close} />}
      {doing === 'send-back' && (
        <ReasonForm
          label="What has to change"
          hint="Who sent it reads this, and so does everybody who keeps it."
          yes="Send it back"
          onClose={close}
          send={(reason) => take({step: 'send-back', reason})}
        />
      )}
      {doing === 'withdraw' && (
        <ReasonForm
          label="Why it is withdrawn"
          hint={`Its page stays, and everybody reads there why.${usedInWords(document.usedIn.length)}`}
          yes="Withdraw it"
          onClose={close}
          send={async (reason) =>
            done(await call(documentsApi.withdraw, {params: {key}, body: {reason, edition}}), 'It is withdrawn.')
          }
        />
      )}
      <ReadAgain document={document} />
    </section>
  );
}

/** What is said once a step was taken. */
const saidOf: Record<Step['step'], string> = {
  send: 'It is sent. It stands in the queue of whoever approves it.',
  'take-back': 'It is a draft again.',
  'send-back': 'It is sent back.',
  approve: 'You have approved it.',
  discard: 'The draft is gone.',
};

const usedInWords = (many: number): string =>
  many === 0 ? '' : ` It is used in ${many === 1 ? 'one place' : `${many} places`}, listed below.`;

function ReadAgain({document}: {document: Document}) {
  const {run, busy, problem} = useAction();
  const all = document.versions.flatMap(({files}) => files);
  if (!all.some(({text}) => text === 'slow' || text === 'damaged' || text === 'locked')) return null;
  return (
    <p>
      The text of a file could not be read: search does not find its words.{' '}
      <button
        type="button"
        className="link-button"
        aria-disabled={busy}
        onClick={() => run(async () => putDocument(await call(documentsApi.readAgain, {params: {key: document.key}, body: {}})))}
      >
        Read again
      </button>
      {problem && <span role="alert">{problem}</span>}
    </p>
  );
}
