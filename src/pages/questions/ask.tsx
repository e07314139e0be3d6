/** Asking a question: what is answered already appears while one types. */
import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import {NewQuestion, questionsApi} from '../../../server/questions/contract.ts';
import {call} from '../../api/client.ts';
import {ErrorSummary, SubmitButton} from '../../components/Form.tsx';
import {Gate} from '../../components/Gate.tsx';
import {Page} from '../../components/Page.tsx';
import {PostFields} from '../../components/posts/PostFields.tsx';
import {Promised} from '../../components/posts/Promised.tsx';
import {useForm} from '../../components/useForm.ts';

export default function Ask() {
  return (
    <Page title="Ask a question" description="Ask how something is done with Sentinel.">
      <Gate to="ask a question">{() => <QuestionForm />}</Gate>
    </Page>
  );
}

function QuestionForm() {
  const history = useHistory();
  const form = useForm({
    initial: {title: '', details: '', competency: '', named: false},
    schema: NewQuestion,
    toInput: ({competency, ...values}) => ({...values, competency: competency || null}),
    draft: 'question',
    send: async (body) => {
      const {id} = await call(questionsApi.add, {body});
      history.push(`/questions/${id}`);
    },
  });
  return (
    <>
      <p>
        Anybody can read your question and its answers, without an account. Leave out names, addresses and case details. To report
        a fault or raise a concern, <Link to="/suggestions/new">suggest something</Link> instead.
      </p>
      <form method="post" onSubmit={form.submit} noValidate>
        <ErrorSummary {...form} />
        <PostFields
          form={form}
          title="Your question, in one line"
          titleHint="Such as: How do I pass a case to a colleague?"
          detailsHint="What you tried, and where you got stuck."
        />
        <Promised kind="question" />
        <SubmitButton sending={form.sending}>Ask the question</SubmitButton>
      </form>
    </>
  );
}
