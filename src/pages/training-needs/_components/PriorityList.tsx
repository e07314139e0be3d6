/** What to train, whom, and how sure that is: the most urgent first. */
import type {Need, NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {IntervalBar} from './IntervalBar.tsx';
import {listed, percent, stateNames, suggestionFor, whereOf} from './summary.ts';

type Competency = TrainingNeeds['competencies'][number];
type Props = {needs: TrainingNeeds; onOpen: ((key: string) => void) | undefined};

export function PriorityList({needs, onOpen}: Props) {
  const {competencies} = needs;
  const urgent = competencies.filter(({need}) => need?.state === 'confirmed' || need?.state === 'likely');
  const unknown = competencies.filter(({need}) => need === null || need.state === 'unclear');
  const met = competencies.filter(({need}) => need?.state === 'met');
  return (
    <section aria-labelledby="what-to-train">
      <h2 id="what-to-train">What to train first</h2>
      {urgent.length === 0 ? (
        <p>No need is confirmed or likely.</p>
      ) : (
        <ol className="needs-list">
          {urgent.map((competency) => (
            <li key={competency.key}>
              <Line competency={competency} needs={needs} onOpen={onOpen} />
            </li>
          ))}
        </ol>
      )}
      <More name="Too little evidence" competencies={unknown} onOpen={onOpen} />
      <More name="At the target" competencies={met} onOpen={onOpen} />
    </section>
  );
}

function Line({competency, needs: {organisations, functions, parameters}, onOpen}: Props & {competency: Competency}) {
  const {key, name, tier, need, cells, byFunction} = competency;
  const total = cells[0];
  const places = whereOf(
    cells.slice(1),
    organisations.slice(1).map((each) => each.name),
  );
  const jobs = whereOf(
    byFunction,
    functions.map((each) => each.name),
  );
  if (need === null) return null;
  return (
    <div className="needs-line">
      <div>
        <h3>
          {onOpen ? (
            <button type="button" className="link-button" onClick={() => onOpen(key)}>
              {name}
            </button>
          ) : (
            name
          )}
        </h3>
        <p className="facts">
          <strong className={`need need--${need.state}`}>{stateNames[need.state]}</strong> ·{' '}
          {tier === 'basic' ? 'Basic' : 'Enhanced'} · {peopleIn(need, total)}
        </p>
        <p>{suggestionFor(competency)}</p>
      </div>
      <div>
        {total?.kind === 'shown' && total.estimate && <IntervalBar estimate={total.estimate} target={parameters.target} />}
        {(places.length > 0 || jobs.length > 0) && (
          <p className="facts">
            {places.length > 0 && `The need is surest in: ${listed(places)}. `}
            {jobs.length > 0 && `Surest among: ${listed(jobs)}.`}
          </p>
        )}
        {need.confidentlyWrong && (
          <p className="facts">
            Sure and wrong: {need.confidentlyWrong.k} of {need.confidentlyWrong.n} sure answers (
            {percent(need.confidentlyWrong.low)} to {percent(need.confidentlyWrong.high)}).
          </p>
        )}
      </div>
    </div>
  );
}

/** Who is in need, of whom one knows, and how many one does not know. */
function peopleIn({people: {expected, low, high}}: Need, total: NeedsCell | undefined): string {
  const [about, from, to] = [expected, low, high].map(Math.round);
  if (total?.kind !== 'shown') return `about ${about} people probably lack it (likely ${from} to ${to})`;
  const unknown = total.required === null ? undefined : total.required - total.assessed;
  return [
    `about ${about} of the ${total.assessed} people assessed probably lack it (likely ${from} to ${to})`,
    ...(unknown !== undefined && unknown > 0 ? [`${unknown} more not assessed`] : []),
  ].join(' · ');
}

function More({name, competencies, onOpen}: {name: string; competencies: readonly Competency[]; onOpen: Props['onOpen']}) {
  if (competencies.length === 0) return null;
  return (
    <details>
      <summary>
        {name}: {competencies.length}
      </summary>
      <ul className="lines">
        {competencies.map((competency) => (
          <li key={competency.key}>
            {onOpen ? (
              <button type="button" className="link-button" onClick={() => onOpen(competency.key)}>
                {competency.name}
              </button>
            ) : (
              <span>{competency.name}</span>
            )}
            <span className="facts">{competency.hasQuiz ? suggestionFor(competency) : 'There is no quiz yet.'}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
