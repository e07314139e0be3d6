/** What is still to be described for a system, page by page. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {systemsApi} from '../../../server/systems/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {Filter} from '../../ui/Filters.tsx';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';

export default function StepsToDescribePage() {
  return (
    <Page title="Steps to describe" description="The steps of guides that nobody has described for a system yet.">
      <Gate place={places.stepsToDescribe}>{() => <Content />}</Gate>
    </Page>
  );
}

function Content() {
  const {state} = useEndpoint(systemsApi.list, {});
  const asked = new URLSearchParams(useLocation().search).get('system');
  return (
    <Loading state={state}>
      {({systems}) => {
        const system = systems.find(({key}) => key === asked) ?? systems[0];
        if (system === undefined) return <p>No system is recorded yet.</p>;
        const [first, ...others] = systems;
        return (
          <>
            {others.length > 0 && (
              <Filter
                name="system"
                label="System"
                none={first?.shortName ?? ''}
                choices={others.map(({key, shortName}) => ({value: key, name: shortName}))}
              />
            )}
            <Steps key={system.key} system={system.key} />
          </>
        );
      }}
    </Loading>
  );
}

function Steps({system}: {system: string}) {
  const {state} = useEndpoint(systemsApi.toDescribe, {params: {key: system}});
  return (
    <Loading state={state}>
      {({system: {name}, described, all, pages}) => (
        <>
          <p className="lead" role="status">
            {described} of {all} steps are described for {name}.
          </p>
          {pages.length === 0 ? (
            <p>Every step is described. What changes with a release is on the review list.</p>
          ) : (
            <>
              <p>Open a guide beside the system, do the task, and write down what you press. It takes a few minutes a step.</p>
              <ul className="lines">
                {pages.map(({key, title, url, steps}) => (
                  <li key={key}>
                    <Link to={url}>{title}</Link>
                    <ul className="within">
                      {steps.map((each) => (
                        <li key={each.step}>
                          <Link to={`${url}#in-your-version-${each.step}`}>{each.title}</Link>
                        </li>
                      ))}
                    </ul>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Loading>
  );
}
