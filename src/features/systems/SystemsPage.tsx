/** Which systems people use, since when, and which organisation has moved to which. */
import Link from '@docusaurus/Link';
import {type System, systemsApi} from '../../../server/systems/contract.ts';
import {call} from '../../api/client.ts';
import {refresh} from '../../api/shared.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {Confirm} from '../../ui/Confirm.tsx';
import {formatDay} from '../../ui/format/dates.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {Moves} from './Moves.tsx';
import {SystemForm} from './SystemForm.tsx';

type Listed = System & {inUse: boolean};

export default function SystemsPage() {
  return (
    <Page title="Systems" description="Which systems people use, since when, and which organisation uses which.">
      <Gate place={places.systems}>
        {({role, organisation}) => (
          <Content own={role === 'coordinator' ? null : organisation} coordinates={role === 'coordinator'} />
        )}
      </Gate>
    </Page>
  );
}

function Content({own, coordinates}: {own: string | null; coordinates: boolean}) {
  const {state} = useEndpoint(systemsApi.list, {});
  return (
    <Loading state={state}>
      {({systems, organisations}) => (
        <>
          <p className="lead">
            Guides are about tasks; what to press depends on the system. While two are in use, a guide shows both, that of the
            reader’s own organisation first.
          </p>
          <ul className="lines">
            {systems.map((system) => (
              <li key={system.key}>
                <SystemLine system={system} coordinates={coordinates} />
              </li>
            ))}
          </ul>
          {coordinates && (
            <details className="panel">
              <summary>Add a system</summary>
              <SystemForm />
            </details>
          )}
          <Moves
            systems={systems}
            organisations={organisations.filter(({organisation}) => own === null || organisation === own)}
          />
        </>
      )}
    </Loading>
  );
}

function SystemLine({system, coordinates}: {system: Listed; coordinates: boolean}) {
  const {key, name, shortName, owner, version} = system;
  return (
    <>
      <h2>{name}</h2>
      <span className="facts">
        {[daysOf(system), shortName !== name && `Short name: ${shortName}`, owner && `Owner: ${owner}`]
          .filter(Boolean)
          .join('. ')}
      </span>
      <span className="facts facts--row">
        <Link to={`/steps-to-describe?system=${key}`}>Steps to describe for {shortName}</Link>
        <Link to={`/review?system=${key}`}>What is verified for {shortName}</Link>
        <Link to="/releases">Releases</Link>
      </span>
      {coordinates && (
        <>
          <details>
            <summary>Change {shortName}</summary>
            <SystemForm key={version} system={system} />
          </details>
          <p className="actions">
            <Confirm
              label={`Remove ${shortName}`}
              question={`Remove ${shortName}?`}
              yes="Remove it"
              no="Cancel"
              onYes={async () => {
                await call(systemsApi.remove, {params: {key}, body: {version}});
                await refresh('/api/systems');
              }}
            />
          </p>
        </>
      )}
    </>
  );
}

function daysOf({inUse, since, until}: Listed): string {
  if (inUse) {
    const from = since === null ? 'In use' : `In use since ${formatDay(since)}`;
    return until === null ? from : `${from}, until ${formatDay(until)}`;
  }
  return until !== null && (since === null || since <= until) && new Date(until) < new Date()
    ? `No longer in use since ${formatDay(until)}`
    : `Comes into use on ${formatDay(since ?? '')}`;
}
