/** Every document of the toolkit, by stage of a case; narrowed by stage, power and folder in the address. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {usePluginData} from '@docusaurus/useGlobalData';
import {powers, stages} from '../../../server/content/document-words.shared.ts';
import {versionStates} from '../../../server/documents/words.shared.ts';
import {documentKinds, fileKinds} from '../../../server/files/kinds.shared.ts';
import {callerOf, enhancedAndAbove} from '../../../server/who/callers.shared.ts';
import {useSession} from '../../api/session.ts';
import type {ContentData} from '../../plugins/content/index.ts';
import {Filter, Filters, FilterTabs, useFilter} from '../../ui/Filters.tsx';
import {type DocumentLine, useDocuments} from './document.ts';

type Line = Pick<DocumentLine, 'key' | 'url' | 'title' | 'purpose' | 'stage' | 'power' | 'folder' | 'formats' | 'waiting'> & {
  /** How the current version stands, in words. */
  standing: string;
};

export function ToolkitList() {
  const {documents} = usePluginData('waymark-content') as ContentData;
  const asked = useFilter(['stage', 'power', 'folder', 'waiting', 'page']);
  const known = useDocuments(asked);
  // Before it is known, and without a script: what came with the site.
  const came = Object.entries(documents).map(shippedLine);
  const shown =
    known.step === 'loaded' ? known.value.documents.map(lineOf) : came.filter(({stage}) => (asked.stage ?? stage) === stage);
  const {total, pages, choices} =
    known.step === 'loaded'
      ? known.value
      : {
          total: shown.length,
          pages: 1,
          choices: {stage: came.map(({stage}) => stage as string), power: [], folder: [], waiting: []},
        };
  const used = (names: Record<string, string>, of: readonly string[]) =>
    Object.entries(names).flatMap(([value, name]) => (of.includes(value) ? [{value, name}] : []));
  const {page = '1', power, folder, waiting} = asked;
  return (
    <div data-search="off">
      <Keepers />
      <FilterTabs name="stage" label="Stage of a case" choices={used(stages, choices.stage)} counts={undefined} />
      <Filters active={power !== undefined || folder !== undefined || waiting !== undefined}>
        <Filter name="power" label="Power" choices={used(powers, choices.power)} />
        {choices.waiting.length > 0 && <Filter name="waiting" label="Under way" choices={used(versionStates, choices.waiting)} />}
        <Filter name="folder" label="Folder" choices={choices.folder.map((each) => ({value: each, name: each}))} />
      </Filters>
      <p role="status">
        {total === 1 ? 'One document' : `${total} documents`}
        {pages > 1 && `, page ${page} of ${pages}`}
      </p>
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
      {pages > 1 && <Pages page={Number(page)} pages={pages} />}
      <noscript>
        <p>
          Those that the partnership added are on <a href="/api/documents/plain">a page without JavaScript</a>.
        </p>
      </noscript>
      <p className="facts">
        <a href="/api/documents/feed">Atom feed of what was approved and withdrawn</a>
      </p>
    </div>
  );
}

function Pages({page, pages}: {page: number; pages: number}) {
  const {pathname, search} = useLocation();
  const to = (number: number) => {
    const query = new URLSearchParams(search);
    query.set('page', String(number));
    return `${pathname}?${query}`;
  };
  return (
    <nav className="actions" aria-label="Pages of this list">
      {page > 1 && <Link to={to(page - 1)}>Page {page - 1}</Link>}
      {page < pages && <Link to={to(page + 1)}>Page {page + 1}</Link>}
    </nav>
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
