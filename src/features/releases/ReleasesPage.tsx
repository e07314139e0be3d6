/** The versions of the system, and what each one touched; the coordinator records them. */

import {useState} from 'react';
import {type Release, releasesApi} from '../../../server/releases/contract.ts';
import {type System, systemsApi} from '../../../server/systems/contract.ts';
import {call} from '../../api/client.ts';
import {useSession} from '../../api/session.ts';
import {together} from '../../api/shared.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {Confirm} from '../../ui/Confirm.tsx';
import {useCompetencies} from '../../ui/Filters.tsx';
import {formatDate} from '../../ui/format/dates.ts';
import {Success} from '../../ui/forms/Success.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {NeedsScript} from '../../ui/NeedsScript.tsx';
import {Page} from '../../ui/Page.tsx';
import {useSetUpCrumb} from '../set-up/useSetUpCrumb.ts';
import {ReleaseForm} from './ReleaseForm.tsx';

export default function Releases() {
  const session = useSession();
  const {state, reload} = useEndpoint(releasesApi.list, {});
  const systems = useEndpoint(systemsApi.list, {});
  const [said, setSaid] = useState('');
  const done = async (what: string) => {
    await reload();
    setSaid(what);
  };
  const coordinates = session.step === 'loaded' && session.value.person?.role === 'coordinator';
  return (
    <Page title="Releases" up={useSetUpCrumb()} description="Versions of each system, and which areas of work each one touched.">
      <p className="lead">
        The versions that the guides speak of. Where a release touches an area of work, what was verified there for an older
        version is verified again.
      </p>
      <NeedsScript />
      <Loading state={together({list: state, known: systems.state})}>
        {({list: {releases}, known}) => (
          <>
            <Success>{said}</Success>
            {coordinates && (
              <details className="panel" open={releases.length === 0}>
                <summary>Record a release</summary>
                <ReleaseForm systems={known.systems} known={new Set(releases.map(({system}) => system))} onSaved={done} />
              </details>
            )}
            {releases.length === 0 ? (
              <p>
                No version is recorded yet. Until the coordinator records the one in use, no page can be verified and no step
                described.
              </p>
            ) : (
              <ul className="lines">
                {releases.map((release) => (
                  <li key={`${release.system} ${release.version}`}>
                    <ReleaseLine
                      release={release}
                      isFirst={releases.findLast(({system}) => system === release.system) === release}
                      systems={known.systems}
                      coordinates={coordinates}
                      onChange={done}
                    />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Loading>
    </Page>
  );
}

type LineProps = {
  release: Release;
  /** The first of its system has touched nothing. */
  isFirst: boolean;
  systems: readonly System[];
  coordinates: boolean;
  onChange: (said: string) => Promise<void>;
};

function ReleaseLine({release, isFirst, systems, coordinates, onChange}: LineProps) {
  const {system, version, releasedOn, areas, note} = release;
  const named = `${systems.find(({key}) => key === system)?.shortName ?? system} ${version}`;
  const competencies = useCompetencies();
  const names = competencies.filter(({value}) => areas.includes(value)).map(({name}) => name);
  const remove = async () => {
    await call(releasesApi.remove, {params: {system, version}, body: {edition: release.edition}});
    await onChange(`${named} is removed.`);
  };
  return (
    <>
      <h2>{named}</h2>
      <span className="facts">In use since {formatDate(releasedOn)}</span>
      {note && <p className="as-typed">{note}</p>}
      <p>
        {names.length === 0 && isFirst
          ? ''
          : names.length === 0
            ? 'It touched none of the areas.'
            : `It touched: ${names.join('; ')}.`}
        {release.pages.length > 0 && ` Of these, ${release.pages.length === 1 ? 'one page' : `${release.pages.length} pages`}.`}
      </p>
      {coordinates && (
        <>
          <details>
            <summary>Change {named}</summary>
            <ReleaseForm key={release.edition} release={release} systems={systems} onSaved={onChange} />
          </details>
          <p className="actions">
            <Confirm label={`Remove ${named}`} question={`Remove ${named}?`} yes="Remove it" no="Cancel" onYes={remove} />
          </p>
        </>
      )}
    </>
  );
}
