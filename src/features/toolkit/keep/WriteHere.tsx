/** Writing a document on the page: words with blanks, of which the service makes a Word file. What was typed survives a reload. */
import {useEffect, useId, useState} from 'react';
import {type Variant, variants} from '../../../../server/content/document-words.shared.ts';
import {languageName} from '../../../../server/documents/words.shared.ts';
import {writingApi} from '../../../../server/documents/written/contract.ts';
import {textStates} from '../../../../server/files/text-states.shared.ts';
import {call, Failure} from '../../../api/client.ts';
import {keepDraft, readDraft} from '../../../ui/forms/draft.ts';
import {RenderedHtml} from '../../../ui/RenderedHtml.tsx';
import type {Chosen} from './chosen.ts';
import {LanguageSelect, VariantSelect} from './place.tsx';

export type Writing = {language: string; variant: Variant; source: string};
type Props = {
  start: Writing;
  /** Under which what is typed is kept in this tab. */
  draft: string;
  /** That the file will be part of. */
  version: number;
  onMade: (file: Chosen) => void;
  /** Told whether there are words that no file has. */
  onUnmade: (isUnmade: boolean) => void;
  onClose: () => void;
};
type Made = {title: string; blanks: readonly string[]; html: string};

export function WriteHere({start, draft, version, onMade, onUnmade, onClose}: Props) {
  const [{language, variant, source}, setWriting] = useState<Writing>(() => ({...start, ...kept(draft)}));
  const [made, setMade] = useState<Made>();
  /** The words that a file has. */
  const [inFile, setInFile] = useState(start.source);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const isUnmade = source.trim() !== '' && source !== inFile;
  useEffect(() => onUnmade(isUnmade), [isUnmade, onUnmade]);

  const change = (to: Partial<Writing>) => {
    const next = {language, variant, source, ...to};
    setWriting(next);
    keepDraft(draft, next);
    // A preview of other words is worse than none.
    setMade(undefined);
  };
  async function make(): Promise<void> {
    if (busy) return;
    setProblem(undefined);
    const body = writingApi.write.body.safeParse({source, language, variant, version});
    if (!body.success) return setProblem(body.error.issues[0]?.message);
    setBusy(true);
    try {
      const {docx, source: words, ...answer} = await call(writingApi.write, {body: body.data});
      onMade({
        ...{language, variant, kind: 'docx', hash: docx.hash, size: docx.size},
        ...{name: answer.title, text: textStates.read, words: {hash: words.hash, read: async () => source}},
      });
      setMade(answer);
      setInFile(source);
    } catch (error) {
      setProblem(error instanceof Failure ? error.alone : 'It could not be made. Try again; what you typed is still here.');
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="panel write-here" role="group" aria-labelledby={`${id}-title`}>
      <p id={`${id}-title`}>
        <strong>Write it here</strong>
      </p>
      <p>
        The service makes the Word file, with a field for each blank. It makes no PDF: once the draft is saved, open its page to
        print, print that as a PDF in your browser, and add it as a file.
      </p>
      <p className="file-place">
        <LanguageSelect value={language} onChange={(to) => change({language: to})} />{' '}
        <VariantSelect value={variant} onChange={(to) => change({variant: to})} />
      </p>
      <div className={problem ? 'field field--wrong' : 'field'}>
        <label htmlFor={`${id}-words`}>The words</label>
        <span className="hint" id={`${id}-hint`}>
          Begin with # and the title. A blank is written [[Name of the officer]]. Rows of a table that are empty on the right are
          blanks too.
        </span>
        {problem && (
          <span className="field-error" id={`${id}-error`} role="alert">
            <strong>Error:</strong> {problem}
          </span>
        )}
        <textarea
          id={`${id}-words`}
          className="input"
          rows={16}
          aria-describedby={problem ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={problem !== undefined}
          value={source}
          onChange={({target}) => change({source: target.value})}
        />
      </div>
      <details>
        <summary>How it is written</summary>
        <pre>{example}</pre>
        {source.trim() === '' && (
          <button type="button" className="button button--quiet button--small" onClick={() => change({source: example})}>
            Begin with this example
          </button>
        )}
      </details>
      <p className="actions">
        <button type="button" className="button button--quiet" aria-disabled={busy} onClick={make}>
          {busy ? 'It is being made …' : 'Make the Word file'}
        </button>
        <button type="button" className="link-button" onClick={onClose}>
          Close the writing
        </button>
      </p>
      <div role="status">
        {isUnmade && inFile !== '' && <p>What you changed is not in the file yet: make it again.</p>}
        {made && (
          <p>
            Made and added to the files: {made.title}, {variants[variant].toLowerCase()}, {languageName(language)}, with{' '}
            {made.blanks.length === 0 ? 'no blank' : made.blanks.length === 1 ? 'one blank' : `${made.blanks.length} blanks`}.
          </p>
        )}
      </div>
      {made && (
        <details>
          <summary>How it looks</summary>
          <RenderedHtml html={made.html} />
        </details>
      )}
    </div>
  );
}

function kept(draft: string): Partial<Writing> {
  const found = readDraft(draft) as Partial<Writing> | null;
  return typeof found?.source === 'string' && found.source.trim() !== '' ? found : {};
}

const example = `# Letter after a first report

Dear [[Title and last name]],

Thank you for your report of [[Date]]. **This is what happens next:**

- We look at it by [[Day]].
- [[Name and job of the officer]] will ring you.

## For our records

| Field | Answer |
| --- | --- |
| Our reference | |
| Safe way to reach you | |
`;
