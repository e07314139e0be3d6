/** Questions one at a time that end in what to do. Without JavaScript they stand in one list. What is pressed stays on the page. */
import {useRef, useState} from 'react';

export type DecisionTree = {
  /** Asked in this order while the answer leads on. */
  questions: {ask: string; why: string; answers: {name: string; then: 'next' | string}[]}[];
  outcomes: Record<string, {title: string; text: string}>;
  /** Where the last question leads on. */
  end: string;
};

export function Decision({tree: {questions, outcomes, end}}: {tree: DecisionTree}) {
  const [given, setGiven] = useState<string[]>([]);
  const place = useRef<HTMLDivElement>(null);
  const last = questions[given.length - 1]?.answers.find(({name}) => name === given.at(-1));
  const outcome = outcomes[last && last.then !== 'next' ? last.then : given.length === questions.length ? end : ''];
  const question = outcome ? undefined : questions[given.length];
  const go = (answers: string[]) => {
    setGiven(answers);
    setTimeout(() => place.current?.focus());
  };
  return (
    <div className="decision panel" data-search="off">
      <noscript>
        <ol>
          {questions.map(({ask, answers}) => (
            <li key={ask}>
              {ask}{' '}
              {answers
                .filter(({then}) => then !== 'next')
                .map(({name, then}) => `${name}: ${outcomes[then]?.title}.`)
                .join(' ')}
            </li>
          ))}
        </ol>
      </noscript>
      {given.length > 0 && (
        <ol className="facts">
          {given.map((answer, index) => (
            <li key={questions[index]?.ask}>
              {questions[index]?.ask} <strong>{answer}</strong>
            </li>
          ))}
        </ol>
      )}
      <div
        ref={place}
        tabIndex={-1}
        role="group"
        aria-label={outcome ? 'What to do' : `Question ${given.length + 1} of ${questions.length}`}
      >
        {question && (
          <>
            <p className="facts">
              Question {given.length + 1} of {questions.length}
            </p>
            <p>
              <strong>{question.ask}</strong>
            </p>
            <p>{question.why}</p>
            <p className="actions">
              {question.answers.map(({name}) => (
                <button type="button" className="button button--quiet" key={name} onClick={() => go([...given, name])}>
                  {name}
                </button>
              ))}
            </p>
          </>
        )}
        {outcome && (
          <>
            <p>
              <strong>{outcome.title}</strong>
            </p>
            <p>{outcome.text}</p>
          </>
        )}
      </div>
      {given.length > 0 && (
        <p className="actions">
          <button type="button" className="link-button" onClick={() => go(given.slice(0, -1))}>
            Back one question
          </button>
          <button type="button" className="link-button" onClick={() => go([])}>
            Start again
          </button>
        </p>
      )}
    </div>
  );
}
