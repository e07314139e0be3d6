/** Coming back with a receipt: how it stands, what was said, and what one may do. */
import {useState} from 'react';
import {anonymousApi, type ReceiptPage} from '../../../server/anonymous/contract.ts';
import {readReceipt, slips} from '../../../server/anonymous/receipt.shared.ts';
import {call, Failure} from '../../api/client.ts';
import {ErrorSummary, SubmitButton, TextField} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {ForgetfulPage} from './ForgetfulPage.tsx';
import {ReceiptContent} from './ReceiptContent.tsx';

export default function Receipt() {
  const [opened, setOpened] = useState<{receipt: string; page: ReceiptPage}>();
  return (
    <ForgetfulPage title="Your receipt" description="What became of an anonymous post, for whoever has its receipt.">
      {opened ? (
        <ReceiptContent {...opened} onChange={(page) => setOpened({...opened, page})} onClose={() => setOpened(undefined)} />
      ) : (
        <Open onOpened={setOpened} />
      )}
    </ForgetfulPage>
  );
}

function Open({onOpened}: {onOpened: (opened: {receipt: string; page: ReceiptPage}) => void}) {
  const form = useForm({
    initial: {receipt: ''},
    schema: anonymousApi.look.body,
    toInput: (values) => values,
    send: async (body) => {
      const read = readReceipt(body.receipt);
      if (read.kind !== 'read') throw new Failure(400, 'The receipt cannot be read.', {receipt: slips[read.kind]});
      onOpened({receipt: body.receipt, page: await call(anonymousApi.look, {body})});
    },
  });
  return (
    <>
      <p className="lead">Type in the receipt that you got when you sent something anonymously.</p>
      <form method="post" onSubmit={form.submit} noValidate autoComplete="off">
        <ErrorSummary {...form} />
        <TextField
          form={form}
          name="receipt"
          label="Receipt"
          hint="Five groups of four and one more, such as 7Q3M-… Capital or small letters, with or without the hyphens."
          autoComplete="off"
        />
        <SubmitButton sending={form.sending}>See what became of it</SubmitButton>
      </form>
      <details>
        <summary>I lost my receipt</summary>
        <p>
          Then nobody can find your post for you: the site keeps a code made from the receipt, and nothing of you, so there is
          nothing to look it up by. Your post is still decided and answered. If it is published, you can read the answers like
          everybody else: <a href="/suggestions">suggestions</a>, <a href="/questions">questions</a>. You cannot reply or take it
          back any more. If something in it must not stay, tell the coordinator which post it is; you need not say why.
        </p>
      </details>
    </>
  );
}
