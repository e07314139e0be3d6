/** What to train, whom, and how sure that is: the most urgent first. */
import type {NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {BarLegend, IntervalBar} from '../../../ui/charts/IntervalBar.tsx';
import {formatDate} from '../../../ui/dates.ts';
import {percent} from '../../../ui/percent.ts';
import {isLocal, stateNames, suggestionFor, whoIn} from '../summary.ts';

type Competency = TrainingNeeds['competencies'][number];
type Props = {needs: TrainingNeeds; onOpen: ((key: string) => void) | undefined};

export function PriorityList({needs, onOpen}: Props) {
  const {competencies} = needs;
  const urgent = competencies.filter(({need}) => need?.state === 'confirmed' || need?.state === 'likely');
  const isHidden = ({cells}: Competency) => cells[0]?.kind === 'suppressed';
  const hidden = competencies.filter(isHidden);
  const unknown = competencies.filter((each) => !isHidden(each) && (each.need === null || each.need.state === 'unclear'));
  const local = competencies.filter(isLocal);
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
        <p>No need is confirmed or likely for all together.</p>
      ) : (
        <ol className="needs-list">
          {urgent.map((competency) => (
            <li key={competency.key}>
              <Line competency={competency} needs={needs} onOpen={onOpen} />
            </li>
          ))}
        </ol>
      )}
      {local.length > 0 && (
        <>
          <h3>Needed in some places only</h3>
          <ul className="lines">
            {local.map((competency) => (
              <li key={competency.key}>
                <Named competency={competency} onOpen={onOpen} />
                <span className="facts">
                  All together: {altogether(competency)}. A need is confirmed or likely among: {placesAndJobs(competency, needs)}.
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <More name="Too little evidence" competencies={unknown} onOpen={onOpen} />
      <More name="At the target" competencies={met} onOpen={onOpen} />
      <More name="Not shown" competencies={hidden} onOpen={onOpen} />
    </section>
  );
}

function placesAndJobs(competency: Competency, needs: TrainingNeeds): string {
  const {places, jobs} = whoIn(competency, needs);
  return [places, jobs].filter(Boolean).join('; ');
}

function altogether({need, cells}: Competency): string {
  if (cells[0]?.kind === 'suppressed') return 'not shown';
  return need ? stateNames[need.state].toLowerCase() : 'not known';
}

function Line({competency, needs, onOpen}: Props & {competency: Competency}) {
  const {tier, need, cells} = competency;
  const total = cells[0];
  const {places, jobs, mostly} = whoIn(competency, needs);
  if (need === null) return null;
  return (
    <div className="needs-line">
      <div>
        <h3>
          <Named competency={competency} onOpen={onOpen} />
        </h3>
        <p className="facts">
          <strong className={`need need--${need.state}`}>{stateNames[need.state]}</strong>
          {total?.kind === 'shown' && ofWhom(total)} · {tier === 'basic' ? 'Basic tier' : 'Enhanced tier'}
        </p>
        <p>
          {total?.kind === 'shown' && (
            <>
              <strong>
                {total.assessed - total.meeting} of {total.assessed}
              </strong>{' '}
              did not meet the standard{mostly && `, ${mostly}`}.{' '}
            </>
          )}
          {suggestionFor(competency)}
        </p>
      </div>
      <div>
        {total?.kind === 'shown' && total.estimate && <IntervalBar estimate={total.estimate} target={needs.parameters.target} />}
        {!places && !jobs && <p className="facts">No organisation or job of ten people or more stands out.</p>}
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
        <p className="facts">
          Plan for about {Math.round(need.people.expected)} places ({Math.round(need.people.low)} to{' '}
          {Math.round(need.people.high)}): with so few questions some pass by luck, and a few fail by it.
        </p>
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

/** What is confirmed is confirmed of those who took the quiz. */
function ofWhom({assessed, required, requiredIsWhole}: Shown): string {
  const unknown = required === null ? 0 : required - assessed;
  const others = unknown > 0 ? `; not known of ${unknown}${requiredIsWhole ? '' : ' or more'} others` : '';
  return ` among the ${assessed} assessed${others}`;
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
            <Named competency={competency} onOpen={onOpen} />
            <span className="facts">{competency.hasQuiz ? suggestionFor(competency) : 'There is no quiz yet.'}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Named({competency: {key, name}, onOpen}: {competency: Competency; onOpen: Props['onOpen']}) {
  if (onOpen === undefined) return <span>{name}</span>;
  return (
    <button type="button" className="link-button" onClick={() => onOpen(key)}>
      {name}
    </button>
  );
}
