/** What the holder of a receipt added, and a place to add more. */
import {anonymousApi, type ReceiptPage} from '../../../server/anonymous/contract.ts';
import {call} from '../../api/client.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {ErrorSummary, SubmitButton, TextArea} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {RenderedHtml} from '../../ui/RenderedHtml.tsx';
import {checkPersonal} from '../personal-data/check.ts';
import {PersonalDetails} from '../personal-data/PersonalDetails.tsx';
import {useStay} from './useStay.ts';

type Replies = Extract<ReceiptPage, {state: 'published'}>['replies'];
type Props = {receipt: string; replies: Replies; masks: readonly string[]; onChange: (page: ReceiptPage) => void};

const states = {
  held: 'waits until the coordinator has looked',
  shown: 'everybody can read it',
  declined: 'was not published',
};

export function OwnReplies({receipt, replies, masks, onChange}: Props) {
  const form = useForm({
    initial: {text: '', justification: ''},
    schema: anonymousApi.reply.body,
    toInput: (values) => ({...values, receipt}),
    send: async (body) => {
      const justification = checkPersonal({text: body.text}, body.justification ?? '', masks);
      onChange(await call(anonymousApi.reply, {body: {...body, justification}}));
      form.reset();
    },
  });
  useStay(form.values.text !== '');
  return (
    <>
      <h3>What you added</h3>
      {replies.length === 0 && <p>Nothing yet.</p>}
      {replies.map(({html, day, state, reason}, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: replies are only ever added.
        <article className="answer" key={number}>
          <p className="facts">
            {formatDate(day)}: {states[state]}
            {reason !== '' && `. ${reason}`}
          </p>
          <RenderedHtml html={html} />
        </article>
      ))}
      <form className="panel" method="post" onSubmit={form.submit} noValidate autoComplete="off" aria-labelledby="add-more">
        <h3 id="add-more">Add something</h3>
        <ErrorSummary {...form} />
        <TextArea
          form={form}
          name="text"
          label="Your reply"
          rows={4}
          hint="It is published like your post: after the coordinator has looked, with the day and no time."
        />
        <PersonalDetails form={form} fields={{text: 'Your reply'}} masks={masks} />
        <SubmitButton sending={form.sending}>Send the reply anonymously</SubmitButton>
      </form>
    </>
  );
}
