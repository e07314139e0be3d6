/** Where the gaps are: a sentence, then competency × organisation with its doubt. */
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import {type OtherSignals as Said, trainingNeedsApi} from '../../../server/training-needs/contract.ts';
import {call} from '../../api/client.ts';
import {Gate} from '../../components/Gate.tsx';
import {Loading} from '../../components/Loading.tsx';
import {Page} from '../../components/Page.tsx';
import {useLoaded} from '../../components/useLoaded.ts';
import {Detail} from './_components/Detail.tsx';
import {Downloads} from './_components/Downloads.tsx';
import {HeatMap} from './_components/HeatMap.tsx';
import {Method} from './_components/Method.tsx';
import {NeedsTable} from './_components/NeedsTable.tsx';
import {OptIn} from './_components/OptIn.tsx';
import {OtherSignals} from './_components/OtherSignals.tsx';
import {PriorityList} from './_components/PriorityList.tsx';
import {Quadrant} from './_components/Quadrant.tsx';
import {SelfRatings} from './_components/SelfRatings.tsx';
import {summaryOf} from './_components/summary.ts';
import {Trend} from './_components/Trend.tsx';

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

const readBeside = () => call(trainingNeedsApi.otherSignals, {});
/** Nobody else may see it: it is never asked for. */
const never = () => new Promise<Said>(() => {});

function Content({coordinator, organisation}: {coordinator: boolean; organisation: string | null}) {
  const {state, reload} = useLoaded(read);
  const said = useLoaded(coordinator ? readBeside : never);
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
            <Sections coordinator={coordinator} />
            {coordinator && competency && (
              <Detail
                competency={competency.key}
                name={competency.name}
                organisations={needs.organisations}
                said={said.state}
                onChange={reload}
                onClose={() => history.push('?')}
              />
            )}
            <PriorityList needs={needs} onOpen={coordinator ? open : undefined} />
            <HeatMap needs={needs} />
            <NeedsTable needs={needs} />
            {coordinator && (
              <>
                <Quadrant needs={needs} />
                <SelfRatings needs={needs} />
                <Trend target={needs.parameters.target} />
                <Loading state={said.state}>{(value) => <OtherSignals said={value} onOpen={open} />}</Loading>
              </>
            )}
            {needs.audience.kind === 'champion' && (
              <OptIn
                organisation={needs.audience.organisation}
                optedIn={needs.organisations.some(({id, optedIn}) => id === organisation && optedIn)}
                smallestGroup={needs.parameters.smallestGroup}
                onChange={reload}
              />
            )}
            <h2 id="pass-on">To pass on</h2>
            <p>
              <Link to="/training-needs/report">
                {coordinator ? 'Report to print' : 'Your organisation on one page, to print'}
              </Link>
            </p>
            <Downloads />
            <Method needs={needs} coordinator={coordinator} />
          </>
        );
      }}
    </Loading>
  );
}

/** By the ids of the headings; some are the coordinator's. */
const sections: {id: string; name: string; all: boolean}[] = [
  {id: 'heat-map', name: 'Where', all: true},
  {id: 'one-organisation', name: 'Coverage', all: true},
  {id: 'sure-and-right', name: 'Sure and wrong', all: false},
  {id: 'self-rating', name: 'What people say of themselves', all: false},
  {id: 'trend', name: 'Over time', all: false},
  {id: 'beside', name: 'What else people say', all: false},
  {id: 'pass-on', name: 'Report and figures', all: true},
  {id: 'method', name: 'How to read this', all: true},
];

function Sections({coordinator}: {coordinator: boolean}) {
  return (
    <nav aria-label="On this page">
      <ul className="sections">
        {sections
          .filter(({all}) => all || coordinator)
          .map(({id, name}) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
