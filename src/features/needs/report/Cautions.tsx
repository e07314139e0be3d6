/** With what the figures are to be read, and by what they were worked out: no output leaves without it. */
import Link from '@docusaurus/Link';
import {cautions, type TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {formatDate} from '../../../ui/format/dates.ts';
import {percent} from '../../../ui/format/percent.ts';

export function Cautions({needs: {asOf, audience, parameters}}: {needs: TrainingNeeds}) {
  const {standard, fewestQuestions, target, smallestGap, confidence, smallestGroup} = parameters;
  return (
    <section aria-labelledby="cautions">
      <h2 id="cautions">Read with care</h2>
      <ul>
        {cautions.map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
      </ul>
      <p className="facts">
        Results until {formatDate(asOf)}, of each person the latest that has not expired, of at least {fewestQuestions} questions.
        The standard: somebody knows {percent(standard)} of it. Target: {percent(target)} of people at the standard; a gap is
        worth acting on from {Math.round(smallestGap * 100)} points below it. Sure: with at least 90% certainty; likely: with 70%.
        Ranges: {percent(confidence)}.{' '}
        {audience.kind !== 'coordinator' &&
          `Hidden: groups of fewer than ${smallestGroup}, and those in which fewer than three passed or did not. `}
        <Link to="/about/needs-method">How it is worked out</Link>
      </p>
    </section>
  );
}
