/** The questions of one quiz: each can be tried, and says what is right and why. */

import Link from '@docusaurus/Link';
import {useState} from 'react';
import {type QuizPreview, quizPreviewApi} from '../../../../server/quiz-preview/contract.ts';
import type {ServedQuestion} from '../../../../server/quizzes/contract.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {Loading} from '../../../ui/Loading.tsx';
import {Input} from '../inputs/Input.tsx';

export function Preview({id}: {id: string}) {
  const {state} = useEndpoint(quizPreviewApi.read, {params: {id}});
  return (
    <Loading state={state}>
      {(quiz) => (
        <>
          <p>
            {quiz.questions.length} questions, of which {quiz.draw} are drawn for an attempt.
          </p>
          <ol className="preview">
            {quiz.questions.map((question) => (
              <li key={question.id}>
                <Question question={question} />
              </li>
            ))}
          </ol>
          <h2>For another system</h2>
          <p>
            A file holds the answers. Keep it from people who may be asked these questions. The service shows the files as they
            were when it started: after a change, start it again.
          </p>
          <Download name="GIFT, which Moodle and others read" path={quizPreviewApi.gift.path} id={id} lost={quiz.lostInGift} />
          <Download name="CSV, for a spreadsheet" path={quizPreviewApi.csv.path} id={id} lost={quiz.lostInCsv} />
        </>
      )}
    </Loading>
  );
}

function Question({question: {id, rev, type, passage, served, checked}}: {question: QuizPreview['questions'][number]}) {
  return (
    <article aria-label={`Question ${id}`}>
      <p className="facts">
        {id}, revision {rev}, {type}. Taught in <Link to={passage.url}>{passage.title}</Link>
      </p>
      {served[0]?.stimulus && <p className="stimulus">{served[0].stimulus}</p>}
      {served.map((each) => (
        <Asked key={each.key} question={each} />
      ))}
      <details>
        <summary>What is right, and why</summary>
        <ul>
          {checked.map(({text, correct, why}) => (
            <li key={text}>
              {correct && <strong>Right: </strong>}
              {text} <span className="facts">{why}</span>
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}

function Asked({question}: {question: ServedQuestion}) {
  const [given, setGiven] = useState<string[]>([]);
  return (
    <div className="quiz">
      <fieldset>
        <legend>{question.type === 'cloze' ? 'Fill the gaps' : question.stem}</legend>
        <Input question={question} given={given} onGive={setGiven} />
      </fieldset>
    </div>
  );
}

function Download({name, path, id, lost}: {name: string; path: string; id: string; lost: readonly string[]}) {
  return (
    <>
      <p>
        <a href={path.replace(':id', id)} download>
          {name}
        </a>
      </p>
      <details>
        <summary>What is lost on the way</summary>
        <ul>
          {lost.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
