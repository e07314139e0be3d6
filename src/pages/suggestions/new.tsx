/** Suggesting something: what is there already appears while one types. */
import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import {kindNames, NewSuggestion, SuggestionKind, suggestionsApi} from '../../../server/suggestions/contract.ts';
import {call} from '../../api/client.ts';
import {ErrorSummary, RadioField, SubmitButton} from '../../components/Form.tsx';
import {Gate} from '../../components/Gate.tsx';
import {Page} from '../../components/Page.tsx';
import {PostFields} from '../../components/posts/PostFields.tsx';
import {Promised} from '../../components/posts/Promised.tsx';
import {useForm} from '../../components/useForm.ts';

const hints: Record<SuggestionKind, string> = {
  concern: 'Something worries you about how the system is used.',
  idea: 'Something could be better.',
  fault: 'Something does not work, or not as it should.',
  rumour: 'You heard something about the system and want to know whether it is true.',
  'training-wish': 'You would like training in something.',
};
const kinds = SuggestionKind.options.map((value) => ({value, name: kindNames[value], hint: hints[value]}));

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
        Anybody can read what you send and the answer, without an account. Leave out names, addresses and case details. To ask how
        something is done, <Link to="/questions/ask">ask a question</Link> instead.
      </p>
      <form method="post" onSubmit={form.submit} noValidate>
        <ErrorSummary {...form} />
        <RadioField form={form} name="kind" label="What is it?" choices={kinds} />
        <PostFields
          form={form}
          title="Title, in one line"
          titleHint="Such as: Show on the first page who has the case."
          detailsHint="What happens now, and what would help."
        />
        <Promised kind="suggestion" />
        <SubmitButton sending={form.sending}>Send the suggestion</SubmitButton>
      </form>
    </>
  );
}
