/** Earlier wordings, for whoever acted on one; the coordinator may hide them. */
import {type Edit, postsApi} from '../../../server/posts/contract.ts';
import {call} from '../../api/client.ts';
import {useSession} from '../../api/session.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {ErrorSummary, SubmitButton, TextField} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {RenderedHtml} from '../../ui/RenderedHtml.tsx';
import {useAction} from '../../ui/useAction.ts';

type Props = {postId: string; edits: readonly Edit[]; onChange: () => Promise<void>};

export function Edits({postId, edits, onChange}: Props) {
  const session = useSession();
  const [last] = edits;
  if (last === undefined) return null;
  const coordinates = session.step === 'loaded' && session.value.person?.role === 'coordinator';
  return (
    <details className="edits">
      <summary>Changed on {formatDate(last.editedOn)}. Read what it said before</summary>
      <ol>
        {edits.map(({title, html, editedOn, hiddenReason}, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: wordings are only ever added in front.
          <li key={edits.length - number}>
            <p className="facts">
              Until {formatDate(editedOn)}
              {hiddenReason !== null && `. The coordinator hid this wording: ${hiddenReason}`}
            </p>
            {title !== null && <p>{title}</p>}
            <RenderedHtml html={html} />
          </li>
        ))}
      </ol>
      {coordinates && <HideEdits postId={postId} hidden={last.hiddenReason !== null} onChange={onChange} />}
    </details>
  );
}

function HideEdits({postId, hidden, onChange}: {postId: string; hidden: boolean; onChange: () => Promise<void>}) {
  const {run, busy, problem} = useAction();
  const form = useForm({
    initial: {reason: ''},
    schema: postsApi.hideEdits.body,
    toInput: ({reason}) => ({hidden: true, reason}),
    send: async (body) => {
      await call(postsApi.hideEdits, {params: {id: postId}, body});
      await onChange();
    },
  });
  if (hidden) {
    const show = async () => {
      await call(postsApi.hideEdits, {params: {id: postId}, body: {hidden: false, reason: ''}});
      await onChange();
    };
    return (
      <p>
        <button type="button" className="link-button" aria-disabled={busy} onClick={() => run(show)}>
          Show the earlier wordings to everybody again
        </button>
        {problem && <span role="alert">{problem}</span>}
      </p>
    );
  }
  return (
    <form method="post" onSubmit={form.submit} noValidate>
      <ErrorSummary {...form} />
      <TextField form={form} name="reason" label="Why hide the earlier wordings" hint="Readers see the reason, and no wording." />
      <SubmitButton sending={form.sending}>Hide the earlier wordings</SubmitButton>
    </form>
  );
}
