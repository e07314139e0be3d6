/** Every quiz as one row: what it is, how one stands with it, and the one thing to do. */
import Link from '@docusaurus/Link';
import type {Standing} from '../../../server/records/contract.ts';
import type {QuizzesData} from '../../plugins/quizzes/index.ts';
import {formatDate} from '../../ui/dates.ts';
import {attentionFirst, howItStands} from './standing-words.ts';

type Props = {quizzes: QuizzesData['quizzes']; standings: readonly Standing[]};

export function QuizRows({quizzes, standings}: Props) {
  const standingOf = ({id}: Props['quizzes'][number]) => standings.find(({quizId}) => quizId === id);
  return (
    <ul className="rows quiz-rows">
      {attentionFirst(quizzes, standingOf).map((quiz) => {
        const standing = standingOf(quiz);
        const {pill, words, todo} = howItStands(standing);
        return (
          <li key={quiz.id} className={`tier-${quiz.tier}`}>
            <div>
              <Link to={`/training/${quiz.id}`}>{quiz.competencyName}</Link>
              <p>
                {quiz.title}
                {standing?.submittedAt
                  ? ` · ${standing.correct} of ${standing.served} right on ${formatDate(standing.submittedAt)}`
                  : ` · ${quiz.count} questions, about ${quiz.minutes} minutes`}
              </p>
            </div>
            <p className="row-end">
              {quiz.tier === 'enhanced' && <span className="tag tag--enhanced">Enhanced</span>}
              {words !== '' && <span className={pill === '' ? 'facts' : `pill pill--${pill}`}>{words}</span>}
            </p>
            <Link className="quiz-do" to={`/training/${quiz.id}`}>
              {todo}
              <span className="visually-hidden">: {quiz.competencyName}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
