/** Where the gaps are: a sentence, then competency × organisation with its doubt. */

import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import {trainingNeedsApi} from '../../../server/training-needs/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {SelfRatings} from '../self-rating/SelfRatings.tsx';
import {Detail} from './detail/Detail.tsx';
import {OtherSignals} from './detail/OtherSignals.tsx';
import {Quadrant} from './detail/Quadrant.tsx';
import {Downloads} from './overview/Downloads.tsx';
import {HeatMap} from './overview/HeatMap.tsx';
import {Method} from './overview/Method.tsx';
import {NeedsTable} from './overview/NeedsTable.tsx';
import {OptIn} from './overview/OptIn.tsx';
import {PriorityList} from './overview/PriorityList.tsx';
import {Trend} from './overview/Trend.tsx';
import {summaryOf} from './summary.ts';

export default function TrainingNeeds() {
  return (
    <Page title="Training needs" description="Where the training gaps are, and how sure that is." wide>
      <Gate place={places.needs}>
        {({role, organisation}) => <Content coordinator={role === 'coordinator'} organisation={organisation} />}
      </Gate>
    </Page>
  );
}

function Content({coordinator, organisation}: {coordinator: boolean; organisation: string | null}) {
  const {state, reload} = useEndpoint(trainingNeedsApi.read, {query: {}});
  const said = useEndpoint(trainingNeedsApi.otherSignals, {}, {enabled: coordinator});
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
