/** Asking a question: what is answered already appears while one types. */
import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import {useState} from 'react';
import {NewQuestion, questionsApi} from '../../../server/questions/contract.ts';
import {call} from '../../api/client.ts';
import {AnonymousInstead, AnonymousLink} from '../../components/anonymous/AnonymousInstead.tsx';
import {ErrorSummary, SubmitButton} from '../../components/Form.tsx';
import {Gate} from '../../components/Gate.tsx';
import {Page} from '../../components/Page.tsx';
import {checkPersonal} from '../../components/personal-data/check.ts';
import {HeldForNow} from '../../components/posts/HeldForNow.tsx';
import {PostFields} from '../../components/posts/PostFields.tsx';
import {Promised} from '../../components/posts/Promised.tsx';
import {useMasks} from '../../components/posts/usePromises.ts';
import {useForm} from '../../components/useForm.ts';

export default function Ask() {
  return (
    <Page title="Ask a question" description="Ask how something is done with Sentinel.">
      <Gate to="ask a question" instead={<AnonymousInstead kind="question" />}>
        {() => <QuestionForm />}
      </Gate>
    </Page>
  );
}

function QuestionForm() {
  const history = useHistory();
  const masks = useMasks();
  const [held, setHeld] = useState(false);
  const form = useForm({
    initial: {title: '', details: '', competency: '', named: false, justification: ''},
    schema: NewQuestion,
    toInput: ({competency, ...values}) => ({...values, competency: competency || null}),
    draft: 'question',
    send: async (body) => {
      checkPersonal({title: body.title, details: body.details}, body.justification, masks);
      const {id, held: waits} = await call(questionsApi.add, {body});
      if (waits) setHeld(true);
      else history.push(`/questions/${id}`);
    },
  });
  if (held) return <HeldForNow what="question" list="/questions" />;
  return (
    <>
      <p>
        Anybody can read your question and its answers, without an account. Leave out names, addresses and case details. To report
        a fault or raise a concern, <Link to="/suggestions/new">suggest something</Link> instead. You can also{' '}
        <AnonymousLink kind="question">ask without your name</AnonymousLink>.
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
