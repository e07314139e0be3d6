/** Bringing in the forms that people have: choose files or a zip, see what is new, take what is wanted as drafts. */
import Link from '@docusaurus/Link';
import {FileUp} from 'lucide-react';
import {useId, useRef, useState} from 'react';
import {type Stage, stages} from '../../../../server/content/document-words.shared.ts';
import {fileKinds, sizeText} from '../../../../server/files/kinds.shared.ts';
import {Failure} from '../../../api/client.ts';
import {places} from '../../../places.ts';
import {Success} from '../../../ui/forms/Success.tsx';
import {Gate} from '../../../ui/Gate.tsx';
import {Page} from '../../../ui/Page.tsx';
import {draftOf, lookAt, type Row} from './import.ts';

export default function ImportPage() {
  return (
    <Page
      title="Bring in several files"
      description="Bring in the forms that you have."
      up={{to: '/toolkit', name: 'All forms and letters'}}
      wide
    >
      <Gate place={places.importDocuments}>{() => <Import />}</Gate>
    </Page>
  );
}

type Result = {added: number; asked: number; failed: {name: string; why: string}[]};

function Import() {
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [left, setLeft] = useState(0);
  const [saved, setSaved] = useState<number>();
  const [result, setResult] = useState<Result>();
  const [owner, setOwner] = useState('The coordinator');
  const seen = useRef(new Set<string>());
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const taken = rows.filter(({take}) => take);
  const files = rows.filter(({isZip}) => !isZip);

  const tell = (row: Row) =>
    setRows((before) =>
      before.some((each) => each.id === row.id) ? before.map((each) => (each.id === row.id ? row : each)) : [...before, row],
    );
  const change = (row: Row, to: Partial<Row>) => tell({...row, ...to});

  async function look(files: readonly File[]): Promise<void> {
    setResult(undefined);
    setLeft((before) => before + files.length);
    for (const file of files) {
      await lookAt(file, seen.current, tell);
      setLeft((before) => before - 1);
    }
  }
  async function add(): Promise<void> {
    const failed: Result['failed'] = [];
    const added = new Set<string>();
    setSaved(0);
    for (const row of taken) {
      await draftOf(row, owner).then(
        () => added.add(row.id),
        (error: unknown) => failed.push({name: row.name, why: error instanceof Failure ? error.alone : 'It could not be saved.'}),
      );
      setSaved(added.size + failed.length);
    }
    setSaved(undefined);
    setResult({added: added.size, asked: taken.length, failed});
    // What was not added stays, to be tried again.
    setRows((before) => before.filter((row) => !added.has(row.id)));
  }

  return (
    <>
      <p>
        Choose Word, OpenDocument or PDF files, or a zip of them. Each is looked at first. Nothing is added before you say so, and
        what is added is a draft.
      </p>
      <p>
        <button type="button" className="button button--quiet" onClick={() => input.current?.click()}>
          <FileUp aria-hidden size={18} /> Choose files or a zip
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="Files to bring in"
          accept=".docx,.odt,.pdf,.zip"
          onChange={(event) => {
            void look([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </p>
      <Success>
        {result && (
          <>
            <p>
              {result.added} of {result.asked} are drafts now. <Link to="/toolkit?waiting=draft">See them in the library</Link>,
              describe those that are not described yet, and send each for approval.
            </p>
            {result.failed.length > 0 && (
              <>
                <p>These {result.failed.length} not, because:</p>
                <ul>
                  {result.failed.map(({name, why}) => (
                    <li key={name}>
                      {name}: {why}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Success>
      <p role="status">
        {left > 0 && `Looking: ${left === 1 ? 'one file or zip' : `${left} files or zips`} to go. ${rows.length} seen so far.`}
        {left === 0 && files.length > 0 && `${taken.length} of ${files.length} are chosen.`}
        {saved !== undefined && ` Adding: ${saved} of ${taken.length} done.`}
      </p>
      {rows.length > 0 && (
        <>
          <ul className="lines import-rows">
            {rows.map((row) => (
              <li key={row.id}>
                <span>
                  {row.may ? (
                    <label>
                      <input type="checkbox" checked={row.take} onChange={({target}) => change(row, {take: target.checked})} />{' '}
                      {row.name}
                    </label>
                  ) : (
                    row.name
                  )}
                  {row.found && (
                    <span className="facts">{` ${fileKinds[row.found.given.kind].name}, ${sizeText(row.found.given.size)}`}</span>
                  )}
                </span>
                {row.note !== '' && <span>{row.note}</span>}
                {row.note === '' && row.found === undefined && <span className="facts">Looking …</span>}
                {row.take && row.found && <Facts row={row} found={row.found} onChange={change} />}
              </li>
            ))}
          </ul>
          <div className="field">
            <label htmlFor={`${id}-owner`}>Who keeps them up to date</label>
            <span className="hint">A role or a group, for all of them.</span>
            <input id={`${id}-owner`} className="input" value={owner} onChange={({target}) => setOwner(target.value)} />
          </div>
          <p>
            <button
              type="button"
              className="button"
              aria-disabled={left > 0 || saved !== undefined || taken.length === 0}
              onClick={() => left === 0 && saved === undefined && taken.length > 0 && void add()}
            >
              {taken.length === 1 ? 'Add one draft' : `Add ${taken.length} drafts`}
            </button>
          </p>
        </>
      )}
    </>
  );
}

type FactsProps = {row: Row; found: NonNullable<Row['found']>; onChange: (row: Row, to: Partial<Row>) => void};

/** What it was taken for, to be put right. */
function Facts({row, found, onChange}: FactsProps) {
  const to = (part: Partial<typeof found>) => onChange(row, {found: {...found, ...part}});
  const of = <span className="visually-hidden"> of {row.name}</span>;
  return (
    <span className="file-place">
      <label>
        Title{of} <input className="input" value={found.title} onChange={({target}) => to({title: target.value})} />
      </label>
      <label>
        What it is for{of}{' '}
        <input
          className="input"
          placeholder="You can say it later"
          value={found.purpose}
          onChange={({target}) => to({purpose: target.value})}
        />
      </label>
      <label>
        Folder{of} <input className="input" value={found.folder} onChange={({target}) => to({folder: target.value})} />
      </label>
      <label>
        Stage{of}{' '}
        <select className="input" value={found.stage} onChange={({target}) => to({stage: target.value as Stage})}>
          {Object.entries(stages).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </span>
  );
}
