/** Confidence beside competence: what people know and are sure of, and what they are sure of and have wrong. */
import type {Certainty, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {Scatter} from '../../../ui/charts/Scatter.tsx';
import {percent} from '../../../ui/format/percent.ts';
import {ScrollTable} from '../../../ui/ScrollTable.tsx';

const cornerNames = {
  misinformed: 'Misinformed',
  mastery: 'Mastery',
  uninformed: 'Uninformed',
  doubt: 'Doubt',
};

const halfSure = 0.5;

/** As much of the axis as it takes to see the points and the line. */
function axisOf(name: string, line: number, values: readonly number[]) {
  const from = Math.max(0, Math.floor(Math.min(line - 0.1, ...values) * 10) / 10);
  return {name, from, to: 1, line, lowest: percent(from), highest: '100%'};
}

const totalOf = ({mastery, doubt, uninformed, misinformed}: Certainty) => mastery + doubt + uninformed + misinformed;

export function Quadrant({needs: {competencies, parameters}}: {needs: TrainingNeeds}) {
  const known = competencies
    .flatMap(({key, name, certainty}) => (certainty === null ? [] : [{key, name, certainty, total: totalOf(certainty)}]))
    .map((each, index) => ({
      ...each,
      number: index + 1,
      right: (each.certainty.mastery + each.certainty.doubt) / each.total,
      sure: (each.certainty.mastery + each.certainty.misinformed) / each.total,
    }));
  return (
    <section aria-labelledby="sure-and-right">
      <h2 id="sure-and-right">Sure and wrong, sure and right</h2>
      {known.length === 0 ? (
        <p>Nothing to show yet: nobody has said how sure they were.</p>
      ) : (
        <>
          <p>
            Where people are sure and wrong, nobody asks for help: begin there. Where they are right and not sure, a word of
            encouragement does more than a course. It counts answers, and never decides whether somebody passes.
          </p>
          <Scatter
            x={axisOf(
              'Right',
              parameters.standard,
              known.map(({right}) => right),
            )}
            y={axisOf(
              'Sure',
              halfSure,
              known.map(({sure}) => sure),
            )}
            points={known.map(({number, right, sure}) => ({number, x: right, y: sure}))}
            corners={[cornerNames.misinformed, cornerNames.mastery, cornerNames.uninformed, cornerNames.doubt]}
            shaded="top-left"
            summary="Competencies by the share of answers that are right, from left to right, and that people were sure of, from bottom to top. The table has the numbers."
          />
          <details>
            <summary>The numbers</summary>
            <ScrollTable label="Sure and right, by competency" hint>
              <table>
                <caption>
                  Answers of which people said how sure they were. The lines in the chart stand at the standard of{' '}
                  {percent(parameters.standard)} right, and at half of the answers sure.
                </caption>
                <thead>
                  <tr>
                    <th scope="col" className="number">
                      No.
                    </th>
                    <th scope="col">Competency</th>
                    <th scope="col" className="number">
                      Right and sure
                    </th>
                    <th scope="col" className="number">
                      Right, not sure
                    </th>
                    <th scope="col" className="number">
                      Wrong, not sure
                    </th>
                    <th scope="col" className="number">
                      Wrong and sure
                    </th>
                    <th scope="col" className="number">
                      People
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {known.map(({key, name, number, certainty, total}) => (
                    <tr key={key}>
                      <td className="number">{number}</td>
                      <th scope="row">{name}</th>
                      {(['mastery', 'doubt', 'uninformed', 'misinformed'] as const).map((corner) => (
                        <td key={corner} className="number">
                          {certainty[corner]} <small>({percent(certainty[corner] / total)})</small>
                        </td>
                      ))}
                      <td className="number">{certainty.people}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollTable>
          </details>
        </>
      )}
    </section>
  );
}
