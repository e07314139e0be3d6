/** One answer: whose word it is, whether it helped, and what was said about it. */
import {BadgeCheck, CircleCheck} from 'lucide-react';
import {useState} from 'react';
import {authorText} from '../../../server/posts/contract.ts';
import {type Answer as AnswerData, type QuestionPage, questionsApi} from '../../../server/questions/contract.ts';
import {call} from '../../api/client.ts';
import {useSession} from '../../api/session.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {ErrorSummary, SubmitButton} from '../../ui/forms/Form.tsx';
import {MarkdownField} from '../../ui/forms/MarkdownField.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {RenderedHtml} from '../../ui/RenderedHtml.tsx';
import {useAction} from '../../ui/useAction.ts';
import {checkPersonal} from '../personal-data/check.ts';
import {PersonalDetails} from '../personal-data/PersonalDetails.tsx';
import {HeldForNow} from '../posts/hiding/HeldForNow.tsx';
import {Hide} from '../posts/hiding/Hide.tsx';
import {Redactions} from '../posts/hiding/Redactions.tsx';
import {Removed} from '../posts/hiding/Removed.tsx';
import {useMasks} from '../posts/usePromises.ts';
import {Comments} from './Comments.tsx';
import {Edits} from './Edits.tsx';

type Props = {answer: AnswerData; question: QuestionPage; onChange: () => Promise<void>};

export function Answer({answer, question, onChange}: Props) {
  const {id, by, day, html, hidden, edits, comments, version, official, redactions} = answer;
  const [changing, setChanging] = useState(false);
  const current = official !== null && official.supersededOn === null;
  if (hidden?.visibility === 'removed' && html === '') return <Removed what="answer" hidden={hidden} />;
  return (
    <article className={current ? 'answer answer--official' : 'answer'} aria-labelledby={`answer-${id}`}>
      <h3 id={`answer-${id}`} className={current ? undefined : 'answer-plain'}>
        {current && <BadgeCheck aria-hidden size={22} />}
        {current ? 'Official answer' : answer.accepted ? 'Answer that helped' : 'Answer'}
      </h3>
      <p className="facts facts--row">
        <Standing answer={answer} />
        <span>
          {current ? `Written by ${by?.name ? authorText(by) : lowered(authorText(by))}` : authorText(by)} · {formatDate(day)}
        </span>
      </p>
      <RenderedHtml html={html} />
      <Redactions redactions={redactions} />
      <Edits postId={id} edits={edits} onChange={onChange} />
      {changing && <ChangeAnswer answer={answer} onChanged={onChange} onClose={() => setChanging(false)} />}
      <Comments questionId={question.id} answerId={id} comments={comments} closed={question.hidden !== null} onChange={onChange}>
        {!changing && <Actions answer={answer} question={question} onChange={onChange} onWish={() => setChanging(true)} />}
      </Comments>
      <Hide id={id} what="answer" version={version} hidden={hidden} onChange={onChange} />
    </article>
  );
}

const lowered = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);

function Standing({answer: {official, accepted}}: {answer: AnswerData}) {
  return (
    <>
      {official && (
        <span>
          {official.supersededOn === null
            ? `Made official by ${lowered(official.by)} on ${formatDate(official.on)}`
            : `Was official from ${formatDate(official.on)} to ${formatDate(official.supersededOn)}`}
        </span>
      )}
      {accepted && (
        <span className="state state--answered">
          <CircleCheck aria-hidden size={16} /> Accepted by whoever asked
        </span>
      )}
    </>
  );
}

function Actions({answer, question, onChange, onWish}: Props & {onWish: () => void}) {
  const session = useSession();
  const {run, busy, problem} = useAction();
  const person = session.step === 'loaded' ? session.value.person : null;
  if (person === null || question.hidden !== null) return null;
  const {id, accepted, official, version, by} = answer;
  const isOfficial = official !== null && official.supersededOn === null;
  const accept = async () => {
    await call(questionsApi.accept, {
      params: {id: question.id},
      body: {answerId: accepted ? null : id, version: question.version},
    });
    await onChange();
  };
  const makeOfficial = async () => {
    await call(questionsApi.makeOfficial, {params: {id}, body: {official: !isOfficial, version}});
    await onChange();
  };
  return (
    <>
      {question.by?.you && (
        <button type="button" className="button button--quiet button--small" aria-disabled={busy} onClick={() => run(accept)}>
          {accepted ? 'It did not help after all' : 'This answer helped me'}
        </button>
      )}
      {(person.role === 'coordinator' || person.champion) && (
        <button type="button" className="link-button make-official" aria-disabled={busy} onClick={() => run(makeOfficial)}>
          {isOfficial ? 'Withdraw as official' : 'Make it the official answer'}
        </button>
      )}
      {by?.you && (
        <button type="button" className="link-button" onClick={onWish}>
          Change your answer
        </button>
      )}
      {problem && <span role="alert">{problem}</span>}
    </>
  );
}

type ChangeProps = {answer: AnswerData; onChanged: () => Promise<void>; onClose: () => void};

function ChangeAnswer({answer: {id, text, version}, onChanged, onClose}: ChangeProps) {
  const masks = useMasks();
  const [held, setHeld] = useState(false);
  const form = useForm({
    initial: {text, justification: ''},
    schema: questionsApi.changeAnswer.body,
    toInput: (values) => ({...values, version}),
    draft: `change.${id}.${version}`,
    send: async (body) => {
      checkPersonal({text: body.text}, body.justification, masks);
      const {held: waits} = await call(questionsApi.changeAnswer, {params: {id}, body});
      if (waits) {
        setHeld(true);
        return;
      }
      await onChanged();
      onClose();
    },
  });
  if (held) return <HeldForNow what="answer" list="/questions" />;
  return (
    <form className="panel" method="post" onSubmit={form.submit} noValidate aria-label="Change your answer">
      <p>The earlier wording stays to be read.</p>
      <ErrorSummary {...form} />
      <MarkdownField form={form} name="text" label="Your answer" />
      <PersonalDetails form={form} fields={{text: 'Your answer'}} masks={masks} />
      <p className="actions">
        <SubmitButton sending={form.sending}>Save the answer</SubmitButton>
        <button type="button" className="link-button" onClick={onClose}>
          Cancel
        </button>
      </p>
    </form>
  );
}
