/** How it was worked out, with every parameter, and what to be careful of. */
import Link from '@docusaurus/Link';
import {cautions, type TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {formatDate} from '../../../ui/dates.ts';
import {percent} from '../../../ui/percent.ts';

export function ReportMethod({needs: {asOf, audience, parameters, competencies}}: {needs: TrainingNeeds}) {
  const {standard, fewestQuestions, target, confidence, estimateConfidence, smallestGroup} = parameters;
  const priors = competencies.flatMap(({key, name, prior}) => (prior === null ? [] : [{key, name, prior}]));
  return (
    <section aria-labelledby="report-method">
      <h2 id="report-method">Method and parameters</h2>
      <ul>
        <li>Results handed in until {formatDate(asOf)}: of each person the latest assessment that has not expired.</li>
        <li>
          Standard: {percent(standard)} of at least {fewestQuestions} questions right. Target: {percent(target)} of people.
        </li>
        <li>
          Need: confirmed where the share is below the target with at least 90% certainty, likely with 70%, met where that chance
          is 10% at most. Ranges hold the share with {percent(estimateConfidence)} certainty; intervals of plain shares (Wilson)
          with {percent(confidence)}.
        </li>
        <li>
          Small groups are estimated together with the others (beta-binomial, both parameters integrated out).{' '}
          <Link to="/about/needs-method">How it is worked out</Link>
        </li>
        <li>
          {audience.kind === 'coordinator'
            ? 'Nothing is hidden here.'
            : `Groups of fewer than ${smallestGroup} people are hidden, and those in which all are alike; an organisation’s own figures are shown only if it has opted in.`}
        </li>
      </ul>
      {priors.length > 0 && (
        <details open>
          <summary>How much the organisations have in common</summary>
          <p>
            M: how many people the other organisations are worth beside a group’s own, by the moments of their shares. The
            estimates do not take it as known.
          </p>
          <ul className="in-columns">
            {priors.map(({key, name, prior}) => (
              <li key={key}>
                {name}: usual share {percent(prior.mean)}, M {prior.m.toFixed(1)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <h2>Cautions</h2>
      <ul>
        {cautions.map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
      </ul>
    </section>
  );
}
