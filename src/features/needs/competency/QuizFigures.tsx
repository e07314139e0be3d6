/** A quiz as a whole: how people do, and whether its questions agree. */
import type {QuizLine} from '../../../../server/training-needs/items/contract.ts';
import {percent} from '../../../ui/format/percent.ts';

export function QuizFigures({quiz: {title, n, mean, median, sd, consistency}}: {quiz: QuizLine}) {
  if (n === 0) return <p>Nobody has taken the quiz “{title}” yet.</p>;
  return (
    <>
      <p>
        {title}: {n} first attempts. On average {percent(mean ?? 0)} right, half of them {percent(median ?? 0)} or more
        {sd === null ? '' : `, standard deviation ${Math.round(sd * 100)} points`}.
      </p>
      <p className="facts">
        {consistency === null
          ? 'Internal consistency (Cronbach’s alpha) is left out: fewer than ten people were asked the same questions, because each draws their own, or all of them scored alike.'
          : `Internal consistency (Cronbach’s alpha) ${Math.round(consistency.internalConsistency)}%, over the ${consistency.n} people who were asked the same ${consistency.questions} questions${consistency.isIndicative ? ', indicative only' : ''}. ${Math.round(consistency.errorRatio)}% of the spread is chance; one person’s result is uncertain by ${Math.round(consistency.standardError * 100)} points.`}
      </p>
    </>
  );
}
