/** What was found: each competency with its doubt and what to do, and where the needs are. */
import type {TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {percent} from '../../../ui/percent.ts';
import {ScrollTable} from '../../../ui/ScrollTable.tsx';
import {stateNames, suggestionFor, whoIn} from '../summary.ts';

export function Findings({needs}: {needs: TrainingNeeds}) {
  const {competencies, parameters} = needs;
  const found = competencies.filter(({need}) => need !== null);
  const others = competencies.length - found.length;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">Findings</h2>
      {found.length === 0 ? (
        <p>Nothing can be said yet: nobody has been assessed, or every group is too small to show.</p>
      ) : (
        <ScrollTable label="Findings by competency">
          <table className="report-table">
            <caption>
              The most urgent first. The target is {percent(parameters.target)} of people; ranges hold the true share with{' '}
              {percent(parameters.estimateConfidence)} certainty.
            </caption>
            <thead>
              <tr>
                <th scope="col">Competency</th>
                <th scope="col">State</th>
                <th scope="col">Share that meets the standard</th>
                <th scope="col">Assessed of required</th>
                <th scope="col">In need, of those assessed</th>
                <th scope="col">What to do</th>
                <th scope="col">Who did not meet it</th>
              </tr>
            </thead>
            <tbody>
              {found.map((competency) => {
                const {key, name, need, cells} = competency;
                const total = cells[0];
                const {places, jobs} = whoIn(competency, needs);
                return (
                  <tr key={key}>
                    <th scope="row">{name}</th>
                    <td>{need && stateNames[need.state]}</td>
                    <td>
                      {total?.kind === 'shown' && total.estimate
                        ? `${percent(total.estimate.mean)} (${percent(total.estimate.low)} to ${percent(total.estimate.high)})`
                        : ''}
                    </td>
                    <td>
                      {total?.kind === 'shown' &&
                        `${total.assessed} of ${total.requiredIsWhole ? '' : 'at least '}${total.required ?? 'a number nobody has entered'}`}
                    </td>
                    <td>
                      {need &&
                        `${Math.round(need.people.expected)} (${Math.round(need.people.low)} to ${Math.round(need.people.high)})`}
                    </td>
                    <td>{suggestionFor(competency)}</td>
                    <td>{[places, jobs].filter(Boolean).join('. By job: ') || '–'}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollTable>
      )}
      {found.length > 0 && others > 0 && <p>Of {others} more nothing can be said yet, or nothing may be shown.</p>}
    </section>
  );
}
