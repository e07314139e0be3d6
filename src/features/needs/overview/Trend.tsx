/** A year by quarters: a small line for each competency, its numbers beside it, and whether the same people change. */

import {useState} from 'react';
import {type TrendLine, trainingNeedsApi} from '../../../../server/training-needs/contract.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {formatDate} from '../../../ui/dates.ts';
import {Loading} from '../../../ui/Loading.tsx';
import {percent} from '../../../ui/percent.ts';
import {ScrollTable} from '../../../ui/ScrollTable.tsx';
import {samePeopleInWords} from '../change-in-words.ts';

/** Read when it is opened: it needs every answer of a year. */
export function Trend({target}: {target: number}) {
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">Over time</h2>
      {open ? (
        <Year target={target} />
      ) : (
        <p>
          <button type="button" className="button button--quiet" onClick={() => setOpen(true)}>
            Show the last year
          </button>
        </p>
      )}
    </section>
  );
}

function Year({target}: {target: number}) {
  const {state} = useEndpoint(trainingNeedsApi.trend, {});
  return (
    <Loading state={state}>
      {({days, competencies}) =>
        competencies.length === 0 ? (
          <p>Nobody has been assessed yet.</p>
        ) : (
          <ScrollTable label="The last year" hint>
            <table>
              <caption>
                All organisations together: people who met the standard, of those with a result that had not expired that day.
                People come and go, so a share can change without anybody learning: the last column is about the same people and
                the same questions. Who failed takes a quiz again sooner than others, so it looks better than it is.
              </caption>
              <thead>
                <tr>
                  <th scope="col">Competency</th>
                  <th scope="col">Line</th>
                  {days.map((day) => (
                    <th scope="col" className="number" key={day}>
                      {formatDate(day)}
                    </th>
                  ))}
                  <th scope="col">Since {formatDate(days[2] ?? '')}</th>
                </tr>
              </thead>
              <tbody>
                {competencies.map(({key, name, points, change}) => (
                  <tr key={key}>
                    <th scope="row">{name}</th>
                    <td>
                      <Line points={points} target={target} />
                    </td>
                    {points.map((point, index) => (
                      <td className="number" key={days[index]}>
                        {point === null ? (
                          '–'
                        ) : (
                          <>
                            {percent(point.k / point.n)}{' '}
                            <small>
                              ({point.k} of {point.n})
                            </small>
                            <small className="own-line">
                              {percent(point.low)} to {percent(point.high)}
                            </small>
                          </>
                        )}
                      </td>
                    ))}
                    <td className="in-words">{samePeopleInWords(change)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollTable>
        )
      }
    </Loading>
  );
}

/** The interval as a band, the share as a line, the target as a dashed one. */
function Line({points, target}: {points: TrendLine['points']; target: number}) {
  const across = (index: number) => 4 + index * 23;
  const up = (share: number) => 44 - share * 40;
  const known = points.flatMap((point, index) => (point === null ? [] : [{...point, x: across(index)}]));
  const path = (value: (point: (typeof known)[number]) => number) => known.map((point) => `${point.x},${up(value(point))}`);
  return (
    <svg className="trend-line" viewBox="0 0 100 48" aria-hidden="true">
      <line className="trend-target" x1="0" x2="100" y1={up(target)} y2={up(target)} />
      <polygon className="trend-band" points={[...path(({low}) => low), ...path(({high}) => high).reverse()].join(' ')} />
      <polyline className="trend-share" points={path(({k, n}) => k / n).join(' ')} />
      {known.map((point) => (
        <circle className="trend-point" key={point.x} cx={point.x} cy={up(point.k / point.n)} r="2.5" />
      ))}
    </svg>
  );
}
