/** What to train, whom, and how sure that is: the most urgent first. */
import type {Need, NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {formatDate} from '../../../components/dates.ts';
import {BarLegend, IntervalBar} from './IntervalBar.tsx';
import {percent, stateNames, suggestionFor, whereOf} from './summary.ts';

type Competency = TrainingNeeds['competencies'][number];
type Props = {needs: TrainingNeeds; onOpen: ((key: string) => void) | undefined};

export function PriorityList({needs, onOpen}: Props) {
  const {competencies} = needs;
  const urgent = competencies.filter(({need}) => need?.state === 'confirmed' || need?.state === 'likely');
  const isHidden = ({cells}: Competency) => cells[0]?.kind === 'suppressed';
  const hidden = competencies.filter(isHidden);
  const unknown = competencies.filter((each) => !isHidden(each) && (each.need === null || each.need.state === 'unclear'));
  const met = competencies.filter(({need}) => need?.state === 'met');
  return (
    <section aria-labelledby="what-to-train">
      <h2 id="what-to-train">What to train first</h2>
      {urgent.length > 0 && (
        <p className="facts needs-order">
          As at {formatDate(needs.asOf)}, surest first; then by how difficult, important and often done it is, then by how many
          people. A bar runs from 0% to 100%: <BarLegend target={needs.parameters.target} />
        </p>
      )}
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
      <More name="Not shown" competencies={hidden} onOpen={onOpen} />
    </section>
  );
}

function Line({competency, needs: {organisations, functions, parameters}, onOpen}: Props & {competency: Competency}) {
  const {key, name, tier, need, cells, byFunction} = competency;
  const total = cells[0];
  const places = whereOf(
    cells.slice(1),
    organisations.slice(1).map((each) => each.name),
    'organisations',
  );
  const jobs = whereOf(
    byFunction,
    functions.map((each) => each.name),
    'jobs',
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
          <strong className={`need need--${need.state}`}>{stateNames[need.state]}</strong>
          {isOfFew(total) ? ` among the ${total.assessed} assessed` : ''} · {tier === 'basic' ? 'Basic' : 'Enhanced'} ·{' '}
          {peopleIn(need, total)}
        </p>
        <p>{suggestionFor(competency)}</p>
      </div>
      <div>
        {total?.kind === 'shown' && total.estimate && <IntervalBar estimate={total.estimate} target={parameters.target} />}
        {!places && !jobs && <p className="facts">Too few in any one organisation or job to say where.</p>}
        {(places || jobs) && (
          <p className="facts">
            Did not meet it:{' '}
            {places && (
              <>
                <strong>by organisation</strong> {places}.{' '}
              </>
            )}
            {jobs && (
              <>
                <strong>By job</strong> {jobs}.
              </>
            )}
          </p>
        )}
        {need.confidentlyWrong && (
          <p className="facts">
            Sure and wrong: {need.confidentlyWrong.k} of {need.confidentlyWrong.n} answers that people were sure of (
            {percent(need.confidentlyWrong.share)}).
          </p>
        )}
      </div>
    </div>
  );
}

type Shown = NeedsCell & {kind: 'shown'};

/** Fewer than half of those who should be: what is confirmed is confirmed of these. */
const isOfFew = (total: NeedsCell | undefined): total is Shown =>
  total?.kind === 'shown' && total.required !== null && total.assessed < total.required / 2;

/** Who did not show it, who may have passed by luck, and how many one does not know. */
function peopleIn({people: {expected, low, high}}: Need, total: NeedsCell | undefined): string {
  const [about, from, to] = [expected, low, high].map(Math.round);
  if (total?.kind !== 'shown') return `about ${about} people lack it (between ${from} and ${to})`;
  const unknown = total.required === null ? 0 : total.required - total.assessed;
  return [
    `${total.assessed - total.meeting} of ${total.assessed} did not meet the standard; with passes by luck about ${about} lack it (between ${from} and ${to})`,
    ...(unknown > 0 ? [`${unknown}${total.requiredIsWhole ? '' : ' or more'} others not assessed`] : []),
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
