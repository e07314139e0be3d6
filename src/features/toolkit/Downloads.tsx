/** What a document gives: the files of the version that counts, and how it stands. Before it is known, and without a script, those that came with the site. */
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {usePluginData} from '@docusaurus/useGlobalData';
import {Download, Printer} from 'lucide-react';
import {type Variant, variants} from '../../../server/content/document-words.shared.ts';
import {fileUrl, languageName, paperUrl, versionStates} from '../../../server/documents/words.shared.ts';
import {type DocumentKind, documentKinds, fileKinds, isGivenOut, sizeText} from '../../../server/files/kinds.shared.ts';
import type {ContentData} from '../../plugins/content/index.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {type Document, useDocument} from './document.ts';
import {FillInHere} from './FillInHere.tsx';
import './toolkit.css';

type File = {language: string; variant: Variant; kind: DocumentKind; size?: number; older?: boolean};

/** On the page of a document that came with the site. */
export function Downloads() {
  const {documents} = usePluginData('waymark-content') as ContentData;
  const {key} = useDoc().frontMatter as {key?: string};
  const shipped = key === undefined ? undefined : documents[key];
  const known = useDocument(shipped && key);
  if (shipped === undefined || key === undefined) return null;
  if (known.step === 'loaded') return <DocumentFiles document={known.value} />;
  const files = shipped.files.map(({path, language, variant}) => ({language, variant, kind: kindOf(path)}));
  return <Files documentKey={key} title={shipped.title} files={files} line={shipped.version} />;
}

const kindOf = (path: string): DocumentKind => documentKinds.find((kind) => path.endsWith(fileKinds[kind].ending)) ?? 'pdf';

export function DocumentFiles({document}: {document: Document}) {
  const {key, title, current, waiting} = document;
  if (current === null)
    return (
      <p className="panel">
        Nothing of this document has been approved yet.{' '}
        {waiting === 'in-approval' ? 'It waits for approval: see “Keep this document” below.' : 'Its keepers are preparing it.'}
      </p>
    );
  if (current.state === 'withdrawn')
    return (
      <div className="panel withdrawn" role="note">
        <p>
          <strong>This document was withdrawn. Do not use it any more.</strong>
        </p>
        <p>{current.reason}</p>
      </div>
    );
  const {state, number, agreedBy, reviewOn} = current;
  const approved = current.approvals.at(-1)?.on;
  const line = [
    state === 'sample' ? current.note : `Version ${number}`,
    ...(approved ? [`${versionStates.approved} ${formatDate(approved)}`] : []),
    ...(agreedBy ? [`Agreed by ${agreedBy}`] : approved ? ['No group is named that agreed it'] : []),
    ...(reviewOn ? [`To be looked at again by ${formatDate(reviewOn)}`] : []),
  ].join(' · ');
  return (
    <>
      <Files documentKey={key} title={title} files={current.files} line={line} />
      <FillInHere document={document} />
    </>
  );
}

/** What most people want as buttons; what is for others, or in another language, a line each below them. */
function Files({documentKey, title, files, line}: {documentKey: string; title: string; files: readonly File[]; line: string}) {
  const groups = [...Map.groupBy(inOrder(files), ({variant, language}) => `${variant} ${language}`).values()];
  const [first = [], ...others] = groups;
  return (
    <section className="downloads" aria-label={`Download: ${title}`}>
      <ul>
        {first.filter(isGivenOut).map((file) => (
          <li key={file.kind}>
            <a className="button" href={fileUrl(documentKey, file)} download>
              <Download aria-hidden size={18} /> Download {fileKinds[file.kind].name}
            </a>
            <span>{[uses[file.kind], sizeOf(file)].filter(Boolean).join(', ')}</span>
          </li>
        ))}
        {onPaper(first) && (
          <li>
            <a
              className="button button--quiet"
              href={paperUrl(documentKey, onPaper(first) as File)}
              target="_blank"
              rel="noopener"
            >
              <Printer aria-hidden size={18} /> Open as a page to print
            </a>
            <span>Opens in a new tab</span>
          </li>
        )}
      </ul>
      {others.length > 0 && (
        <ul className="downloads-others">
          {others.map((group) => (
            <li key={nameOf(group[0])}>
              <span>{nameOf(group[0])}: </span>
              {group.filter(isGivenOut).map((file) => (
                <a key={file.kind} href={fileUrl(documentKey, file)} download>
                  {fileKinds[file.kind].name}
                  <span className="visually-hidden">, {nameOf(file)}</span>
                </a>
              ))}
              {onPaper(group) && (
                <a href={paperUrl(documentKey, onPaper(group) as File)} target="_blank" rel="noopener">
                  Page to print<span className="visually-hidden">, {nameOf(group[0])}, opens in a new tab</span>
                </a>
              )}
              {group.some(({older}) => older) && (
                <span>{group[0]?.language === 'en' ? 'Made from an older version' : 'Translation of an older version'}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>{line}</p>
    </section>
  );
}

/** What was written here, where nobody made a PDF of it. */
const onPaper = (group: readonly File[]): File | undefined =>
  group.some(({kind}) => kind === 'pdf') ? undefined : group.find((file) => !isGivenOut(file));

const sizeOf = ({size}: File) => (size === undefined ? '' : sizeText(size));
/** "Large print", "Polish", "Polish, easy read". */
const nameOf = (file: File | undefined): string =>
  file === undefined
    ? ''
    : [
        ...(file.language === 'en' ? [] : [languageName(file.language)]),
        ...(file.variant === 'standard' ? [] : [variants[file.variant]]),
      ].join(', ');

/** What is handed out first, and in the main language first. */
function inOrder(files: readonly File[]): File[] {
  const order = Object.keys(variants);
  return files.toSorted(
    (one, other) =>
      order.indexOf(one.variant) - order.indexOf(other.variant) ||
      Number(one.language !== 'en') - Number(other.language !== 'en') ||
      one.language.localeCompare(other.language) ||
      documentKinds.indexOf(one.kind) - documentKinds.indexOf(other.kind),
  );
}

const uses: Partial<Record<DocumentKind, string>> = {
  docx: 'To fill in on a computer',
  odt: 'To fill in with LibreOffice',
  pdf: 'To read or print',
};
