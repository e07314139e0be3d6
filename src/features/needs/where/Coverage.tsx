/** One organisation at a time: who is required, who has a result, and what came of it. */
import {useState} from 'react';
import type {NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {percent} from '../../../ui/format/percent.ts';
import {shortName, stateInWords} from '../words.ts';

export function Coverage({needs: {organisations, competencies}}: {needs: TrainingNeeds}) {
  const [column, setColumn] = useState(0);
  return (
    <details>
      <summary>Who was assessed, by organisation</summary>
      <div className="field">
        <label htmlFor="needs-organisation">Organisation</label>
        <select
          id="needs-organisation"
          className="input"
          value={column}
          onChange={(event) => setColumn(Number(event.target.value))}
        >
          {organisations.map(({id, name}, index) => (
            <option key={id ?? 'all'} value={index}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <table className="table--cards">
        <caption>{organisations[column]?.name}</caption>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col" className="number">
              Required
            </th>
            <th scope="col" className="number">
              With a result
            </th>
            <th scope="col" className="number">
              Passed
            </th>
            <th scope="col" className="number">
              Expired
            </th>
            <th scope="col">What is known</th>
          </tr>
        </thead>
        <tbody>
          {competencies
            .filter(({hasQuiz}) => hasQuiz)
            .map(({key, name, cells}) => (
              <tr key={key}>
                <th scope="row">{shortName(name)}</th>
                <Cells cell={cells[column]} />
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}

function Cells({cell}: {cell: NeedsCell | undefined}) {
  if (cell?.kind !== 'shown') return <td colSpan={5}>Hidden: too few people, or somebody could be told apart</td>;
  const {required, requiredIsWhole, assessed, passed, expired, insufficient, estimate} = cell;
  return (
    <>
      <td className="number" data-label="Required">
        {required === null ? 'not entered' : requiredIsWhole ? required : `at least ${required}`}
      </td>
      <td className="number" data-label="With a result">
        {assessed}
        {required !== null && requiredIsWhole && required > 0 && <small> ({percent(assessed / required)})</small>}
        {insufficient !== null && insufficient > 0 && <small> and {insufficient} asked too few questions</small>}
      </td>
      <td className="number" data-label="Passed">
        {assessed === 0 ? '–' : passed}
      </td>
      <td className="number" data-label="Expired">
        {expired ?? '–'}
      </td>
      <td data-label="What is known">
        {estimate === null ? (
          'Nothing yet'
        ) : (
          <strong className={`need need--${estimate.howSure}`}>{stateInWords(estimate)}</strong>
        )}
      </td>
    </>
  );
}
