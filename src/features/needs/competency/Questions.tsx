/** The questions of a competency: what most people miss, with the wrong idea behind it and the passage that teaches it, and the rest. */
import Link from '@docusaurus/Link';
import type {ItemLine, QuizLine} from '../../../../server/training-needs/items/contract.ts';
import {percent} from '../../../ui/format/percent.ts';
import {Question} from './Question.tsx';
import {QuizFigures} from './QuizFigures.tsx';

/** So many are told at once, of those that at least so many were asked and so many missed. */
const [mostTold, fewestAsked, leastMissed] = [3, 10, 0.15];

type Props = {quizzes: readonly QuizLine[]; items: readonly ItemLine[]; onChange: () => Promise<void>};

export function Questions({quizzes, items, onChange}: Props) {
  const byMisses = items.toSorted((a, b) => (a.facility ?? 2) - (b.facility ?? 2));
  const missed = byMisses.filter(
    ({n, facility, inDoubt}) =>
      n >= fewestAsked &&
      facility !== null &&
      1 - facility >= leastMissed &&
      (inDoubt === null || inDoubt.decided?.verdict === 'sound'),
  );
  if (items.length === 0) return <p>There is no quiz yet.</p>;
  return (
    <>
      {missed.length === 0 ? (
        <p>No question stands out: ten people or more have to be asked one, and more than one in seven to miss it.</p>
      ) : (
        <ol>
          {missed.slice(0, mostTold).map((item) => (
            <li key={item.id}>
              <Missed item={item} />
            </li>
          ))}
        </ol>
      )}
      <details>
        <summary>All {items.length} questions, with figures</summary>
        {quizzes.map((quiz) => (
          <QuizFigures key={quiz.id} quiz={quiz} />
        ))}
        <ul className="lines">
          {byMisses.map((item) => (
            <li key={item.id} id={item.id}>
              <Question item={item} onChange={onChange} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Missed({item: {asks, n, facility, chosen, passage}}: {item: ItemLine}) {
  const [wrong] = chosen.filter(({right}) => !right).toSorted((a, b) => b.all - a.all);
  return (
    <p>
      <strong>{asks}</strong> {percent(1 - (facility ?? 1))} of {n} have it wrong.{' '}
      {wrong && wrong.all > 1 && (
        <>
          {wrong.all} chose “{wrong.text}”.{' '}
        </>
      )}
      Taught in <Link to={passage.url}>{passage.title}</Link>.
    </p>
  );
}
