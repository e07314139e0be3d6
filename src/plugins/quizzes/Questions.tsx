/** One question a screen: big options with letters, "3 of 5", and nothing lost on a reload. */
import {type FormEvent, useEffect, useRef, useState} from 'react';
import {type AttemptView, quizzesApi} from '../../../server/quizzes/contract.ts';
import {call, Failure} from '../../api/client.ts';
import {useDraft} from './useDraft.ts';

type Props = {attempt: AttemptView; onResult: (attempt: AttemptView) => void};
type Sending = {step: 'answering'} | {step: 'sending'} | {step: 'blank'; numbers: number[]} | {step: 'failed'; sentence: string};

const letters = 'ABCDEFGH';

export function Questions({attempt, onResult}: Props) {
  const {questions} = attempt;
  const [position, setPosition] = useState(0);
  const [answers, setAnswers, forgetDraft] = useDraft(attempt.id);
  const [sending, setSending] = useState<Sending>({step: 'answering'});
  const heading = useRef<HTMLLegendElement>(null);
  const question = questions[position];
  const last = position === questions.length - 1;

  // A new question is read out from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect is about the change of question.
  useEffect(() => heading.current?.focus(), [position]);

  async function submit(blanksAreMeant: boolean): Promise<void> {
    const blank = questions.flatMap(({key}, index) => ((answers[key] ?? []).length === 0 ? [index + 1] : []));
    if (blank.length > 0 && !blanksAreMeant) return setSending({step: 'blank', numbers: blank});
    setSending({step: 'sending'});
    try {
      const done = await call(quizzesApi.submit, {
        params: {id: attempt.quiz.id, attemptId: attempt.id},
        body: {answers, blanksAreMeant},
      });
      forgetDraft();
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

  if (question === undefined) return null;
  const chosen = answers[question.key] ?? [];
  const choose = (option: string, on: boolean) => {
    const others = question.type === 'single' ? [] : chosen.filter((each) => each !== option);
    setAnswers({...answers, [question.key]: on ? [...others, option] : others});
    setSending({step: 'answering'});
  };

  return (
    <form className="quiz" method="post" onSubmit={next}>
      <p className="progress">
        Question {position + 1} of {questions.length}
        {attempt.mode === 'practice' && ' · practice, does not count'}
        <progress value={position + 1} max={questions.length} aria-hidden />
      </p>
      <fieldset>
        <legend ref={heading} tabIndex={-1}>
          {question.stem}
        </legend>
        {question.type === 'multiple' && <p className="hint">More than one answer can be right.</p>}
        {question.options.map(({key, text}, index) => (
          <label key={key} className="option">
            <input
              type={question.type === 'single' ? 'radio' : 'checkbox'}
              name={question.key}
              checked={chosen.includes(key)}
              onChange={(event) => choose(key, event.target.checked)}
            />
            <span aria-hidden>{letters[index]}</span>
            {text}
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        {sending.step === 'blank' && (
          <div className="notice notice--warn">
            <p>
              {sending.numbers.length === 1 ? `Question ${sending.numbers[0]} is` : `Questions ${sending.numbers.join(', ')} are`}{' '}
              not answered yet. A blank counts as wrong.
            </p>
            <p className="actions">
              <button
                type="button"
                className="button"
                onClick={() => {
                  setPosition((sending.numbers[0] ?? 1) - 1);
                  setSending({step: 'answering'});
                  heading.current?.focus();
                }}
              >
                Go to question {sending.numbers[0]}
              </button>
              <button type="button" className="button button--quiet" onClick={() => submit(true)}>
                Submit with blanks
              </button>
            </p>
          </div>
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
    </form>
  );
}
