/** One question: what its answers say, what speaks against it, what was chosen, and what is decided. */

import Link from '@docusaurus/Link';
import type {Doubt, ItemLine} from '../../../../server/training-needs/items/contract.ts';
import {percent} from '../../../ui/format/percent.ts';
import {ScrollTable} from '../../../ui/ScrollTable.tsx';
import {Decide, Decided} from '../doubts/Decide.tsx';

/** What is odd, in plain words, and what it may mean. */
const doubtNames: Record<Doubt, string> = {
  'negative-discrimination': 'People who know the rest get it wrong more often than people who do not.',
  'below-guessing': 'Fewer have it right than would by guessing.',
  'distractor-beats-key':
    'The half that does better chooses a wrong option more often than the right one. Is the right one marked?',
};

type Props = {
  item: ItemLine /** The competency, where the page does not say it. */;
  about?: string;
  onChange: () => Promise<void>;
};

export function Question({item, about, onChange}: Props) {
  const {asks, n, facility, discriminationIndex, isIndicative, inDoubt, chosen, passage} = item;
  const isOpen = inDoubt?.decided === null;
  return (
    <>
      <p>
        <strong>{asks}</strong>
      </p>
      <p className="facts">
        {about && `${about} · `}
        {n === 0 ? 'not asked yet' : `${facility === null ? '' : percent(facility)} right, asked ${n} times`} · taught in{' '}
        <Link to={passage.url}>{passage.title}</Link>
      </p>
      {inDoubt && (
        <div className={isOpen ? 'notice notice--warn' : 'notice'}>
          {inDoubt.doubts.map((doubt) => (
            <p key={doubt}>{doubtNames[doubt]}</p>
          ))}
          {inDoubt.decided ? (
            <Decided item={item} decided={inDoubt.decided} onChange={onChange} />
          ) : (
            <Decide item={item} onChange={onChange} />
          )}
        </div>
      )}
      {chosen.length > 0 && <Chosen item={item} open={isOpen} />}
      <details>
        <summary>Figures for authors</summary>
        <p className="facts">
          {item.id}, revision {item.rev}
          {discriminationIndex !== null && ` · discrimination index ${Math.round(discriminationIndex)}%`}
          {item.consistencyWithout !== null && ` · without it the quiz agrees to ${Math.round(item.consistencyWithout)}%`}
          {n > 0 && isIndicative && ' · indicative only: fewer than 30 people'}
        </p>
      </details>
    </>
  );
}

function Chosen({item: {id, chosen}, open}: {item: ItemLine; open: boolean}) {
  return (
    <details open={open}>
      <summary>What was chosen, by whom</summary>
      <ScrollTable label={`Options of ${id}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Option</th>
              <th scope="col" className="number">
                Best third
              </th>
              <th scope="col" className="number">
                Worst third
              </th>
              <th scope="col" className="number">
                All
              </th>
            </tr>
          </thead>
          <tbody>
            {chosen.map(({text, right, best, worst, all}) => (
              <tr key={text}>
                <th scope="row">
                  {right && 'Marked as right: '}
                  {text}
                </th>
                <td className="number">{Math.round(best)}</td>
                <td className="number">{Math.round(worst)}</td>
                <td className="number">{all}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </details>
  );
}
