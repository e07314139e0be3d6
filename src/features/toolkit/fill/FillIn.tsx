/** A form beside a document: its blanks filled in here, in the browser alone, and saved as a Word file. Nothing typed leaves the page. */
import {Download} from 'lucide-react';
import {useEffect, useId, useState} from 'react';
import {variants} from '../../../../server/content/document-words.shared.ts';
import {fileUrl, languageName} from '../../../../server/documents/words.shared.ts';
import {fileKinds} from '../../../../server/files/kinds.shared.ts';
import {bytesAt} from '../../../api/client.ts';
import {Confirm} from '../../../ui/Confirm.tsx';
import {Waiting} from '../../../ui/Loading.tsx';
import type {Document} from '../document.ts';
import {type Field, fieldsOf, filledIn} from './fields.ts';

type File = NonNullable<Document['current']>['files'][number];
type Form = {step: 'loading'} | {step: 'failed'} | {step: 'none'} | {step: 'open'; docx: Uint8Array; fields: Field[]};

export default function FillIn({document: {key, title}, files}: {document: Document; files: readonly File[]}) {
  const [chosen, setChosen] = useState(0);
  const file = files[chosen];
  const id = useId();
  return (
    <div className="fill-in">
      <p>
        What you type stays on this page: it is sent nowhere and kept nowhere. It is gone when you close the page, so save the
        file before.
      </p>
      {files.length > 1 && (
        <p>
          <label htmlFor={id}>Which one</label>{' '}
          <select id={id} className="input" value={chosen} onChange={({target}) => setChosen(Number(target.value))}>
            {files.map(({language, variant}, at) => (
              <option key={`${language} ${variant}`} value={at}>
                {variants[variant]}, {languageName(language)}
              </option>
            ))}
          </select>
        </p>
      )}
      {file && <Blanks key={chosen} url={fileUrl(key, file)} name={`${title}, filled in${fileKinds.docx.ending}`} />}
    </div>
  );
}

function Blanks({url, name}: {url: string; name: string}) {
  const [form, setForm] = useState<Form>({step: 'loading'});
  const [answers, setAnswers] = useState<ReadonlyMap<number, string>>(new Map());
  const id = useId();
  useEffect(() => {
    let isHere = true;
    bytesAt(url)
      .then((docx): Form => {
        const fields = fieldsOf(docx);
        return fields.length === 0 ? {step: 'none'} : {step: 'open', docx, fields};
      })
      .catch((): Form => ({step: 'failed'}))
      .then((next) => isHere && setForm(next));
    return () => {
      isHere = false;
    };
  }, [url]);
  if (form.step === 'loading') return <Waiting />;
  if (form.step === 'failed')
    return <p role="alert">The form could not be opened here. Download the Word file and fill it in there.</p>;
  if (form.step === 'none')
    return <p>This file has no blanks that can be filled in here. Download it and fill it in with Word.</p>;
  const {docx, fields} = form;
  const left = fields.filter((field) => (answers.get(field.id) ?? '').trim() === '').length;
  return (
    <>
      {fields.map((field) => (
        <div className="field" key={field.id}>
          <label htmlFor={`${id}-${field.id}`}>{field.name}</label>
          <textarea
            id={`${id}-${field.id}`}
            className="input"
            rows={1}
            // Nothing of it is to be remembered, or sent to be checked.
            autoComplete="off"
            spellCheck={false}
            value={answers.get(field.id) ?? ''}
            onChange={({target}) => setAnswers((before) => new Map(before).set(field.id, target.value))}
          />
        </div>
      ))}
      <p role="status">
        {left === 0 ? 'Every blank is filled in.' : left === 1 ? 'One blank is left.' : `${left} blanks are left.`}
      </p>
      <p className="actions">
        <button type="button" className="button" onClick={() => save(filledIn(docx, answers), name)}>
          <Download aria-hidden size={18} /> Save as a Word file
        </button>
        {answers.size > 0 && (
          <Confirm
            label="Clear everything"
            question="All that you typed is gone then."
            yes="Clear it"
            no="Keep it"
            onYes={async () => setAnswers(new Map())}
          />
        )}
      </p>
    </>
  );
}

function save(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], {type: fileKinds.docx.mediaType}));
  const link = Object.assign(document.createElement('a'), {href: url, download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
