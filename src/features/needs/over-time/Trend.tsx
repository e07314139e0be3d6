/** A year by quarters: a small line for each competency, its numbers beside it, and whether the same people change. */

import {type TrendLine, trainingNeedsApi} from '../../../../server/training-needs/contract.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {formatDate} from '../../../ui/format/dates.ts';
import {percent} from '../../../ui/format/percent.ts';
import {Loading} from '../../../ui/Loading.tsx';
import {ScrollTable} from '../../../ui/ScrollTable.tsx';
import {samePeopleInWords} from '../change-in-words.ts';
import type {Seen} from '../NeedsLayout.tsx';
import {shortName} from '../words.ts';

export function Trend({needs: {parameters}}: Pick<Seen, 'needs'>) {
  const {state} = useEndpoint(trainingNeedsApi.trend, {});
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">The last year</h2>
      <Loading state={state}>
        {({days, competencies}) =>
          competencies.length === 0 ? (
            <p>Nobody has been assessed yet.</p>
          ) : (
            <>
              <p className="facts">
                All organisations: the share at the standard, with the range in which it likely lies. People come and go, so that
                it can change without anybody learning: the last column is about the same people and the same questions since{' '}
                {formatDate(days[2] ?? '')}.
              </p>
              <ScrollTable label="The share at the standard over time">
                <table className="table--cards trend">
                  <thead>
                    <tr>
                      <th scope="col">Competency</th>
                      <th scope="col">Line</th>
                      <th scope="col">A year ago</th>
                      <th scope="col">Half a year ago</th>
                      <th scope="col">Today</th>
                      <th scope="col">The same people since</th>
                    </tr>
                  </thead>
                  <tbody>
                    {competencies.map(({key, name, points, change}) => (
                      <tr key={key}>
                        <th scope="row">{shortName(name)}</th>
                        <td>
                          <Line points={points} target={parameters.target} />
                        </td>
                        {[0, 2, 4].map((at) => (
                          <td className="trend-share-cell" key={at} data-label={formatDate(days[at] ?? '')}>
                            <Point point={points[at] ?? null} />
                          </td>
                        ))}
                        <td className="in-words" data-label="The same people since">
                          {samePeopleInWords(change)}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ScrollTable>
            </>
          )
        }
      </Loading>
    </section>
  );
}

function Point({point}: {point: TrendLine['points'][number]}) {
  if (point === null) return '–';
  return (
    <>
      {percent(point.mean)}{' '}
      <small>
        ({percent(point.low)} to {percent(point.high)})
      </small>
    </>
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
      <polyline className="trend-share" points={path(({mean}) => mean).join(' ')} />
      {known.map((point) => (
        <circle className="trend-point" key={point.x} cx={point.x} cy={up(point.mean)} r="2.5" />
      ))}
    </svg>
  );
}
