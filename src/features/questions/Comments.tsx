/** Comments on a question or on one of its answers. */
import {type ReactNode, useRef, useState} from 'react';
import {authorText} from '../../../server/posts/contract.ts';
import {type Comment, questionsApi} from '../../../server/questions/contract.ts';
import {call} from '../../api/client.ts';
import {useSession} from '../../api/session.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {CheckField, ErrorSummary, SubmitButton, TextArea} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {RenderedHtml} from '../../ui/RenderedHtml.tsx';
import {checkPersonal} from '../personal-data/check.ts';
import {PersonalDetails} from '../personal-data/PersonalDetails.tsx';
import {Hide} from '../posts/hiding/Hide.tsx';
import {Redactions} from '../posts/hiding/Redactions.tsx';
import {Removed} from '../posts/hiding/Removed.tsx';
import {useMasks} from '../posts/usePromises.ts';

type Props = {
  questionId: string;
  answerId: string | null;
  comments: readonly Comment[];
  /** Whether the question is hidden: nobody adds to it then. */
  closed: boolean;
  onChange: () => Promise<void>;
  /** What else may be done, on the same line. */
  children?: ReactNode;
};

export function Comments(props: Props) {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const {answerId, comments, closed, onChange, children} = props;
  const opener = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');
  const mayAdd = !closed && session.step === 'loaded' && session.value.person !== null;
  if (comments.length === 0 && !mayAdd) return <p className="actions">{children}</p>;
  const close = (sent?: 'held' | 'shown') => {
    setOpen(false);
    setSaid(
      sent === undefined
        ? ''
        : sent === 'held'
          ? 'Your comment is sent, and waits until the coordinator has looked.'
          : 'Your comment is sent.',
    );
    setTimeout(() => opener.current?.focus());
  };
  return (
    <div className="comments">
      {comments.length > 0 && (
        <ul aria-label={answerId === null ? 'Comments on the question' : 'Comments on this answer'}>
          {comments.map(({id, html, by, day, hidden, redactions, version}) => (
            <li key={id}>
              {hidden?.visibility === 'removed' && html === '' ? (
                <Removed what="comment" hidden={hidden} />
              ) : (
                <>
                  <RenderedHtml html={html} />
                  <Redactions redactions={redactions} />
                  <p className="facts facts--row">
                    <span>{authorText(by)}</span>
                    <span>{formatDate(day)}</span>
                  </p>
                  <Hide id={id} what="comment" version={version} hidden={hidden} onChange={onChange} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="actions">
        {children}
        {mayAdd && !open && (
          <button type="button" className="link-button" ref={opener} onClick={() => setOpen(true)}>
            {answerId === null ? 'Comment on the question' : 'Comment on this answer'}
          </button>
        )}
      </p>
      {open && <CommentForm {...props} onClose={close} />}
      <span className="facts" role="status">
        {said}
      </span>
    </div>
  );
}

function CommentForm({questionId, answerId, onChange, onClose}: Props & {onClose: (sent?: 'held' | 'shown') => void}) {
  const masks = useMasks();
  const form = useForm({
    initial: {text: '', named: false, justification: ''},
    schema: questionsApi.comment.body,
    toInput: (values) => ({...values, answerId}),
    draft: `comment.${answerId ?? questionId}`,
    send: async (body) => {
      checkPersonal({text: body.text}, body.justification, masks);
      const {held} = await call(questionsApi.comment, {params: {id: questionId}, body});
      await onChange();
      onClose(held ? 'held' : 'shown');
    },
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate>
      <ErrorSummary {...form} />
      <TextArea form={form} name="text" label="Your comment" hint="Short. What answers the question is an answer." />
      <PersonalDetails form={form} fields={{text: 'Your comment'}} masks={masks} />
      <CheckField form={form} name="named" label="Show my name" />
      <p className="actions">
        <SubmitButton sending={form.sending}>Send the comment</SubmitButton>
        <button type="button" className="link-button" onClick={() => onClose()}>
          Close
        </button>
      </p>
    </form>
  );
}
