/** One competency: how large the gap is and where, what is done about it, and which questions people miss. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {type NeedsCell, trainingNeedsApi} from '../../../../server/training-needs/contract.ts';
import {type Gap, gapsOf, worstPlaces} from '../../../../server/training-needs/gaps.shared.ts';
import {itemsApi} from '../../../../server/training-needs/items/contract.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {places} from '../../../places.ts';
import {IntervalBar} from '../../../ui/charts/IntervalBar.tsx';
import {Loading} from '../../../ui/Loading.tsx';
import {NeedsLayout, type Seen} from '../NeedsLayout.tsx';
import {HowSure} from '../overview/GapRow.tsx';
import {BesideOne} from '../said/OtherSignals.tsx';
import {cellInWords, countInWords, lackInWords, shortName, stateInWords} from '../words.ts';
import {Actions} from './Actions.tsx';
import {Questions} from './Questions.tsx';

export default function CompetencyPage() {
  return (
    <NeedsLayout place={places.needsCompetency} title="One competency" description="One training gap from near.">
      {(seen) => <Chosen {...seen} />}
    </NeedsLayout>
  );
}

function Chosen(seen: Seen) {
  const key = new URLSearchParams(useLocation().search).get('key');
  const competency = seen.needs.competencies.find((each) => each.key === key);
  if (competency === undefined)
    return (
      <>
        <p>Choose one:</p>
        <ul>
          {seen.needs.competencies.map(({key: each, name}) => (
            <li key={each}>
              <Link to={`?key=${each}`}>{name}</Link>
            </li>
          ))}
        </ul>
      </>
    );
  return <One key={competency.key} competency={competency} {...seen} />;
}

function One({competency, needs, reload}: Seen & {competency: Gap['competency']}) {
  const {state} = useEndpoint(trainingNeedsApi.otherSignals, {});
  const items = useEndpoint(itemsApi.items, {params: {competency: competency.key}});
  const gaps = gapsOf(needs).filter((gap) => gap.competency.key === competency.key);
  const changed = async () => {
    await items.reload();
    await reload();
  };
  return (
    <>
      <h2>{competency.name}</h2>
      {gaps.length === 0 ? (
        <p className="lead">
          {isKnown(competency.cells[0]) ? 'No gap is known.' : 'Not known yet: ask people to take the quiz.'} All organisations:{' '}
          {cellInWords(competency.cells[0])}.
        </p>
      ) : (
        gaps.map((gap) => <Headline key={gap.name} gap={gap} needs={needs} />)
      )}
      {gaps.some(({place}) => place.kind === 'all') && <Who competency={competency} needs={needs} />}
      {competency.inDoubt > 0 && (
        <p>
          <Link to={places.questionsInDoubt.to}>
            {competency.inDoubt === 1 ? 'One question is' : `${competency.inDoubt} questions are`} in doubt: decide
          </Link>
          . It is left out of this page’s figures.
        </p>
      )}
      <Actions competency={competency} needs={needs} onChange={reload} />
      <section aria-labelledby="missed">
        <h2 id="missed">What people miss, in all organisations</h2>
        <Loading state={items.state}>{(found) => <Questions {...found} onChange={changed} />}</Loading>
      </section>
      <section aria-labelledby="said">
        <h2 id="said">What else people say about it</h2>
        <Loading state={state}>
          {({competencies}) => <BesideOne line={competencies.find(({key}) => key === competency.key)} />}
        </Loading>
      </section>
    </>
  );
}

function Headline({gap, needs}: Pick<Seen, 'needs'> & {gap: Gap}) {
  const {cell, name} = gap;
  return (
    <div className="gap">
      <div>
        <p className="lead">
          <strong className={`need need--${cell.estimate.howSure}`}>{stateInWords(cell.estimate)}</strong> · {name}
        </p>
        <p>
          {countInWords(cell)}. {lackInWords(cell)}
        </p>
      </div>
      <div>
        <IntervalBar estimate={cell.estimate} target={needs.parameters.target} />
        <HowSure gap={gap} needs={needs} />
      </div>
    </div>
  );
}

const isKnown = (cell: NeedsCell | undefined): boolean => cell?.kind === 'shown' && cell.estimate?.howSure === 'met';

/** By organisation and by job, each counted apart: everybody is in one of either. */
function Who({competency, needs}: Pick<Seen, 'needs'> & {competency: Gap['competency']}) {
  const worst = worstPlaces(competency, needs);
  if (worst.length === 0) return null;
  const line = ({name, cell}: Gap) => (
    <li key={name}>
      <strong>{name}:</strong> {stateInWords(cell.estimate).toLowerCase()}; {countInWords(cell)}
    </li>
  );
  const [organisations, jobs] = [
    worst.filter(({place}) => place.kind === 'organisation'),
    worst.filter(({place}) => place.kind === 'job'),
  ];
  return (
    <section aria-labelledby="who">
      <h2 id="who">Who</h2>
      <div className="columns">
        {organisations.length > 0 && (
          <div>
            <h3>By organisation</h3>
            <ul>{organisations.map(line)}</ul>
          </div>
        )}
        {jobs.length > 0 && (
          <div>
            <h3>By job</h3>
            <ul>{jobs.map(line)}</ul>
          </div>
        )}
      </div>
      <p className="facts">
        Everybody stands once by organisation and once by job.{' '}
        <Link to={places.needsWhere.to}>All of {shortName(competency.name)}</Link>
      </p>
    </section>
  );
}
