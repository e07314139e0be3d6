/** Every quiz as one row: what it is, how one stands with it, and the one thing to do; what asks for something comes first. */
import Link from '@docusaurus/Link';
import type {Standing} from '../../../server/records/contract.ts';
import type {QuizzesData} from '../../plugins/quizzes/index.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {SubjectIcon} from '../../ui/icons/SubjectIcon.tsx';
import {useTier} from '../content/tier.ts';
import {byNeed, howItStands} from './standing-words.ts';

type Quiz = QuizzesData['quizzes'][number];
type Props = {quizzes: readonly Quiz[]; standings: readonly Standing[] | undefined; first: boolean};

/** `first`: whether the first thing that asks for something is the button of the page. */
export function QuizRows({quizzes, standings, first}: Props) {
  const tier = useTier();
  if (standings === undefined) return <Rows quizzes={quizzes} standingOf={() => undefined} />;
  const standingOf = ({id}: Quiz) => standings.find(({quizId}) => quizId === id);
  return byNeed(quizzes, standingOf).map(({name, quizzes: group}) => (
    <section key={name} aria-label={name} className={group.every(({tier}) => tier === 'enhanced') ? 'tier-enhanced' : undefined}>
      <h3>
        {name} <span className="facts">{group.filter((quiz) => tier === 'enhanced' || quiz.tier === 'basic').length}</span>
      </h3>
      <Rows quizzes={group} standingOf={standingOf} first={first && name === 'Needs you'} />
    </section>
  ));
}

type RowsProps = {quizzes: readonly Quiz[]; standingOf: (quiz: Quiz) => Standing | undefined; first?: boolean};

function Rows({quizzes, standingOf, first = false}: RowsProps) {
  return (
    <ul className={first ? 'rows rows-first quiz-rows' : 'rows quiz-rows'}>
      {quizzes.map((quiz) => {
        const standing = standingOf(quiz);
        const {pill, words, todo} = howItStands(standing);
        // Nothing has to be done about it.
        const isQuiet = pill === 'good' || (standing !== undefined && !standing.needed);
        return (
          <li key={quiz.id} className={`tier-${quiz.tier}`}>
            <SubjectIcon competency={quiz.competency} />
            <div>
              <Link to={`/training/${quiz.id}`}>{quiz.competencyName}</Link>
              <p>{standing?.submittedAt ? takenInWords(standing) : quiz.title}</p>
            </div>
            <p className="row-end">
              {quiz.tier === 'enhanced' && <span className="tag tag--enhanced">Enhanced</span>}
              {standing && pill !== '' && <span className={`pill pill--${pill}`}>{words}</span>}
            </p>
            <Link className={isQuiet ? 'row-link' : 'row-do'} to={`/training/${quiz.id}`}>
              {todo}
              <span className="visually-hidden">: {quiz.competencyName}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** "5 of 5 on 16 December 2025": what counts longer than it seems says until when. */
function takenInWords({correct, served, submittedAt, state, refresh, validUntil}: Standing): string {
  const taken = `${correct} of ${served} on ${formatDate(submittedAt ?? '')}`;
  return state === 'current' && refresh > 0 && validUntil
    ? `${correct} of ${served}. Still counts, until ${formatDate(validUntil)}`
    : taken;
}
