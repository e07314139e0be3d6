/** Suggesting something: what is there already appears while one types. */
import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import {kindNames, NewSuggestion, suggestionsApi} from '../../../server/suggestions/contract.ts';
import {call} from '../../api/client.ts';
import {CheckField, ErrorSummary, SelectField, SubmitButton, TextField} from '../../components/Form.tsx';
import {Gate} from '../../components/Gate.tsx';
import {Page} from '../../components/Page.tsx';
import {useCompetencies} from '../../components/posts/Filters.tsx';
import {MarkdownField} from '../../components/posts/MarkdownField.tsx';
import {Similar} from '../../components/posts/Similar.tsx';
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
  const competencies = useCompetencies();
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
        <TextField form={form} name="title" label="In one line" hint="As somebody else would look for it." />
        <Similar title={form.values.title} />
        <MarkdownField form={form} name="details" label="Details" hint="What happens now, and what would help." />
        <SelectField form={form} name="competency" label="Subject" empty="No particular one" choices={competencies} />
        <CheckField
          form={form}
          name="named"
          label="Show my name"
          hint="If not, your role and organisation are shown, and nothing else."
        />
        <SubmitButton sending={form.sending}>Send the suggestion</SubmitButton>
      </form>
    </>
  );
}
