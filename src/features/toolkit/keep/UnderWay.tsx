/** The version of a document that is under way, and what it will take the place of. */
import {variants} from '../../../../server/content/document-words.shared.ts';
import {saidByText} from '../../../../server/content/said-by.shared.ts';
import type {Document, Version} from '../../../../server/documents/contract.ts';
import {approvers, fileUrl, languageName, paperUrl, versionStates} from '../../../../server/documents/words.shared.ts';
import {fileKinds, isGivenOut} from '../../../../server/files/kinds.shared.ts';
import {textStates} from '../../../../server/files/text-states.shared.ts';
import {formatDate} from '../../../ui/format/dates.ts';
import {ReadHere} from '../ReadHere.tsx';

/** What is under way, and all that whoever approves it has to know. */
export function UnderWay({version, document}: {version: Version; document: Document}) {
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
export function Replaces({document: {usedIn, number}, number: next}: {document: Document; number: number}) {
  return (
    <p className="facts">
      Once approved, version {next} takes the place of version {number}.{' '}
      {usedIn.length === 0
        ? 'No page links to this document.'
        : `Look whether ${usedIn.length === 1 ? 'this page' : 'these pages'} still fit: ${usedIn.map(({title}) => title).join(', ')}.`}
    </p>
  );
}
