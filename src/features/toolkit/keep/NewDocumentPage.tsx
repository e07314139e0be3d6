/** Adding a document: its files, then what is said of it. It is a draft until somebody else has approved it. */
import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import {useRef, useState} from 'react';
import {documentsApi} from '../../../../server/documents/contract.ts';
import {call} from '../../../api/client.ts';
import {places} from '../../../places.ts';
import {ErrorSummary, fieldId, SubmitButton, TextArea} from '../../../ui/forms/Form.tsx';
import {useForm} from '../../../ui/forms/useForm.ts';
import {Gate} from '../../../ui/Gate.tsx';
import {Page} from '../../../ui/Page.tsx';
import {putDocument} from '../document.ts';
import {asGiven, type Chosen} from './chosen.ts';
import {FactsFields, factsAsTyped, factsIn, noFacts} from './FactsFields.tsx';
import {FilesField} from './FilesField.tsx';

export default function NewDocumentPage() {
  return (
    <Page
      title="Add a document"
      description="Add a form, a letter or a leaflet."
      up={{to: '/toolkit', name: 'All forms and letters'}}
    >
      <Gate place={places.newDocument}>{() => <NewDocument />}</Gate>
    </Page>
  );
}

function NewDocument() {
  const [files, setFiles] = useState<readonly Chosen[]>([]);
  const history = useHistory();
  const [pending, setPending] = useState<Record<string, string>>({});
  const [alike, setAlike] = useState<{title: string; url: string} | null>(null);
  const form = useForm({
    initial: {...factsAsTyped(noFacts), note: 'First version'},
    schema: documentsApi.add.body,
    toInput: (values) => ({
      facts: factsIn(values),
      note: values.note,
      files: asGiven(files),
    }),
    alsoMissing: () => pending,
    send: async (body) => {
      const document = await call(documentsApi.add, {body});
      putDocument(document);
      history.push(document.url);
    },
    draft: 'new-document',
  });
  // While a file is on its way somebody may have written it themselves.
  const titleNow = useRef('');
  titleNow.current = String((form.values as Record<string, unknown>)['facts.title'] ?? '');
  /** What it seems to be is a start; what is here already is not to be there twice. */
  async function arrived({hash, name}: Chosen): Promise<void> {
    const found = await call(documentsApi.look, {body: {hash, name}}).catch(() => undefined);
    if (found === undefined) return;
    setAlike(found.same ?? found.like);
    if (titleNow.current !== '') return;
    const set = form.set as (name: string, value: string) => void;
    set('facts.title', found.title);
    set('facts.folder', found.folder);
    set('facts.stage', found.stage);
  }
  return (
    <form method="post" onSubmit={form.submit} noValidate>
      <ErrorSummary {...form} />
      <p>It is a draft that only enhanced users and the coordinator see. Then send it for approval.</p>
      <FilesField
        chosen={files}
        onChange={(change) => setFiles(change)}
        onPending={setPending}
        problem={form.problems?.fields.files}
        fieldId={fieldId(form.id, 'files')}
        of={{key: 'new', version: 1}}
        onArrived={(file) => void arrived(file)}
      />
      <div role="status">
        {alike && (
          <p className="notice">
            Much like what is here already: <Link to={alike.url}>{alike.title}</Link>. Open that one and choose “New version”
            instead, so that no two go round.
          </p>
        )}
      </div>
      <FactsFields form={form} />
      <TextArea form={form} name="note" label="What this version is" rows={2} />
      <div className="form-end">
        <SubmitButton sending={form.sending}>Save as a draft</SubmitButton>
      </div>
    </form>
  );
}
