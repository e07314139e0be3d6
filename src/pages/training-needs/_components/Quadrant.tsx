/** Confidence beside competence: what people know and are sure of, and what they are sure of and have wrong. */
import type {Certainty, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {Scatter} from './Scatter.tsx';
import {percent} from './summary.ts';

const cornerNames = {
  misinformed: 'Misinformed',
  mastery: 'Mastery',
  uninformed: 'Uninformed',
  doubt: 'Doubt',
};

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
      <h2 id="sure-and-right">Sure, and right?</h2>
      {known.length === 0 ? (
        <p>Nothing to show yet: nobody has said how sure they were, or too few people to show it.</p>
      ) : (
        <>
          <p>
            Where people are sure and wrong, nobody asks for help: begin there. Where they are right and not sure, a word of
            encouragement does more than a course. It counts answers, and never decides whether somebody passes.
          </p>
          <Scatter
            x={{name: 'Right', from: 0, to: 1, line: parameters.standard, lowest: '0%', highest: '100%'}}
            y={{name: 'Sure', from: 0, to: 1, line: 0.5, lowest: '0%', highest: '100%'}}
            points={known.map(({number, right, sure}) => ({number, x: right, y: sure}))}
            corners={[cornerNames.misinformed, cornerNames.mastery, cornerNames.uninformed, cornerNames.doubt]}
            summary="Competencies by the share of answers that are right, from left to right, and that people were sure of, from bottom to top. The table has the numbers."
          />
          <p className="scroll-hint">Scroll the table sideways for all figures.</p>
          <div className="table-scroll" role="region" aria-label="Sure and right, by competency" tabIndex={0}>
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
          </div>
        </>
      )}
    </section>
  );
}
