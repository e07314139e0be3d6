/** Below a document: what is written in it, its versions and history, where it is used, and who is told when it changes. */
import Link from '@docusaurus/Link';
import {Bell, BellOff} from 'lucide-react';
import {lazy, Suspense} from 'react';
import {variants} from '../../../server/content/document-words.shared.ts';
import {saidByText} from '../../../server/content/said-by.shared.ts';
import {fileUrl, languageName, versionStates} from '../../../server/documents/words.shared.ts';
import {fileKinds, isGivenOut} from '../../../server/files/kinds.shared.ts';
import {callerOf, enhancedAndAbove} from '../../../server/who/callers.shared.ts';
import {request} from '../../api/client.ts';
import {useSession} from '../../api/session.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {Waiting} from '../../ui/Loading.tsx';
import {useAction} from '../../ui/useAction.ts';
import {useHashOnLoad} from '../../ui/useHashOnLoad.ts';
import {type Document, putDocument, useDocument} from './document.ts';
import {ReadHere} from './ReadHere.tsx';

const Keep = lazy(() => import('./keep/Keep.tsx'));

/** On the page of a document that came with the site, once the service knows it. */
export function ShippedDocumentEnd({documentKey}: {documentKey: string}) {
  const known = useDocument(documentKey);
  return known.step === 'loaded' ? <DocumentEnd document={known.value} /> : null;
}

export function DocumentEnd({document}: {document: Document}) {
  useHashOnLoad();
  const session = useSession();
  const person = session.step === 'loaded' ? session.value.person : null;
  const {current, usedIn} = document;
  const isReadable = current !== null && current.state !== 'withdrawn' && current.files.length > 0;
  return (
    <div className="document-end not-printed" data-search="off">
      {enhancedAndAbove.includes(callerOf(person)) && (
        <Suspense fallback={<Waiting rows={2} />}>
          <Keep document={document} />
        </Suspense>
      )}
      {isReadable && (
        <ReadHere
          id="read-it-here"
          documentKey={document.key}
          number={current.number}
          summary="Read it here, without opening a file"
        />
      )}
      {usedIn.length > 0 && (
        <section aria-labelledby="used-in">
          <h2 id="used-in">Used in</h2>
          <ul>
            {usedIn.map(({title, url}) => (
              <li key={url}>
                <Link to={url}>{title}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <History document={document} />
      {person !== null && <Told document={document} />}
      <p className="facts">
        {document.owner} keeps it.{' '}
        <Link to={`/questions/ask?title=${encodeURIComponent(`Another format of: ${document.title}`)}`}>
          Ask for another format or language
        </Link>
      </p>
    </div>
  );
}

function History({document: {key, versions, history}}: {document: Document}) {
  const past = versions.filter(({state}) => state === 'superseded' || state === 'withdrawn');
  if (history.length === 0 && past.length === 0) return null;
  /** What changed is told with its approval. */
  const noteOf = (what: string, number: number | null) =>
    what === 'Approved' ? (versions.find((each) => each.number === number)?.note ?? '') : '';
  return (
    <details>
      <summary>Versions and history</summary>
      <ol className="lines">
        {history.map(({at, number, what, by, words}) => (
          <li key={`${at} ${what}`}>
            <span>
              {what}
              {number !== null && `: version ${number}`}
            </span>
            {(words || noteOf(what, number)) && <span>{words || noteOf(what, number)}</span>}
            <span className="facts">
              {formatDate(at)}
              {by && `, ${saidByText(by)}`}
            </span>
          </li>
        ))}
      </ol>
      {past.length > 0 && (
        <ul className="lines">
          {past.map(({number, state, note, files}) => (
            <li key={number}>
              <span>
                Version {number}: {versionStates[state].toLowerCase()}. {note}
              </span>
              {state === 'superseded' && (
                <span className="facts">
                  {files.filter(isGivenOut).map((file) => (
                    <a key={`${file.language} ${file.variant} ${file.kind}`} href={fileUrl(key, file, number)} download>
                      Old file, {fileKinds[file.kind].name}
                      <span className="visually-hidden">
                        {' '}
                        of version {number}, {languageName(file.language)}, {variants[file.variant]}
                      </span>{' '}
                    </a>
                  ))}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Told({document}: {document: Document}) {
  const {run, busy, problem} = useAction();
  const {key, followed} = document;
  const Icon = followed ? BellOff : Bell;
  return (
    <p className="actions">
      <button
        type="button"
        className="button button--quiet button--small"
        aria-disabled={busy}
        onClick={() =>
          run(async () => {
            await request('put', `/api/documents/${key}/follow`, {follow: !followed});
            putDocument({...document, followed: !followed});
          })
        }
      >
        <Icon aria-hidden size={18} /> {followed ? 'Do not tell me any more' : 'Tell me when this changes'}
      </button>
      {problem && <span role="alert">{problem}</span>}
    </p>
  );
}
