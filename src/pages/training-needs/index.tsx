/** Where the gaps are: a sentence, then competency × organisation with its doubt. */
import Link from '@docusaurus/Link';
import {type TrainingNeeds as Needs, trainingNeedsApi} from '../../../server/training-needs/contract.ts';
import {call} from '../../api/client.ts';
import {formatDate} from '../../components/dates.ts';
import {Gate} from '../../components/Gate.tsx';
import {Loading} from '../../components/Loading.tsx';
import {Page} from '../../components/Page.tsx';
import {useLoaded} from '../../components/useLoaded.ts';
import {NeedsTable} from './_components/NeedsTable.tsx';
import {Overview} from './_components/Overview.tsx';
import {summaryOf} from './_components/summary.ts';

const read = () => call(trainingNeedsApi.read, {});

export default function TrainingNeeds() {
  return (
    <Page title="Training needs" description="Where the training gaps are, and how sure that is." wide>
      <Gate to="see training needs" may={({role, champion}) => role === 'coordinator' || champion}>
        {({role}) => <Content coordinator={role === 'coordinator'} />}
      </Gate>
    </Page>
  );
}

function Content({coordinator}: {coordinator: boolean}) {
  const {state} = useLoaded(read);
  return (
    <Loading state={state}>
      {(needs) => (
        <>
          <p className="lead">{summaryOf(needs)}</p>
          <NeedsTable needs={needs} />
          <Overview needs={needs} />
          <Method needs={needs} coordinator={coordinator} />
        </>
      )}
    </Loading>
  );
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

function Method({needs: {asOf, parameters}, coordinator}: {needs: Needs; coordinator: boolean}) {
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
          The bar shows the {percent(parameters.confidence)} Wilson interval: where the true share may well lie. A wide bar means
          few people, not a bad result.
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
        <li>Cells of fewer than {parameters.smallestGroup} assessed people are hidden from everyone but the coordinator.</li>
        <li>
          Caution: those who took a quiz may differ from those who did not; a total can hide differences between jobs; among many
          cells some gaps are chance. This is not performance management.
        </li>
      </ul>
      <p className="facts">As at {formatDate(asOf)}.</p>
    </section>
  );
}
