/** What to train first, on one screen: a sentence, the largest gaps, and what is missing. */
import Link from '@docusaurus/Link';
import type {TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {type Gap, gapsOf} from '../../../../server/training-needs/gaps.shared.ts';
import {places} from '../../../places.ts';
import {BarLegend} from '../../../ui/charts/IntervalBar.tsx';
import {formatDate} from '../../../ui/format/dates.ts';
import {percent} from '../../../ui/format/percent.ts';
import {competencyLink, NeedsLayout, type Seen} from '../NeedsLayout.tsx';
import {OptIn} from '../where/OptIn.tsx';
import {OwnOrganisation} from '../where/OwnOrganisation.tsx';
import {cellInWords, shortName, summaryOf} from '../words.ts';
import {GapRow} from './GapRow.tsx';
import {missingIn} from './missing.ts';

/** So many at first. */
const mostGaps = 5;

export default function OverviewPage() {
  return (
    <NeedsLayout place={places.needs} title="Training needs" description="Where the training gaps are, and how sure that is.">
      {(seen) => <Overview {...seen} />}
    </NeedsLayout>
  );
}

function Overview({needs, coordinator, reload}: Seen) {
  const gaps = gapsOf(needs);
  const {headline, rest} = summaryOf(needs);
  const [first, more] = [gaps.slice(0, mostGaps), gaps.slice(mostGaps)];
  const champion = needs.audience.kind === 'champion' ? needs.audience : undefined;
  return (
    <>
      <p className="lead">{headline}</p>
      {gaps.length === 0 && rest !== '' && <p className="facts">{rest}</p>}
      {coordinator && <Missing needs={needs} />}
      {champion && <OwnOrganisation needs={needs} champion={champion} />}
      {first.length > 0 && (
        <section aria-labelledby="gaps">
          <h2 id="gaps">{gaps.length === 1 ? 'The gap' : 'The largest gaps'}</h2>
          <details className="beside-heading">
            <summary>How to read this</summary>
            <p className="facts">
              <strong>Passed</strong> is a result of one person, in one quiz. <strong>At the standard</strong> is who truly knows{' '}
              {percent(needs.parameters.standard)} of it, told from all answers together. In the bars:{' '}
              <BarLegend target={needs.parameters.target} /> As at {formatDate(needs.asOf)}.
            </p>
          </details>
          {gaps.length > 1 && <p className="facts">Where most people are below the target comes first.</p>}
          <Gaps gaps={first} needs={needs} coordinator={coordinator} first />
          {more.length > 0 && (
            <details>
              <summary>{more.length === 1 ? 'One smaller gap' : `${more.length} smaller gaps`}</summary>
              <Gaps gaps={more} needs={needs} coordinator={coordinator} />
            </details>
          )}
        </section>
      )}
      <Rest needs={needs} coordinator={coordinator} />
      {champion && (
        <OptIn
          organisation={champion.organisation}
          optedIn={needs.organisations.some(({id, optedIn}) => id === champion.id && optedIn)}
          smallestGroup={needs.parameters.smallestGroup}
          onChange={reload}
        />
      )}
    </>
  );
}

function Gaps({gaps, first = false, ...seen}: Pick<Seen, 'needs' | 'coordinator'> & {gaps: readonly Gap[]; first?: boolean}) {
  return (
    <ol className="gaps">
      {gaps.map((gap, at) => (
        <li key={`${gap.competency.key} ${gap.name}`}>
          <GapRow gap={gap} first={first && at === 0} {...seen} />
        </li>
      ))}
    </ol>
  );
}

/** What is no gap, by why: a name and no more. */
function Rest({needs, coordinator}: Pick<Seen, 'needs' | 'coordinator'>) {
  const withGap = new Set(gapsOf(needs).map(({competency}) => competency.key));
  const rest = needs.competencies.filter(({key}) => !withGap.has(key));
  const isMet = ({cells: [total]}: TrainingNeeds['competencies'][number]) =>
    total?.kind === 'shown' && total.estimate?.howSure === 'met';
  return (
    <>
      <Names name="No training needed, at the target" all={rest.filter(isMet)} coordinator={coordinator} />
      <Names name="Not known yet" all={rest.filter((each) => !isMet(each))} coordinator={coordinator} />
    </>
  );
}

function Names({name, all, coordinator}: {name: string; all: TrainingNeeds['competencies']; coordinator: boolean}) {
  if (all.length === 0) return null;
  return (
    <details>
      <summary>
        {name}: {all.length}
      </summary>
      <ul>
        {all.map(({key, name: title, cells: [total], hasQuiz}) => (
          <li key={key}>
            {coordinator ? <Link to={competencyLink(key)}>{shortName(title)}</Link> : shortName(title)}
            <span className="facts"> · {hasQuiz ? cellInWords(total) : 'There is no quiz yet'}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Missing({needs}: {needs: TrainingNeeds}) {
  const lines = missingIn(needs);
  if (lines.length === 0) return null;
  return (
    <section className="notice before" aria-labelledby="missing">
      <h2 id="missing">Before you plan</h2>
      <ul>
        {lines.map(({text, to, name}) => (
          <li key={text}>
            {text} <Link to={to}>{name}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
