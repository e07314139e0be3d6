/** The result: what you know, what to read now, and why. */
import Link from '@docusaurus/Link';
import {Check, X} from 'lucide-react';
import {useEffect, useRef} from 'react';
import type {AttemptView, Result} from '../../../server/quizzes/contract.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {useAction} from '../../ui/useAction.ts';
import {OnPath} from '../learning/OnPath.tsx';
import {TowardsCertificate} from './TowardsCertificate.tsx';

const mostToRead = 3;

type Props = {
  attempt: AttemptView;
  /** Only what was missed, or new questions. */
  onPractise: (missed: boolean) => void;
  onMore: () => Promise<void>;
  onAgain: () => void;
};

export function QuizResult({attempt, onPractise, onMore, onAgain}: Props) {
  const {run, busy, problem} = useAction();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const {result, mode} = attempt;
  if (result === null) return null;
  const {correct, points, served, met, passMark, validUntil} = result;
  const inDoubt = result.questions.filter((question) => question.inDoubt).length;
  const toRead = passagesMissed(result);
  const missed = result.questions.filter(isMissed).length;
  const sureAndWrong = result.questions.filter((question) => isMissed(question) && question.certainty === 3).length;
  return (
    <div className="result">
      <div className={met ? 'notice notice--good' : 'notice notice--warn'}>
        <h2 ref={heading} tabIndex={-1}>
          {met
            ? `Passed: ${correct} of ${served} right`
            : mode === 'refresher'
              ? `${correct} of ${served} right`
              : `Not there yet: ${correct} of ${served} right`}
        </h2>
        <p>
          {points > correct && `With the parts of answers that were right you have ${points} points; whole ones count. `}
          {verdictOn(attempt.mode, met, passMark, served)}
          {met && validUntil && ` It counts until ${formatDate(validUntil)}.`}
          {!met && mode === 'assessment' && ' Only you see this score.'}
          {!met && triesInWords(attempt.tries)}
        </p>
        {inDoubt > 0 && (
          <p>
            {inDoubt === 1 ? 'One question is' : `${inDoubt} questions are`} being checked, because many answers do not fit it.
            Until that is settled everybody gets the point for it.
          </p>
        )}
      </div>
      {result.offer > 0 && (
        <div className="notice">
          <p>
            This was close. With {result.offer === 1 ? 'one more question' : `${result.offer} more questions`} now you can still
            pass. You have nothing to lose: your answers so far stay as they are.
          </p>
          <p className="actions">
            <button type="button" className="button" aria-disabled={busy} onClick={() => run(onMore)}>
              Answer {result.offer} more
            </button>
            {problem && <span role="alert">{problem}</span>}
          </p>
        </div>
      )}
      {sureAndWrong > 0 && (
        <p>
          You were sure of {sureAndWrong === 1 ? 'one answer' : `${sureAndWrong} answers`} that{' '}
          {sureAndWrong === 1 ? 'is' : 'are'} not right. Read about {sureAndWrong === 1 ? 'it' : 'those'} first: nobody looks up
          what they are sure of.
        </p>
      )}
      {toRead.length > 0 && (
        <>
          <h2>{toRead.length === 1 ? 'Read this passage' : `Read these ${toRead.length} passages`}</h2>
          <ul className="lines">
            {toRead.map(({title, url}) => (
              <li key={url}>
                <Link to={url}>{title}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {met && mode === 'assessment' && <TowardsCertificate tier={attempt.quiz.tier} />}
      {met && <OnPath step={attempt.quiz.id} quiet={false} />}
      <p className="actions">
        {missed > 0 && mode !== 'refresher' && (
          <button type="button" className={met ? 'button button--quiet' : 'button'} onClick={() => onPractise(true)}>
            Practise what you missed
          </button>
        )}
        <button
          type="button"
          className={met || (missed > 0 && mode !== 'refresher') ? 'button button--quiet' : 'button'}
          onClick={() => onPractise(false)}
        >
          Practise with new questions
        </button>
        {!met && (attempt.tries?.left ?? 0) > 0 && (
          <button type="button" className="button button--quiet" onClick={onAgain}>
            Take the quiz again
          </button>
        )}
        <Link to="/training">Back to training</Link>
      </p>
      {!met && <OnPath step={attempt.quiz.id} quiet />}
      <h2>Your answers</h2>
      {!met && <p>The right answers are shown once you pass. Until then each question names the passage that explains it.</p>}
      <ol className="answers">
        {result.questions.map((question, number) => (
          <li key={question.key}>
            {question.stimulus !== null && question.stimulus !== result.questions[number - 1]?.stimulus && (
              <p className="stimulus">{question.stimulus}</p>
            )}
            <p>
              <strong>{question.stem}</strong>
            </p>
            <Verdict question={question} />
            <Parts label="You answered:" parts={question.given} />
            {question.answer && <Parts label="The answer:" parts={question.answer} />}
            {isMissed(question) && (
              <p>
                This is explained in <Link to={question.passage.url}>{question.passage.title}</Link>.
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function triesInWords(tries: AttemptView['tries']): string {
  if (tries === null) return '';
  if (tries.againOn !== null) return ` You can take it again from ${formatDate(tries.againOn)}; practise until then.`;
  return tries.left === 1 ? ' You may take it once more.' : ` You may take it ${tries.left} times more.`;
}

function verdictOn(mode: AttemptView['mode'], met: boolean, passMark: number, served: number): string {
  if (mode === 'refresher')
    return met
      ? 'You are up to date again. Your result counts as long as before.'
      : 'Read what changed, then take the refresher again. Your result counts as long as before.';
  const sentence = met ? '' : `You need ${passMark} of ${served}. Read the passages below, then try again.`;
  return mode === 'practice' ? `${sentence} This was practice and is not on your record.`.trim() : sentence;
}

type Question = Result['questions'][number];
const isMissed = ({points}: Question) => points !== null && points < 1;

function Verdict({question}: {question: Question}) {
  if (question.points === null) return <p className="facts">No part of your score.</p>;
  return (
    <p className={question.points === 1 ? 'verdict verdict--right' : 'verdict verdict--wrong'}>
      {question.points === 1 ? <Check aria-hidden size={18} /> : <X aria-hidden size={18} />}
      {verdictOf(question)}
      {isMissed(question) && question.certainty === 3 && ', though you were sure'}
    </p>
  );
}

function Parts({label, parts}: {label: string; parts: Question['given']}) {
  return (
    <ul>
      {parts.map(({text, why}) => (
        <li key={text}>
          <span className="facts">{label}</span> {text}
          {why && <p className="why">{why}</p>}
        </li>
      ))}
    </ul>
  );
}

function verdictOf({points, blank, type}: Question): string {
  if (points === 1) return 'Right';
  if (points !== null && points > 0) return `Right in part: ${points.toFixed(2)} of 1`;
  if (blank) return 'Not answered';
  return type === 'multiple' ? 'Not right: it takes every right option, and no other' : 'Not right';
}

/** Each passage once, at most three. */
function passagesMissed({questions}: Result): {title: string; url: string}[] {
  // What somebody was sure of comes first.
  const missed = questions.filter(isMissed).sort((a, b) => (b.certainty ?? 0) - (a.certainty ?? 0));
  const byUrl = new Map(missed.map(({passage}) => [passage.url, passage]));
  return [...byUrl.values()].slice(0, mostToRead);
}
