/** Changing what is said of a document. */
import {type Document, documentsApi, type Facts} from '../../../../server/documents/contract.ts';
import {call} from '../../../api/client.ts';
import {ErrorSummary, SubmitButton} from '../../../ui/forms/Form.tsx';
import {useForm} from '../../../ui/forms/useForm.ts';
import {FactsFields, factsAsTyped, factsIn, noFacts} from './FactsFields.tsx';

type Props = {document: Document; onDone: (document: Document) => void; onClose: () => void};

export function FactsForm({document, onDone, onClose}: Props) {
  const {key, edition} = document;
  const known = Object.fromEntries(Object.keys(noFacts).map((name) => [name, document[name as keyof Facts]])) as Facts;
  const form = useForm({
    initial: factsAsTyped(known),
    schema: documentsApi.saveFacts.body,
    toInput: (values) => ({facts: factsIn(values), edition}),
    send: async (body) => onDone(await call(documentsApi.saveFacts, {params: {key}, body})),
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate aria-label="What is said of it">
      <ErrorSummary {...form} />
      <FactsFields form={form} />
      <p className="actions">
        <SubmitButton sending={form.sending}>Save</SubmitButton>
        <button type="button" className="link-button" onClick={onClose}>
          Close
        </button>
      </p>
    </form>
  );
}
