/** One question with its answers: the official one first, then the one that helped the asker. */

import Link from '@docusaurus/Link';
import {type ReactNode, useState} from 'react';
import {type QuestionPage as Question, QuestionChange, questionsApi} from '../../../server/questions/contract.ts';
import {call} from '../../api/client.ts';
import {useSession} from '../../api/session.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {useCompetencies} from '../../ui/Filters.tsx';
import {ErrorSummary, SelectField, SubmitButton, TextField} from '../../ui/forms/Form.tsx';
import {MarkdownField} from '../../ui/forms/MarkdownField.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {Loading} from '../../ui/Loading.tsx';
import {WithRail} from '../../ui/layout/WithRail.tsx';
import {NeedsScript} from '../../ui/NeedsScript.tsx';
import {Page} from '../../ui/Page.tsx';
import {RenderedHtml} from '../../ui/RenderedHtml.tsx';
import {useSeen} from '../for-you/useSeen.ts';
import {checkPersonal} from '../personal-data/check.ts';
import {ByWhom} from '../posts/ByWhom.tsx';
import {Due} from '../posts/Due.tsx';
import {Follow} from '../posts/Follow.tsx';
import {Hide} from '../posts/hiding/Hide.tsx';
import {Redactions} from '../posts/hiding/Redactions.tsx';
import {Removed} from '../posts/hiding/Removed.tsx';
import {MeToo} from '../posts/MeToo.tsx';
import {Notes} from '../posts/Notes.tsx';
import {Replies} from '../posts/Replies.tsx';
import {Sent} from '../posts/Sent.tsx';
import {usePostId} from '../posts/usePostId.ts';
import {useMasks} from '../posts/usePromises.ts';
import {Answer} from './Answer.tsx';
import {AnswerForm} from './AnswerForm.tsx';
import {Comments} from './Comments.tsx';
import {Edits} from './Edits.tsx';
import {QuestionState} from './QuestionState.tsx';

export default function QuestionPage() {
  const id = usePostId();
  useSeen(id);
  const {state, reload, put} = useEndpoint(questionsApi.read, {params: {id}});
  const title = state.step === 'loaded' && state.value.step === 'shown' ? state.value.title : 'Question';
  return (
    <Page title={title} description="A question and its answers." up={{to: '/questions', name: 'All questions'}} wide>
      <NeedsScript />
      <Loading state={state}>
        {(found) =>
          found.step === 'hidden' ? (
            <Removed what="question" hidden={found.hidden} />
          ) : (
            <Content key={id} question={found} onChange={put} reload={reload} />
          )
        }
      </Loading>
    </Page>
  );
}

type Props = {question: Question; onChange: (question: Question) => void; reload: () => Promise<void>};

function Content({question, onChange, reload}: Props) {
  const session = useSession();
  const competencies = useCompetencies();
  const person = session.step === 'loaded' ? session.value.person : null;
  const {
    id,
    competency,
    status,
    receivedOn,
    dueOn,
    by,
    html,
    edits,
    answers,
    comments,
    meToo,
    following,
    hidden,
    version,
    anonymous,
    replies,
    redactions,
  } = question;
  const subject = competencies.find(({value}) => value === competency)?.name;
  const own = by?.you ?? false;
  const readable = answers.filter((answer) => answer.hidden === null).length;
  const rail = !hidden && (
    <MeToo verb="ask" id={id} meToo={meToo} own={own} onChange={(next) => onChange({...question, meToo: next})}>
      <Follow id={id} following={following} onChange={(next) => onChange({...question, following: next})} />
    </MeToo>
  );
  return (
    <WithRail label="Who else asks this" rail={rail}>
      {own && <Sent what="question" dueOn={dueOn} />}
      {hidden && <Hide id={id} what="question" version={version} hidden={hidden} onChange={reload} />}
      <p className="facts facts--row post-head">
        <QuestionState status={status} />
        <Due what="Answer" on={dueOn} />
        <ByWhom by={by} anonymous={anonymous} on={receivedOn} />
        {subject && <Link to={`/questions?competency=${competency}`}>{subject}</Link>}
      </p>
      {html !== '' && <RenderedHtml html={html} />}
      <Redactions redactions={redactions} />
      <Replies replies={replies} onChange={reload} />
      <Edits postId={id} edits={edits} onChange={reload} />
      {own && !hidden && <ChangeQuestion key={`question-${version}`} question={question} onChanged={reload} />}
      <Comments questionId={id} answerId={null} comments={comments} closed={hidden !== null} onChange={reload} />
      <h2 id="answers" tabIndex={-1}>
        {readable === 0 ? 'No answer yet' : readable === 1 ? 'One answer' : `${readable} answers`}
      </h2>
      {answers.map((answer) => (
        <Answer key={answer.id} answer={answer} question={question} onChange={reload} />
      ))}
      {person && !hidden && (
        <MayAnswer own={own} answered={status === 'answered'}>
          <AnswerForm
            key={`answers-${answers.length}`}
            questionId={id}
            mayBeOfficial={person.role === 'coordinator' || person.champion}
            onSent={reload}
          />
        </MayAnswer>
      )}
      {!person && (
        <p>
          <Link to={`/sign-in?next=${encodeURIComponent(`/questions/${id}`)}`}>Sign in</Link> to answer.
        </p>
      )}
      {person?.role === 'coordinator' && (
        <>
          <Notes id={id} />
          {!hidden && <Hide id={id} what="question" version={version} hidden={null} onChange={reload} />}
        </>
      )}
    </WithRail>
  );
}

/** Out of the way of whoever asked, and where it is answered already. */
function MayAnswer({own, answered, children}: {own: boolean; answered: boolean; children: ReactNode}) {
  if (!own && !answered) return children;
  return (
    <details className="may-answer">
      <summary className="button button--quiet">{own ? 'Answer it yourself' : 'Add another answer'}</summary>
      {children}
    </details>
  );
}

function ChangeQuestion({question, onChanged}: {question: Question; onChanged: () => Promise<void>}) {
  const [open, setOpen] = useState(false);
  const competencies = useCompetencies();
  const masks = useMasks();
  const {id, title, text, competency, version} = question;
  const form = useForm({
    initial: {title, details: text, competency: competency ?? ''},
    schema: QuestionChange,
    toInput: ({competency: chosen, ...values}) => ({...values, competency: chosen || null, version}),
    draft: `change.${id}.${version}`,
    send: async (body) => {
      checkPersonal({title: body.title, details: body.details}, '', masks);
      await call(questionsApi.change, {params: {id}, body});
      await onChanged();
    },
  });
  if (!open)
    return (
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        Change your question
      </button>
    );
  return (
    <form className="panel" method="post" onSubmit={form.submit} noValidate aria-label="Change your question">
      <p>The earlier wording stays to be read.</p>
      <ErrorSummary {...form} />
      <TextField form={form} name="title" label="Your question, in one line" />
      <MarkdownField form={form} name="details" label="Details" />
      <SelectField form={form} name="competency" label="Subject" empty="No particular one" choices={competencies} />
      <p className="actions">
        <SubmitButton sending={form.sending}>Save the question</SubmitButton>
        <button type="button" className="link-button" onClick={() => setOpen(false)}>
          Cancel
        </button>
      </p>
    </form>
  );
}
