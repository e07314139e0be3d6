/** One question a screen: "3 of 5", and nothing lost on a reload. */
import Link from '@docusaurus/Link';
import {type FormEvent, useEffect, useRef, useState} from 'react';
import {type AttemptView, quizzesApi} from '../../../server/quizzes/contract.ts';
import {call, Failure} from '../../api/client.ts';
import {isBlank, isNoNumber} from './blank.ts';
import {HowSure} from './HowSure.tsx';
import {Input} from './inputs/Input.tsx';
import {StillOpen} from './StillOpen.tsx';
import {useAnswers} from './useAnswers.ts';

type Props = {attempt: AttemptView; onResult: (attempt: AttemptView) => void};
type Sending =
  | {step: 'answering'}
  | {step: 'sending'}
  | {step: 'open'; blank: number[]; noNumber: number[]}
  | {step: 'failed'; sentence: string};

export function Questions({attempt, onResult}: Props) {
  const {questions} = attempt;
  const {answers, certainty, give, rate, unsent, forget, kept} = useAnswers(attempt);
  // Whoever comes back goes on where the answers end.
  const [position, setPosition] = useState(() => {
    const open = questions.findIndex((each) => isBlank(each, answers[each.key] ?? []));
    return open === -1 ? questions.length - 1 : open;
  });
  const [sending, setSending] = useState<Sending>({step: 'answering'});
  const heading = useRef<HTMLLegendElement>(null);
  const question = questions[position];
  const last = position === questions.length - 1;

  // A new question is read out from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect is about the change of question.
  useEffect(() => heading.current?.focus(), [position]);

  const numbersOf = (isOpen: typeof isBlank) =>
    questions.flatMap((question, index) => (isOpen(question, answers[question.key] ?? []) ? [index + 1] : []));

  async function submit(blanksAreMeant: boolean): Promise<void> {
    const [blank, noNumber] = [numbersOf(isBlank), numbersOf(isNoNumber)];
    if (blank.length + noNumber.length > 0 && !blanksAreMeant) return setSending({step: 'open', blank, noNumber});
    setSending({step: 'sending'});
    try {
      const done = await call(quizzesApi.submit, {
        params: {id: attempt.quiz.id, attemptId: attempt.id},
        body: {...unsent(), blanksAreMeant},
      });
      forget();
      onResult(done);
    } catch (error) {
      setSending({
        step: 'failed',
        sentence: error instanceof Failure ? error.message : 'Your answers could not be sent. They are still here; try again.',
      });
    }
  }

  function next(event: FormEvent): void {
    event.preventDefault();
    if (sending.step === 'sending') return;
    if (last) submit(false);
    else setPosition(position + 1);
  }

  useEffect(() => {
    // Nothing else is on the page while somebody answers; what was given is kept whatever happens.
    document.documentElement.dataset.quiet = '';
    return () => {
      delete document.documentElement.dataset.quiet;
    };
  }, []);

  if (question === undefined) return null;
  const answer = (given: string[]) => {
    give(question.key, given);
    setSending({step: 'answering'});
  };

  return (
    <form className="quiz" method="post" onSubmit={next}>
      <p className="progress">
        <span>
          Question {position + 1} of {questions.length}
          {attempt.mode === 'practice' && ' · practice, does not count'}
          {attempt.mode === 'refresher' && ' · refresher'}
          {attempt.more && ' · after a close result'}
        </span>
        <Link to="/training">Save and leave</Link>
        <Dots questions={questions.length} position={position} />
      </p>
      {question.stimulus !== null && <p className="stimulus">{question.stimulus}</p>}
      <fieldset>
        <legend ref={heading} tabIndex={-1}>
          {question.type === 'cloze' ? 'Fill the gaps' : question.stem}
        </legend>
        {/* A question of its own has its inputs anew. */}
        <Input key={question.key} question={question} given={answers[question.key] ?? []} onGive={answer} />
      </fieldset>
      {attempt.asksCertainty && question.type !== 'selfrate' && (
        <HowSure
          key={`sure ${question.key}`}
          name={question.key}
          sure={certainty[question.key]}
          onRate={(sure) => rate(question.key, sure)}
        />
      )}
      <div aria-live="polite">
        {sending.step === 'open' && (
          <StillOpen
            {...sending}
            onGoTo={(number) => {
              setPosition(number - 1);
              setSending({step: 'answering'});
              heading.current?.focus();
            }}
            onSubmit={() => submit(true)}
          />
        )}
        {sending.step === 'failed' && <p className="notice notice--warn">{sending.sentence}</p>}
      </div>
      <p className="actions">
        <button className="button" type="submit" aria-disabled={sending.step === 'sending'}>
          {sending.step === 'sending' ? 'Sending …' : last ? 'Submit answers' : 'Next question'}
        </button>
        {position > 0 && (
          <button className="button button--quiet" type="button" onClick={() => setPosition(position - 1)}>
            Back
          </button>
        )}
      </p>
      <p className="facts" role="status">
        {kept === 'here' &&
          (attempt.more
            ? 'Kept in this tab until you submit.'
            : 'Kept in this tab. It is saved as soon as the service can be reached.')}
        {kept === 'everywhere' && Object.keys(answers).length > 0 && 'Saved. You can carry on later, on any device.'}
        {kept === 'ended' && 'This attempt has ended, because another one was started here or elsewhere. Load the page anew.'}
        {kept === 'signed-out' && (
          <>
            You are signed out. Your answers are kept in this tab:{' '}
            <Link to={`/sign-in?next=${encodeURIComponent(`/training/${attempt.quiz.id}`)}`}>sign in and carry on</Link>.
          </>
        )}
      </p>
    </form>
  );
}

/** The words beside them say the same. */
function Dots({questions, position}: {questions: number; position: number}) {
  return (
    <span className="dots" aria-hidden="true">
      {Array.from({length: questions}, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place.
        <span key={at} className={at < position ? 'dot dot--done' : at === position ? 'dot dot--here' : 'dot'} />
      ))}
    </span>
  );
}
