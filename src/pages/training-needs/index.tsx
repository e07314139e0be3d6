/** Where the gaps are: a sentence, then competency × organisation with its doubt. */
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import {type TrainingNeeds as Needs, trainingNeedsApi} from '../../../server/training-needs/contract.ts';
import {call} from '../../api/client.ts';
import {formatDate} from '../../components/dates.ts';
import {Gate} from '../../components/Gate.tsx';
import {Loading} from '../../components/Loading.tsx';
import {Page} from '../../components/Page.tsx';
import {useLoaded} from '../../components/useLoaded.ts';
import {Detail} from './_components/Detail.tsx';
import {HeatMap} from './_components/HeatMap.tsx';
import {NeedsTable} from './_components/NeedsTable.tsx';
import {OptIn} from './_components/OptIn.tsx';
import {PriorityList} from './_components/PriorityList.tsx';
import {Quadrant} from './_components/Quadrant.tsx';
import {percent, summaryOf} from './_components/summary.ts';

const read = () => call(trainingNeedsApi.read, {query: {}});

export default function TrainingNeeds() {
  return (
    <Page title="Training needs" description="Where the training gaps are, and how sure that is." wide>
      <Gate to="see training needs" may={({role, champion}) => role === 'coordinator' || champion}>
        {({role, organisation}) => <Content coordinator={role === 'coordinator'} organisation={organisation} />}
      </Gate>
    </Page>
  );
}

function Content({coordinator, organisation}: {coordinator: boolean; organisation: string | null}) {
  const {state, reload} = useLoaded(read);
  const {search} = useLocation();
  const history = useHistory();
  const chosen = new URLSearchParams(search).get('competency');
  const open = (key: string) => history.push(`?competency=${key}`);
  return (
    <Loading state={state}>
      {(needs) => {
        const competency = needs.competencies.find(({key}) => key === chosen);
        return (
          <>
            <p className="lead">{summaryOf(needs)}</p>
            {coordinator && competency && (
              <Detail
                competency={competency.key}
                name={competency.name}
                organisations={needs.organisations}
                onChange={reload}
                onClose={() => history.push('?')}
              />
            )}
            <PriorityList needs={needs} onOpen={coordinator ? open : undefined} />
            <HeatMap needs={needs} />
            <NeedsTable needs={needs} />
            <Quadrant needs={needs} />
            {needs.audience.kind === 'champion' && (
              <OptIn
                organisation={needs.audience.organisation}
                optedIn={needs.organisations.some(({id, optedIn}) => id === organisation && optedIn)}
                smallestGroup={needs.parameters.smallestGroup}
                onChange={reload}
              />
            )}
            <Method needs={needs} coordinator={coordinator} />
          </>
        );
      }}
    </Loading>
  );
}

function Method({needs, coordinator}: {needs: Needs; coordinator: boolean}) {
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
        <li>
          Caution: those who took a quiz may differ from those who did not; a total can hide differences between jobs; among many
          cells some gaps are chance. This is not performance management.
        </li>
      </ul>
      <p>
        <a href={trainingNeedsApi.export.path} download>
          Download all of it for a spreadsheet (CSV)
        </a>
      </p>
      <p className="facts">As at {formatDate(asOf)}.</p>
    </section>
  );
}

/** What is hidden, from whom: a reader should know what is missing. */
function hiddenInWords({organisations, parameters: {smallestGroup}}: Needs, coordinator: boolean): string {
  const open = organisations.filter(({optedIn}) => optedIn).map(({name}) => name);
  const opted = open.length === 0 ? 'No organisation has opted in so far.' : `Opted in: ${open.join(', ')}.`;
  return coordinator
    ? `Champions see their own organisation, those that opted in, and the total; never a group of fewer than ${smallestGroup} assessed people, or one in which all are alike. Their figures move on in steps of ${smallestGroup} people, and are worked out from what they see. ${opted}`
    : `You see your own organisation, those that opted in, and the total; never a group of fewer than ${smallestGroup} assessed people, or one in which all are alike. The figures move on when ${smallestGroup} more people have taken the quiz, so that nobody can be told apart. ${opted}`;
}
