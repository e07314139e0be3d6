/** A new version, or a draft changed: what stays of the files, what is new, and what changed in words. */
import {useState} from 'react';
import {type Document, documentsApi, type Version} from '../../../../server/documents/contract.ts';
import {call} from '../../../api/client.ts';
import {ErrorSummary, fieldId, SubmitButton, TextArea} from '../../../ui/forms/Form.tsx';
import {useForm} from '../../../ui/forms/useForm.ts';
import {asChosen, asGiven, type Chosen, nextNumber} from './chosen.ts';
import {FilesField} from './FilesField.tsx';

type Props = {document: Document; draft: Version | undefined; onDone: (document: Document) => void; onClose: () => void};

export function VersionForm({document, draft, onDone, onClose}: Props) {
  const {key, edition, current} = document;
  const [files, setFiles] = useState<readonly Chosen[]>(() => asChosen(key, draft ?? current));
  const [pending, setPending] = useState<Record<string, string>>({});
  const form = useForm({
    initial: {note: draft?.note ?? ''},
    schema: documentsApi.addVersion.body,
    toInput: ({note}) => ({note, files: asGiven(files)}),
    alsoMissing: () => pending,
    send: async (body) =>
      onDone(
        draft === undefined
          ? await call(documentsApi.addVersion, {params: {key}, body})
          : await call(documentsApi.saveVersion, {params: {key, number: draft.number}, body: {...body, edition}}),
      ),
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate aria-label={draft ? 'Change the draft' : 'New version'}>
      <ErrorSummary {...form} />
      <p>
        A file takes the place of the one of the same language, reader and format. Take out what is made from the old words, such
        as the PDF of a form that you send anew.
      </p>
      <FilesField
        chosen={files}
        onChange={(change) => setFiles(change)}
        onPending={setPending}
        problem={form.problems?.fields.files}
        fieldId={fieldId(form.id, 'files')}
        of={{key, version: draft?.number ?? nextNumber(document)}}
      />
      <TextArea form={form} name="note" label="What changed" rows={2} hint="Everybody can read it once it is approved." />
      <p className="actions">
        <SubmitButton sending={form.sending}>Save as a draft</SubmitButton>
        <button type="button" className="link-button" onClick={onClose}>
          Close
        </button>
      </p>
    </form>
  );
}
