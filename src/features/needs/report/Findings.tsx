/** What was found: each gap with its size, how sure it is and for whom; then what needs no training, and what nobody knows. */
import type {TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {gapsOf, lackIn} from '../../../../server/training-needs/gaps.shared.ts';
import {percent} from '../../../ui/format/percent.ts';
import {countInWords, rangeInWords, shortName, stateInWords} from '../words.ts';

export function Findings({needs}: {needs: TrainingNeeds}) {
  const {competencies, parameters} = needs;
  const gaps = gapsOf(needs);
  const withGap = new Set(gaps.map(({competency}) => competency.key));
  const rest = competencies.filter(({key}) => !withGap.has(key));
  const isMet = ({cells: [total]}: TrainingNeeds['competencies'][number]) =>
    total?.kind === 'shown' && total.estimate?.howSure === 'met';
  const names = (all: typeof rest) => all.map(({name}) => shortName(name)).join(', ');
  const inDoubt = competencies.reduce((sum, each) => sum + each.inDoubt, 0);
  const [met, unknown] = [rest.filter(isMet), rest.filter((each) => !isMet(each))];
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">Findings</h2>
      {gaps.length > 0 && (
        <table className="report-table table--cards">
          <caption>
            The largest first. The target is {percent(parameters.target)} of people at the standard; ranges hold the truth with{' '}
            {percent(parameters.confidence)} certainty.
          </caption>
          <thead>
            <tr>
              <th scope="col">Competency</th>
              <th scope="col">For whom</th>
              <th scope="col">Gap</th>
              <th scope="col">At the standard</th>
              <th scope="col">Counted</th>
              <th scope="col">People who probably lack it</th>
            </tr>
          </thead>
          <tbody>
            {gaps.map(({competency, name, cell}) => (
              <tr key={`${competency.key} ${name}`}>
                <th scope="row">
                  {shortName(competency.name)}
                  <small>{competency.bandName}</small>
                </th>
                <td data-label="For whom">{name}</td>
                <td data-label="Gap">{stateInWords(cell.estimate)}</td>
                <td data-label="At the standard">
                  {percent(cell.estimate.mean)} ({percent(cell.estimate.low)} to {percent(cell.estimate.high)})
                </td>
                <td data-label="Counted">
                  {countInWords(cell)}
                  {cell.required !== null && `; ${cell.required} need it`}
                </td>
                <td data-label="People who probably lack it">{rangeInWords(lackIn(cell).all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {met.length > 0 && (
        <p>
          <strong>No training needed, at the target:</strong> {names(met)}.
        </p>
      )}
      {inDoubt > 0 && (
        <p>
          <strong>To be decided:</strong>{' '}
          {inDoubt === 1 ? 'one question is in doubt and is' : `${inDoubt} questions are in doubt and are`} left out until the
          coordinator has decided.
        </p>
      )}
      {unknown.length > 0 && (
        <p>
          <strong>Not known yet, or not to be shown:</strong> {names(unknown)}.
        </p>
      )}
    </section>
  );
}
