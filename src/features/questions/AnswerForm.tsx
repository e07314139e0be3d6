/** Answering, with a way to link the guide that says it already. */
import {useState} from 'react';
import {questionsApi} from '../../../server/questions/contract.ts';
import {call} from '../../api/client.ts';
import {CheckField, ErrorSummary, SubmitButton} from '../../ui/forms/Form.tsx';
import {MarkdownField} from '../../ui/forms/MarkdownField.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {checkPersonal} from '../personal-data/check.ts';
import {PersonalDetails} from '../personal-data/PersonalDetails.tsx';
import {HeldForNow} from '../posts/hiding/HeldForNow.tsx';
import {useMasks} from '../posts/usePromises.ts';
import {LinkGuide} from './LinkGuide.tsx';

/** `official`: whether it is meant to be, until somebody says otherwise. */
type Props = {questionId: string; mayBeOfficial: boolean; official?: boolean; onSent: () => Promise<void>};

export function AnswerForm({questionId, mayBeOfficial, official = false, onSent}: Props) {
  const masks = useMasks();
  const [held, setHeld] = useState(false);
  const form = useForm({
    initial: {text: '', official, named: false, justification: ''},
    schema: questionsApi.answer.body,
    toInput: (values) => values,
    draft: `answer.${questionId}`,
    send: async (body) => {
      checkPersonal({text: body.text}, body.justification, masks);
      const {held: waits} = await call(questionsApi.answer, {params: {id: questionId}, body});
      if (waits) {
        setHeld(true);
        return;
      }
      await onSent();
      // The answers are above: whoever sent one goes on there.
      document.getElementById('answers')?.focus();
    },
  });
  if (held) return <HeldForNow what="answer" list="/questions" />;
  return (
    <form className="panel" method="post" onSubmit={form.submit} noValidate aria-labelledby="your-answer">
      <h2 id="your-answer">Your answer</h2>
      <ErrorSummary {...form} />
      <MarkdownField form={form} name="text" label="Answer" hint="Everybody can read it." />
      <PersonalDetails form={form} fields={{text: 'Answer'}} masks={masks} />
      <LinkGuide onChoose={(link) => form.set('text', `${form.values.text}${form.values.text === '' ? '' : '\n\n'}${link}`)} />
      {mayBeOfficial && (
        <CheckField
          form={form}
          name="official"
          label="This is the official answer"
          hint="It ends the waiting, stands first with your role and today’s date, and takes the place of the one before. Without it the question goes on waiting until its author accepts an answer."
        />
      )}
      <CheckField form={form} name="named" label="Show my name" hint="If not, your role and organisation are shown." />
      <SubmitButton sending={form.sending}>Send the answer</SubmitButton>
    </form>
  );
}
