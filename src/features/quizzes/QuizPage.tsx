/** A quiz from its introduction to its result. A union, so that no two of its steps can be on the page at once. */

import Link from '@docusaurus/Link';
import {useState} from 'react';
import {type AttemptView, type Mode, quizzesApi} from '../../../server/quizzes/contract.ts';
import {recordsApi} from '../../../server/records/contract.ts';
import {call, Failure} from '../../api/client.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import type {QuizFacts} from '../../plugins/quizzes/index.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Page} from '../../ui/Page.tsx';
import {OnPath} from '../learning/OnPath.tsx';
import {Questions} from './Questions.tsx';
import {QuizResult} from './QuizResult.tsx';

type State =
  | {step: 'introduction'; problem?: string}
  | {step: 'starting'}
  | {step: 'answering'; attempt: AttemptView}
  | {step: 'result'; attempt: AttemptView};

export default function QuizPage({quiz}: {quiz: QuizFacts}) {
  const [state, setState] = useState<State>({step: 'introduction'});

  async function start(mode: Mode, missedOf?: string): Promise<void> {
    setState({step: 'starting'});
    try {
      setState({
        step: 'answering',
        attempt: await call(quizzesApi.start, {params: {id: quiz.id}, body: {mode, ...(missedOf !== undefined && {missedOf})}}),
      });
    } catch (error) {
      setState({
        step: 'introduction',
        problem: error instanceof Failure ? error.message : 'The quiz could not be started. Try again.',
      });
    }
  }

  async function more({id}: AttemptView): Promise<void> {
    const attempt = await call(quizzesApi.more, {params: {id: quiz.id, attemptId: id}, body: {}});
    setState({step: 'answering', attempt});
  }

  return (
    <Page title={quiz.title} description={`A quiz of ${quiz.count} questions about: ${quiz.competencyName}.`}>
      <Gate place={places.quiz}>
        {() => {
          if (state.step === 'answering')
            return (
              <Questions
                key={`${state.attempt.id} ${state.attempt.more}`}
                attempt={state.attempt}
                onResult={(attempt) => setState({step: 'result', attempt})}
              />
            );
          if (state.step === 'result')
            return (
              <QuizResult
                attempt={state.attempt}
                onAgain={() => start('assessment')}
                onPractise={(missed) => start('practice', missed ? state.attempt.id : undefined)}
                onMore={() => more(state.attempt)}
              />
            );
          return (
            <Introduction
              quiz={quiz}
              problem={state.step === 'introduction' ? state.problem : undefined}
              starting={state.step === 'starting'}
              onStart={start}
            />
          );
        }}
      </Gate>
    </Page>
  );
}

type IntroductionProps = {quiz: QuizFacts; problem: string | undefined; starting: boolean; onStart: (mode: Mode) => void};

function Introduction({quiz, problem, starting, onStart}: IntroductionProps) {
  const {state: record} = useEndpoint(recordsApi.mine, {});
  const standing = record.step === 'loaded' ? record.value.standings.find(({quizId}) => quizId === quiz.id) : undefined;
  const {state: begun} = useEndpoint(quizzesApi.unfinished, {});
  const left = begun.step === 'loaded' ? begun.value.unfinished.find(({quizId}) => quizId === quiz.id) : undefined;
  const open = left && left.answered < left.of ? left : undefined;
  const refreshes = standing !== undefined && standing.refresh > 0;
  return (
    <>
      <p className="lead">
        {quiz.most > quiz.count ? `${quiz.count} to ${quiz.most}` : quiz.count} questions, about {quiz.minutes} minutes. You need{' '}
        {quiz.passMark} of {quiz.count}
        to pass{quiz.most > quiz.count && '; where you are asked more, the mark is as strict'}.
        {quiz.asksRating && ' One more asks how sure you feel; it does not affect your score.'}
      </p>
      <ul>
        <li>Afterwards you see what to read, with a link to the passage.</li>
        <li>
          You may say how sure you are of each answer. It does not affect your score; it helps us see which guides to improve.
        </li>
        <li>
          You can take the quiz {quiz.attempts === 2 ? 'twice' : `${quiz.attempts} times`} in a week. We keep your latest result,
          even if it is lower. Practice is unlimited and never counts.
        </li>
        <li>
          Only you see your answers and your score. A champion of your organisation may see, by name, whether your result is
          current. The coordinator sees how many people of each organisation pass, and no names.
        </li>
      </ul>
      {problem && (
        <p role="alert" className="notice notice--warn">
          {problem}
        </p>
      )}
      {refreshes && (
        <div className="notice">
          <p>
            Something you know has changed since you took this quiz. The refresher asks about that alone, with {quiz.count}{' '}
            questions at most. Your result counts as long as before.
          </p>
          <p className="actions">
            <button type="button" className="button" aria-disabled={starting} onClick={() => onStart('refresher')}>
              {starting ? 'Starting …' : 'Start the refresher'}
            </button>
          </p>
        </div>
      )}
      <p className="actions">
        <button
          type="button"
          className={refreshes ? 'button button--quiet' : 'button'}
          aria-disabled={starting}
          onClick={() => onStart('assessment')}
        >
          {starting ? 'Starting …' : open ? `Carry on with question ${open.answered + 1} of ${open.of}` : 'Start the quiz'}
        </button>
        <button type="button" className="button button--quiet" aria-disabled={starting} onClick={() => onStart('practice')}>
          Practise instead
        </button>
        <Link to="/training">Back to training</Link>
      </p>
      <OnPath step={quiz.id} quiet />
    </>
  );
}
