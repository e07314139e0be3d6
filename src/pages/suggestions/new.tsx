/** Suggesting something: what is there already appears while one types. */
import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import {kindNames, NewSuggestion, suggestionsApi} from '../../../server/suggestions/contract.ts';
import {call} from '../../api/client.ts';
import {ErrorSummary, SelectField, SubmitButton} from '../../components/Form.tsx';
import {Gate} from '../../components/Gate.tsx';
import {Page} from '../../components/Page.tsx';
import {PostFields} from '../../components/posts/PostFields.tsx';
import {useForm} from '../../components/useForm.ts';

const kinds = Object.entries(kindNames).map(([value, name]) => ({value, name}));

export default function NewSuggestionPage() {
  return (
    <Page title="Suggest something" description="A concern, an idea, a fault, a rumour to check or a wish for training.">
      <Gate to="suggest something">{() => <SuggestionForm />}</Gate>
    </Page>
  );
}

function SuggestionForm() {
  const history = useHistory();
  const form = useForm({
    initial: {kind: '', title: '', details: '', competency: '', named: false},
    schema: NewSuggestion,
    toInput: ({competency, ...values}) => ({...values, competency: competency || null}),
    draft: 'suggestion',
    send: async (body) => {
      const {id} = await call(suggestionsApi.add, {body});
      history.push(`/suggestions/${id}`);
    },
  });
  return (
    <>
      <p>
        Everybody can read what you send, and the answer. Leave out names, addresses and case details. To ask how something is
        done, <Link to="/questions/ask">ask a question</Link> instead.
      </p>
      <form method="post" onSubmit={form.submit} noValidate>
        <ErrorSummary {...form} />
        <SelectField form={form} name="kind" label="What is it?" empty="Choose one" choices={kinds} />
        <PostFields
          form={form}
          title="In one line"
          titleHint="As somebody else would look for it."
          detailsHint="What happens now, and what would help."
        />
        <SubmitButton sending={form.sending}>Send the suggestion</SubmitButton>
      </form>
    </>
  );
}
