/** Every document of the toolkit, by stage of a case; narrowed by stage, power and folder in the address. */
import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import {powers, stages} from '../../../server/content/document-words.shared.ts';
import {versionStates} from '../../../server/documents/words.shared.ts';
import {documentKinds, fileKinds} from '../../../server/files/kinds.shared.ts';
import {callerOf, enhancedAndAbove} from '../../../server/who/callers.shared.ts';
import {useSession} from '../../api/session.ts';
import type {ContentData} from '../../plugins/content/index.ts';
import {Filter, Filters, useFilter} from '../../ui/Filters.tsx';
import {type DocumentLine, useDocuments} from './document.ts';

type Line = Pick<DocumentLine, 'key' | 'url' | 'title' | 'purpose' | 'stage' | 'power' | 'folder' | 'formats' | 'waiting'> & {
  /** How the current version stands, in words. */
  standing: string;
};

export function ToolkitList() {
  const {documents} = usePluginData('waymark-content') as ContentData;
  const known = useDocuments();
  const asked = useFilter(['stage', 'power', 'folder']);
  const all: Line[] = known.step === 'loaded' ? known.value.map(lineOf) : Object.entries(documents).map(shippedLine);
  const shown = all.filter(
    ({stage, power, folder}) =>
      (asked.stage ?? stage) === stage && (asked.power ?? power) === power && (asked.folder ?? folder) === folder,
  );
  const used = <Name extends string>(names: Record<Name, string>, of: (line: Line) => string) =>
    Object.entries<string>(names).flatMap(([value, name]) => (all.some((line) => of(line) === value) ? [{value, name}] : []));
  const folders = Object.fromEntries(
    [...new Set(all.map(({folder}) => folder))]
      .filter(Boolean)
      .sort()
      .map((each) => [each, each]),
  );
  return (
    <div data-search="off">
      <Keepers />
      <Filters active={Object.keys(asked).length > 0}>
        <Filter name="stage" label="Stage" choices={used(stages, ({stage}) => stage)} />
        <Filter name="power" label="Power" choices={used(powers, ({power}) => power)} />
        <Filter name="folder" label="Folder" choices={used(folders, ({folder}) => folder)} />
      </Filters>
      <p role="status">{shown.length === 1 ? 'One document' : `${shown.length} documents`}</p>
      {shown.length === 0 && <p>No document is like that. Choose “All” above to see every one.</p>}
      {Object.entries(stages).map(([stage, name]) => {
        const here = shown.filter((line) => line.stage === stage);
        return here.length === 0 ? null : (
          <section key={stage} aria-label={name}>
            <h2>{name}</h2>
            <ul className="lines">
              {here.map((line) => (
                <li key={line.key}>
                  <Link to={line.url}>{line.title}</Link>
                  <span>{line.purpose}</span>
                  <span className="facts facts--row">
                    <span>{[line.standing, ...line.formats].filter(Boolean).join(' · ')}</span>
                    {line.waiting && <span className="state">{versionStates[line.waiting]}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <p className="facts">
        <a href="/api/documents/feed">Atom feed of what was approved and withdrawn</a>
      </p>
    </div>
  );
}

/** What those who keep the documents can do here. */
function Keepers() {
  const session = useSession();
  const person = session.step === 'loaded' ? session.value.person : null;
  if (!enhancedAndAbove.includes(callerOf(person))) return null;
  return (
    <p className="actions">
      <Link className="button button--quiet" to="/toolkit/new">
        Add a document
      </Link>
      <Link to="/toolkit/import">Bring in several files</Link>
    </p>
  );
}

const kindName = (kind: string) => fileKinds[kind as keyof typeof fileKinds]?.name ?? kind;

function lineOf({state, number, formats, ...line}: DocumentLine): Line {
  const standing = state === null ? '' : state === 'approved' ? `Version ${number}, approved` : versionStates[state];
  return {...line, standing, formats: formats.map(kindName)};
}

function shippedLine([key, {title, url, description, version, stage, files}]: [string, ContentData['documents'][string]]): Line {
  const kinds = documentKinds.filter((kind) => files.some(({path}) => path.endsWith(fileKinds[kind].ending)));
  return {
    ...{key, title, url, stage, purpose: description, standing: version, formats: kinds.map(kindName)},
    ...{power: 'none', folder: '', waiting: null},
  };
}
