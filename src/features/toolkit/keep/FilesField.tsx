/** The files of a version: chosen or dropped here, each with who it is for, and sent while the rest is filled in. */
import {FileUp, PencilLine} from 'lucide-react';
import {type DragEvent, useEffect, useId, useRef, useState} from 'react';
import {type Variant, variants} from '../../../../server/content/document-words.shared.ts';
import {languageName} from '../../../../server/documents/words.shared.ts';
import {fileKinds, sizeText} from '../../../../server/files/kinds.shared.ts';
import {textStates} from '../../../../server/files/text-states.shared.ts';
import {Failure} from '../../../api/client.ts';
import {type Chosen, withFile} from './chosen.ts';
import {LanguageSelect, VariantSelect} from './place.tsx';
import {type Sending, sendFile} from './send-file.ts';
import {WriteHere, type Writing} from './WriteHere.tsx';

type UnderWay = {id: string; name: string; sending: Sending; problem?: string; stop: () => void};

type Props = {
  chosen: readonly Chosen[];
  onChange: (change: (before: readonly Chosen[]) => readonly Chosen[]) => void;
  /** Told what has to happen before the form can be sent, as its problems. */
  onPending: (pending: Record<string, string>) => void;
  problem: string | undefined;
  fieldId: string;
  /** The document's key, or what stands for one that has none yet, and the version that the files will be part of. */
  of: {key: string; version: number};
  /** Told of each file once it is here. */
  onArrived?: (file: Chosen) => void;
};

const nothing = {};
const stillSending = {files: 'Wait until every file has arrived, or stop it.'};
const notMade = {files: 'What you wrote is not in a file yet. Choose “Make the Word file” first, or “Close the writing”.'};

export function FilesField({chosen, onChange, onPending, problem, fieldId, of, onArrived}: Props) {
  const [writing, setWriting] = useState<Writing>();
  const [isUnmade, setUnmade] = useState(false);
  const [underWay, setUnderWay] = useState<readonly UnderWay[]>([]);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();

  const isBusy = underWay.some((each) => each.problem === undefined);
  const isWriting = writing !== undefined && isUnmade;
  useEffect(() => onPending(isBusy ? stillSending : isWriting ? notMade : nothing), [isBusy, isWriting, onPending]);

  function send(files: Iterable<File>): void {
    for (const file of files) {
      const id = crypto.randomUUID();
      const stopper = new AbortController();
      const change = (to: Partial<UnderWay>) =>
        setUnderWay((before) => before.map((each) => (each.id === id ? {...each, ...to} : each)));
      const leave = () => setUnderWay((before) => before.filter((each) => each.id !== id));
      const stop = () => {
        stopper.abort();
        leave();
      };
      setUnderWay((before) => [...before, {id, name: file.name, sending: {step: 'sending', share: 0}, stop}]);
      sendFile(file, (sending) => change({sending}), stopper.signal).then(
        ({hash, size, kind, name, text}) => {
          if (kind === 'zip')
            return change({problem: 'It is a zip. Unpack it, or choose “Bring in several files” below all forms and letters.'});
          leave();
          const sent = {language: 'en', variant: guessed(name), kind, hash, size, name, text: textStates[text]};
          onChange((before) => withFile(before, sent));
          onArrived?.(sent);
        },
        (error: unknown) => {
          if (!stopper.signal.aborted)
            change({problem: error instanceof Failure ? error.alone : 'It could not be sent. Choose it again.'});
        },
      );
    }
  }
  async function write({language, variant, words}: Chosen): Promise<void> {
    setWriting(undefined);
    const source = (await words?.read().catch(() => '')) ?? '';
    setWriting({language, variant, source});
  }
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files);
  };

  return (
    <fieldset className={problem ? 'field--wrong' : ''}>
      <legend>Files</legend>
      {problem && (
        <span className="field-error" id={`${fieldId}-error`}>
          <strong>Error:</strong> {problem}
        </span>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button in it does the same. */}
      <div
        className={over ? 'drop drop--over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <button
          id={fieldId}
          type="button"
          className="button button--quiet"
          aria-describedby={hint}
          onClick={() => input.current?.click()}
        >
          <FileUp aria-hidden size={18} /> Choose files
        </button>
        <button
          type="button"
          className="button button--quiet"
          onClick={() => setWriting({language: 'en', variant: 'standard', source: ''})}
        >
          <PencilLine aria-hidden size={18} /> Write it here
        </button>
        <span id={hint} className="hint">
          Word (.docx), OpenDocument (.odt) or PDF. You can drop them here too.
        </span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="Files to send"
          accept=".docx,.odt,.pdf"
          onChange={(event) => {
            send(event.target.files ?? []);
            event.target.value = '';
          }}
        />
      </div>
      {writing && (
        <WriteHere
          key={`${writing.language} ${writing.variant}`}
          start={writing}
          draft={`words.${of.key}.${of.version}.${writing.language}.${writing.variant}`}
          version={of.version}
          onUnmade={setUnmade}
          onMade={(file) => {
            onChange((before) => withFile(before, file));
            onArrived?.(file);
          }}
          onClose={() => setWriting(undefined)}
        />
      )}
      <ul className="lines" aria-live="polite">
        {underWay.map(({id, name, sending, problem: failed, stop}) => (
          <li key={id}>
            <span>{name}</span>
            {failed ? <span className="field-error">{failed}</span> : <Progress sending={sending} name={name} />}
            <button type="button" className="link-button" onClick={stop}>
              {failed ? 'Take it off the list' : 'Stop'}
              <span className="visually-hidden">: {name}</span>
            </button>
          </li>
        ))}
        {chosen.map((file) => (
          <li key={file.hash + file.language + file.variant}>
            <span>
              {file.name} <span className="facts">{factsOf(file)}</span>
            </span>
            {!file.words && (
              <span className="file-place">
                <LanguageSelect
                  value={file.language}
                  onChange={(language) => onChange((before) => changed(before, file, {language}))}
                />{' '}
                <VariantSelect
                  value={file.variant}
                  onChange={(variant) => onChange((before) => changed(before, file, {variant}))}
                />
              </span>
            )}
            <span className="actions">
              {file.words && (
                <button type="button" className="link-button" onClick={() => void write(file)}>
                  Change the words<span className="visually-hidden">: {file.name}</span>
                </button>
              )}
              <button
                type="button"
                className="link-button"
                onClick={() => onChange((before) => before.filter((each) => each !== file))}
              >
                Take out<span className="visually-hidden">: {file.name}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Progress({sending, name}: {sending: Sending; name: string}) {
  if (sending.step === 'checking') return <span>Arrived. It is being checked and read …</span>;
  const percent = Math.round(sending.share * 100);
  return (
    <span>
      <progress max={100} value={percent} aria-label={`${name} is being sent`} /> {percent} %
      {sending.step === 'waiting' && '. The connection is gone; it goes on by itself when it is back.'}
    </span>
  );
}

const changed = (before: readonly Chosen[], file: Chosen, to: Partial<Chosen>) =>
  before.map((each) => (each === file ? {...each, ...to} : each));

const factsOf = ({kind, size, text, words, language, variant}: Chosen): string =>
  words
    ? `${fileKinds[kind].name}, ${sizeText(size)}. Written here, in ${languageName(language)}, ${variants[variant].toLowerCase()}.`
    : `${fileKinds[kind].name}, ${sizeText(size)}. ${text}.`;

const guessed = (name: string): Variant => {
  if (/large[-_ ]?print/i.test(name)) return 'large-print';
  if (/easy[-_ ]?read/i.test(name)) return 'easy-read';
  return /officer|notes/i.test(name) ? 'officer' : 'standard';
};
