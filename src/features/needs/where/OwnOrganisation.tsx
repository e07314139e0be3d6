/** A champion's own organisation, in words: beside names a count would tell who failed. */
import Link from '@docusaurus/Link';
import type {Audience, NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {shortName, stateInWords} from '../words.ts';

type Own = NeedsCell & {kind: 'own'};
type Props = {needs: TrainingNeeds; champion: Audience & {kind: 'champion'}};

const order = ['sure', 'likely', 'unknown', 'met'];

export function OwnOrganisation({needs: {competencies, organisations}, champion: {id: own, organisation}}: Props) {
  const column = organisations.findIndex(({id}) => id === own);
  const lines = competencies
    .filter(({hasQuiz}) => hasQuiz)
    .flatMap(({key, name, bandName, cells}) => {
      const cell = cells[column];
      return cell?.kind === 'own' ? [{key, name, bandName, cell}] : [];
    })
    .toSorted((a, b) => placeOf(a.cell) - placeOf(b.cell));
  return (
    <section aria-labelledby="own">
      <h2 id="own">{organisation}</h2>
      <p>
        How sure a gap is, and how large, in words: figures could tell who did not pass. Who is current stands in the{' '}
        <Link to="/records">training record</Link>.
      </p>
      <table className="table--cards">
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col">What is known</th>
            <th scope="col">Current now</th>
            <th scope="col">If you train: how</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({key, name, bandName, cell}) => (
            <tr key={key}>
              <th scope="row">{shortName(name)}</th>
              <td data-label="What is known">
                {cell.howSure === null ? (
                  'Too few people to say'
                ) : (
                  <strong className={`need need--${cell.howSure}`}>
                    {stateInWords({howSure: cell.howSure, size: cell.size})}
                  </strong>
                )}
              </td>
              <td data-label="Current now">{currentInWords(cell)}</td>
              <td data-label="If you train: how">{bandName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const placeOf = ({howSure}: Own): number => (howSure === null ? order.length : order.indexOf(howSure));

export function currentInWords({current, required, requiredIsWhole}: Own): string {
  if (current === null) return 'not shown';
  if (required === null) return String(current);
  return `${current} of ${requiredIsWhole ? '' : 'at least '}${required}`;
}
