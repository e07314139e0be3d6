/** How to read the page, and what is hidden from whom. */
import Link from '@docusaurus/Link';
import {cautions, type TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {formatDate} from '../../../ui/dates.ts';
import {percent} from '../../../ui/percent.ts';

export function Method({needs, coordinator}: {needs: TrainingNeeds; coordinator: boolean}) {
  const {asOf, parameters} = needs;
  return (
    <section aria-labelledby="method">
      <h2 id="method">How to read this</h2>
      <ul>
        <li>
          A person meets the standard with at least {percent(parameters.standard)} of their questions right in their latest
          assessment, if it had at least {parameters.fewestQuestions} questions and has not expired. The target is{' '}
          {percent(parameters.target)} of people.
        </li>
        <li>
          A bar shows where the share likely lies, with {percent(parameters.estimateConfidence)} certainty. Small groups are seen
          in the light of the others. A wide bar means few people, not a bad result. A need is confirmed where the share is below
          the target with at least 90% certainty, likely with 70%, and at the target where that chance is 10% at most.{' '}
          <Link to="/about/needs-method">How it is worked out</Link>
        </li>
        <li>
          How many people probably lack it is more than how many did not meet the standard: with five questions somebody may have
          met it by luck, and is counted in part.
        </li>
        <li>
          The order: first how sure the need is; then what is difficult, important and seldom or often done; then how many people
          are in need; then how much is believed wrongly.
        </li>
        <li>
          A question is left out where the answers of 30 people or more do not fit it, until somebody has looked. So a bad
          question is not read as a gap.
        </li>
        <li>
          People who were not assessed are not guessed. “Required” is the headcount of the jobs that need the competency
          {coordinator ? (
            <>
              ; enter it under <Link to="/headcounts">Headcounts</Link>.
            </>
          ) : (
            '.'
          )}
        </li>
        <li>{hiddenInWords(needs, coordinator)}</li>
        {cautions.map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
      </ul>
      <p className="facts">As at {formatDate(asOf)}.</p>
    </section>
  );
}

/** What is hidden, from whom: a reader should know what is missing. */
function hiddenInWords({organisations, parameters: {smallestGroup}}: TrainingNeeds, coordinator: boolean): string {
  const open = organisations.filter(({optedIn}) => optedIn).map(({name}) => name);
  const opted = open.length === 0 ? 'No organisation has opted in so far.' : `Opted in: ${open.join(', ')}.`;
  return coordinator
    ? `Champions see their own organisation, those that opted in, and the total; never a group of fewer than ${smallestGroup} assessed people, or one in which all are alike. Their figures move on in steps of ${smallestGroup} people, and are worked out from what they see. ${opted}`
    : `You see your own organisation, those that opted in, and the total; never a group of fewer than ${smallestGroup} assessed people, or one in which all are alike. The figures move on when ${smallestGroup} more people have taken the quiz, so that nobody can be told apart. ${opted}`;
}
