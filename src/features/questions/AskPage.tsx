/** Asking a question: what is answered already appears while one types. */
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import {useState} from 'react';
import {NewQuestion, questionsApi} from '../../../server/questions/contract.ts';
import {call} from '../../api/client.ts';
import {places} from '../../places.ts';
import {ErrorSummary, SubmitButton} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Page} from '../../ui/Page.tsx';
import {AnonymousInstead, AnonymousLink} from '../anonymous/AnonymousInstead.tsx';
import {checkPersonal} from '../personal-data/check.ts';
import {HeldForNow} from '../posts/hiding/HeldForNow.tsx';
import {PostFields} from '../posts/PostFields.tsx';
import {Promised} from '../posts/Promised.tsx';
import {useMasks} from '../posts/usePromises.ts';

export default function Ask() {
  return (
    <Page title="Ask a question" description="Ask how something is done.">
      <Gate place={places.ask} instead={<AnonymousInstead kind="question" />}>
        {() => <QuestionForm />}
      </Gate>
    </Page>
  );
}

function QuestionForm() {
  const history = useHistory();
  const masks = useMasks();
  // What was looked for and not found.
  const asked = new URLSearchParams(useLocation().search).get('title') ?? '';
  const [held, setHeld] = useState(false);
  const form = useForm({
    initial: {title: asked, details: '', competency: '', named: false, justification: ''},
    schema: NewQuestion,
    toInput: ({competency, ...values}) => ({...values, competency: competency || null}),
    draft: 'question',
    send: async (body) => {
      checkPersonal({title: body.title, details: body.details}, body.justification, masks);
      const {id, held: waits} = await call(questionsApi.add, {body});
      if (waits) setHeld(true);
      else history.push(`/questions/${id}`, {sent: true});
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
