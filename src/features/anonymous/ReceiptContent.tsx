/** What a receipt shows and lets its holder do. Never the words of the post: somebody may look over a shoulder. */
import {anonymousApi, type ReceiptPage} from '../../../server/anonymous/contract.ts';
import {statusNames as questionStatus} from '../../../server/questions/contract.ts';
import {statusName, verdictNames} from '../../../server/suggestions/contract.ts';
import {call} from '../../api/client.ts';
import {formatDate, formatDay} from '../../ui/format/dates.ts';
import {RenderedHtml} from '../../ui/RenderedHtml.tsx';
import {useAction} from '../../ui/useAction.ts';
import {useFocusOnOpen} from '../../ui/useFocusOnOpen.ts';
import {Due} from '../posts/Due.tsx';
import {Redactions} from '../posts/hiding/Redactions.tsx';
import {OwnReplies} from './OwnReplies.tsx';
import {TakeBack} from './TakeBack.tsx';

type Published = Extract<ReceiptPage, {state: 'published'}>;
type Props = {receipt: string; page: ReceiptPage; onChange: (page: ReceiptPage) => void; onClose: () => void};

const forgotten = 'This receipt is forgotten 90 days after that.';

export function ReceiptContent({receipt, page, onChange, onClose}: Props) {
  // A change of state is said by the heading.
  const status = useFocusOnOpen<HTMLHeadingElement>(page.state);
  const what = page.kind === 'question' ? 'question' : 'suggestion';
  return (
    <>
      <p className="facts">
        Sent {formatDate(page.receivedOn)} as a {what}
      </p>
      <h2 tabIndex={-1} ref={status}>
        {headings[page.state]}
      </h2>
      {page.state === 'held' && (
        <p>
          The coordinator looks at it by {formatDay(page.dueOn)}. What came on one day is looked at together, from the next day
          on.
        </p>
      )}
      {page.state === 'declined' && (
        <>
          <p>
            On {formatDate(page.on)} the coordinator decided not to publish it, and its words were erased. {forgotten}
          </p>
          <blockquote>{page.reason}</blockquote>
        </>
      )}
      {page.state === 'withdrawn' && (
        <p>
          You took it back on {formatDate(page.on)}, and its words were erased. {forgotten}
        </p>
      )}
      {page.state === 'removed' && (
        <p>
          The coordinator removed it on {formatDate(page.on)}: {page.reason}
        </p>
      )}
      {page.state === 'published' && <PublishedContent receipt={receipt} page={page} onChange={onChange} />}
      {(page.state === 'held' || page.state === 'published' || page.state === 'removed') && (
        <TakeBack receipt={receipt} what={what} onChange={onChange} />
      )}
      <p className="actions">
        <button type="button" className="button button--quiet" onClick={onClose}>
          Close this receipt
        </button>
      </p>
    </>
  );
}

const headings: Record<ReceiptPage['state'], string> = {
  held: 'It waits for a decision',
  declined: 'It was not published',
  withdrawn: 'You took it back',
  removed: 'It was removed',
  published: 'It is published',
};

function PublishedContent({receipt, page, onChange}: {receipt: string; page: Published; onChange: (page: ReceiptPage) => void}) {
  const {url, redactions, suggestion, question} = page;
  return (
    <>
      <p>
        Everybody can read it:{' '}
        <a href={url} target="_blank" rel="noopener noreferrer">
          open it in a new tab
        </a>
        . If you use your account there, do not follow it or say “me too”.
      </p>
      <Redactions redactions={redactions} />
      {suggestion && <Suggestion receipt={receipt} suggestion={suggestion} onChange={onChange} />}
      {question && <Question receipt={receipt} question={question} onChange={onChange} />}
      <OwnReplies receipt={receipt} replies={page.replies} masks={page.masks} onChange={onChange} />
    </>
  );
}

type SuggestionProps = {
  receipt: string;
  suggestion: NonNullable<Published['suggestion']>;
  onChange: (page: ReceiptPage) => void;
};

function Suggestion({receipt, suggestion: {kind, status, verdict, dueOn, steps, confirmed}, onChange}: SuggestionProps) {
  const {run, busy, problem} = useAction();
  const confirm = async () => onChange(await call(anonymousApi.confirm, {body: {receipt}}));
  return (
    <>
      <p className="standing-line">
        <span>{statusName(status, kind)}</span>
        {verdict && <span>{verdictNames[verdict]}</span>}
        <Due on={dueOn} />
      </p>
      <h3>What was said</h3>
      {steps.length === 0 && <p>Nothing yet.</p>}
      <ol className="timeline">
        {steps.map((step, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end.
          <li key={number}>
            <p className="facts">
              {statusName(step.status, kind)}: {step.role}, {formatDate(step.takenOn)}
            </p>
            <RenderedHtml html={step.html} />
          </li>
        ))}
      </ol>
      {status === 'delivered' && !confirmed && (
        <p className="actions">
          <button type="button" className="button" aria-disabled={busy} onClick={() => run(confirm)}>
            Confirm that it is fixed
          </button>
          <span>Everybody sees it at once, with today’s date. If it is not fixed, say so below.</span>
        </p>
      )}
      <p role="status">{confirmed && 'You confirmed that it is fixed. Everybody can see that.'}</p>
      {problem && <p role="alert">{problem}</p>}
    </>
  );
}

type QuestionProps = {receipt: string; question: NonNullable<Published['question']>; onChange: (page: ReceiptPage) => void};

function Question({receipt, question: {status, dueOn, answers}, onChange}: QuestionProps) {
  const {run, busy, problem} = useAction();
  const accept = (answerId: string | null) =>
    run(async () => onChange(await call(anonymousApi.accept, {body: {receipt, answerId}})));
  return (
    <>
      <p className="standing-line" role="status">
        <span>{questionStatus[status]}</span>
        <Due what="Answer" on={dueOn} />
      </p>
      <h3>{answers.length === 0 ? 'No answer yet' : 'Answers'}</h3>
      {answers.map(({id, html, day, accepted, official}) => (
        <article className="answer" key={id}>
          <p className="facts">
            {official && official.supersededOn === null ? 'Official answer' : 'Answer'}, {formatDate(day)}
            {accepted && '. You said that it helped'}
          </p>
          <RenderedHtml html={html} />
          <button
            type="button"
            className="button button--quiet"
            aria-disabled={busy}
            onClick={() => accept(accepted ? null : id)}
          >
            {accepted ? 'It did not help after all' : 'This answer helped me'}
          </button>
        </article>
      ))}
      {problem && <p role="alert">{problem}</p>}
    </>
  );
}
