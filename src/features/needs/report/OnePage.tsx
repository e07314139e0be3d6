/** One organisation on one page, in words as its champion sees it, beside all organisations. */
import type {Audience, NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {currentInWords} from '../where/OwnOrganisation.tsx';
import {shortName, stateInWords} from '../words.ts';
import {Cautions} from './Cautions.tsx';

type Props = {needs: TrainingNeeds; champion: Audience & {kind: 'champion'}};

export function OnePage({needs, champion: {id: own, organisation}}: Props) {
  const {competencies, organisations} = needs;
  const column = organisations.findIndex(({id}) => id === own);
  const asked = competencies.filter(({hasQuiz}) => hasQuiz);
  const isGap = (cell: NeedsCell | undefined) => cell?.kind === 'own' && (cell.howSure === 'sure' || cell.howSure === 'likely');
  const gaps = asked.filter(({cells}) => isGap(cells[column]));
  const known = asked.filter(({cells}) => {
    const cell = cells[column];
    return cell?.kind === 'own' && cell.howSure !== null;
  });
  return (
    <>
      <section aria-labelledby="one-page">
        <h2 id="one-page">{organisation}</h2>
        <p className="lead">
          {known.length === 0
            ? 'Nothing can be told of your organisation yet: too few people have been assessed.'
            : gaps.length === 0
              ? `No gap is known in the ${known.length} competencies that can be told of.`
              : `${gaps.length === 1 ? 'One gap' : `${gaps.length} gaps`}: ${gaps.map(({name}) => shortName(name)).join(', ')}.`}
        </p>
        <table className="report-table table--cards">
          <caption>
            Words, not figures: beside the training record, which names people, figures could tell who did not pass.
          </caption>
          <thead>
            <tr>
              <th scope="col">Competency</th>
              <th scope="col">{organisation}</th>
              <th scope="col">Current now</th>
              <th scope="col">All organisations</th>
              <th scope="col">If you train: how</th>
            </tr>
          </thead>
          <tbody>
            {asked.map(({key, name, cells, bandName}) => {
              const cell = cells[column];
              return (
                <tr key={key}>
                  <th scope="row">{shortName(name)}</th>
                  <td data-label={organisation}>{inShort(cell)}</td>
                  <td data-label="Current now">{cell?.kind === 'own' ? currentInWords(cell) : ''}</td>
                  <td data-label="All organisations">{inShort(cells[0])}</td>
                  <td data-label="If you train: how">{isGap(cell) ? bandName : '–'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <Cautions needs={needs} />
    </>
  );
}

function inShort(cell: NeedsCell | undefined): string {
  if (cell === undefined || cell.kind === 'suppressed') return 'Hidden';
  const told = cell.kind === 'own' ? cell : cell.estimate;
  return told === null || told.howSure === null ? 'Too few to say' : stateInWords({howSure: told.howSure, size: told.size});
}
