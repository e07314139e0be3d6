/** Suggesting something: what is there already appears while one types. */
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import {useState} from 'react';
import {NewSuggestion, suggestionKinds, suggestionsApi} from '../../../server/suggestions/contract.ts';
import {call} from '../../api/client.ts';
import {places} from '../../places.ts';
import {ErrorSummary, RadioField, SubmitButton} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Page} from '../../ui/Page.tsx';
import {AnonymousInstead, AnonymousLink} from '../anonymous/AnonymousInstead.tsx';
import {checkPersonal} from '../personal-data/check.ts';
import {HeldForNow} from '../posts/hiding/HeldForNow.tsx';
import {PostFields} from '../posts/PostFields.tsx';
import {Promised} from '../posts/Promised.tsx';
import {useMasks} from '../posts/usePromises.ts';

export default function NewSuggestionPage() {
  return (
    <Page
      title="Report or suggest something"
      description="A concern, an idea, a fault, a rumour to check or a wish for training."
    >
      <Gate place={places.suggest} instead={<AnonymousInstead kind="suggestion" />}>
        {() => <SuggestionForm />}
      </Gate>
    </Page>
  );
}

function SuggestionForm() {
  const history = useHistory();
  const masks = useMasks();
  // "Report a fault" leads here with the answer to the first question.
  const asked = new URLSearchParams(useLocation().search).get('kind');
  const [held, setHeld] = useState(false);
  const form = useForm({
    initial: {
      kind: suggestionKinds.some(({value}) => value === asked) ? (asked ?? '') : '',
      title: '',
      details: '',
      competency: '',
      named: false,
      justification: '',
    },
    schema: NewSuggestion,
    toInput: ({competency, ...values}) => ({...values, competency: competency || null}),
    draft: 'suggestion',
    send: async (body) => {
      checkPersonal({title: body.title, details: body.details}, body.justification, masks);
      const {id, held: waits} = await call(suggestionsApi.add, {body});
      if (waits) setHeld(true);
      else history.push(`/suggestions/${id}`, {sent: true});
    },
  });
  if (held) return <HeldForNow what="suggestion" list="/suggestions" />;
  return (
    <>
      <p>
        Anybody can read what you send and the answer, without an account. Leave out names, addresses and case details. To ask how
        something is done, <Link to="/questions/ask">ask a question</Link> instead. You can also{' '}
        <AnonymousLink kind="suggestion">say it without your name</AnonymousLink>.
      </p>
      <form method="post" onSubmit={form.submit} noValidate>
        <ErrorSummary {...form} />
        <RadioField form={form} name="kind" label="What is it?" choices={suggestionKinds} />
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
