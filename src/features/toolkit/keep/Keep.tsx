/** What the keepers of a document can do with it now: one step at a time, each with its form. Loaded for them alone. */
import {useHistory} from '@docusaurus/router';
import {useState} from 'react';
import {variants} from '../../../../server/content/document-words.shared.ts';
import {saidByText} from '../../../../server/content/said-by.shared.ts';
import {type Document, documentsApi, type Step, type Version} from '../../../../server/documents/contract.ts';
import {
  approvers,
  fileUrl,
  languageName,
  paperUrl,
  toBeDescribed,
  versionStates,
} from '../../../../server/documents/words.shared.ts';
import {fileKinds, isGivenOut} from '../../../../server/files/kinds.shared.ts';
import {textStates} from '../../../../server/files/text-states.shared.ts';
import {callerOf} from '../../../../server/who/callers.shared.ts';
import {call} from '../../../api/client.ts';
import {useSession} from '../../../api/session.ts';
import {Confirm} from '../../../ui/Confirm.tsx';
import {formatDate} from '../../../ui/format/dates.ts';
import {useAction} from '../../../ui/useAction.ts';
import {putDocument} from '../document.ts';
import {ReadHere} from '../ReadHere.tsx';
import {FactsForm} from './FactsForm.tsx';
import {ReasonForm} from './ReasonForm.tsx';
import {SendForm} from './SendForm.tsx';
import {VersionForm} from './VersionForm.tsx';

type Doing = 'version' | 'send' | 'send-back' | 'withdraw' | 'facts' | undefined;

export default function Keep({document}: {document: Document}) {
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
      {open && <Open version={open} document={document} />}
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

/** What is under way, and all that whoever approves it has to know. */
function Open({version, document}: {version: Version; document: Document}) {
  const {number, state, note, files, by, asked, approvals, sentOn, agreedBy, validFrom, reviewOn} = version;
  const {key: documentKey, current, lawCheckedOn} = document;
  const waiting = asked.filter((as) => !approvals.some((each) => each.as === as)).map((as) => approvers[as].toLowerCase());
  return (
    <>
      <p>
        <span className="state">{versionStates[state]}</span> Version {number}: {note}
      </p>
      {state === 'in-approval' && (
        <p>
          Sent {sentOn && formatDate(sentOn)}. It waits for {waiting.join(' and ')}.
          {approvals.map(({as, on}) => ` ${approvers[as]} approved it on ${formatDate(on)}.`)}
        </p>
      )}
      {state === 'in-approval' && (
        <p className="facts">
          {[
            by === null ? '' : `Prepared by ${saidByText(by)}`,
            agreedBy === '' ? 'No group is named that agreed it' : `Agreed by ${agreedBy}`,
            validFrom === null ? 'Holds from its approval on' : `Holds from ${formatDate(validFrom)}`,
            reviewOn === null ? '' : `To be looked at again by ${formatDate(reviewOn)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {current !== null && current.state !== 'withdrawn' && (
        <p>
          <strong>These are the files of version {number}.</strong> What can be downloaded and read elsewhere on this page is
          still version {current.number}.
        </p>
      )}
      {lawCheckedOn !== '' && number > 1 && lawCheckedOn < version.madeOn && (
        <p>
          The law in it was checked on {formatDate(lawCheckedOn)}, before this version was made. If what it says of the law has
          changed, have that checked again and put the day right with “Change what is said of it”.
        </p>
      )}
      <ul className="lines">
        {files.filter(isGivenOut).map((file) => (
          <li key={`${file.language} ${file.variant} ${file.kind}`}>
            <a href={fileUrl(documentKey, file, number)} download>
              {[fileKinds[file.kind].name, languageName(file.language), variants[file.variant]].join(', ')}
            </a>
            <span className="facts">{textStates[file.text]}</span>
          </li>
        ))}
        {files
          .filter((file) => !isGivenOut(file))
          .map((file) => (
            <li key={`${file.language} ${file.variant} paper`}>
              <a href={paperUrl(documentKey, file, number)} target="_blank" rel="noopener">
                {['Page to print', languageName(file.language), variants[file.variant]].join(', ')}
                <span className="visually-hidden">, opens in a new tab</span>
              </a>
              <span className="facts">
                Written here. Print it as a PDF in your browser, and add that with “Change the draft”.
              </span>
            </li>
          ))}
      </ul>
      {files.some(isGivenOut) && <ReadHere documentKey={documentKey} number={number} summary={`Read version ${number} here`} />}
    </>
  );
}

/** Where it is used, before it takes the place of what is there. */
function Replaces({document: {usedIn, number}, number: next}: {document: Document; number: number}) {
  return (
    <p className="facts">
      Once approved, version {next} takes the place of version {number}.{' '}
      {usedIn.length === 0
        ? 'No page links to this document.'
        : `Look whether ${usedIn.length === 1 ? 'this page' : 'these pages'} still fit: ${usedIn.map(({title}) => title).join(', ')}.`}
    </p>
  );
}

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
