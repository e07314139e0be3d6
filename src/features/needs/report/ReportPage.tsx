/** The report: one document to print, for the coordinator, for everyone, or one page for an organisation. */

import {useHistory, useLocation} from '@docusaurus/router';
import {peopleApi} from '../../../../server/people/contract.ts';
import {trainingNeedsApi} from '../../../../server/training-needs/contract.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {places} from '../../../places.ts';
import {Gate} from '../../../ui/Gate.tsx';
import {Loading} from '../../../ui/Loading.tsx';
import {Page} from '../../../ui/Page.tsx';
import {Places} from '../NeedsLayout.tsx';
import {summaryOf} from '../words.ts';
import {Cautions} from './Cautions.tsx';
import {Downloads} from './Downloads.tsx';
import {Findings} from './Findings.tsx';
import {OnePage} from './OnePage.tsx';
import {ReportActions} from './ReportActions.tsx';

export default function Report() {
  return (
    <Page title="Training needs report" description="The training needs as one document to print." wide>
      <Gate place={places.needsReport}>
        {({role}) => (
          <>
            <Places coordinator={role === 'coordinator'} />
            {role === 'coordinator' && <ChooseAudience />}
            <Document coordinator={role === 'coordinator'} />
          </>
        )}
      </Gate>
    </Page>
  );
}

const useView = () => new URLSearchParams(useLocation().search).get('for') ?? undefined;

function ChooseAudience() {
  const view = useView();
  const history = useHistory();
  const {state} = useEndpoint(peopleApi.choices, {});
  return (
    <Loading state={state}>
      {({organisations}) => (
        <div className="field not-printed">
          <label htmlFor="report-for">For whom</label>
          <select
            id="report-for"
            className="input"
            value={view ?? ''}
            onChange={(event) => history.push(event.target.value ? `?for=${event.target.value}` : '?')}
          >
            <option value="">You alone: everything</option>
            <option value="everyone">Everyone who may see training needs</option>
            {organisations.map(({id, name}) => (
              <option key={id} value={id}>
                One page for {name}
              </option>
            ))}
          </select>
        </div>
      )}
    </Loading>
  );
}

function Document({coordinator}: {coordinator: boolean}) {
  const view = useView();
  const {state} = useEndpoint(trainingNeedsApi.read, {query: view ? {for: view} : {}});
  return (
    <Loading state={state}>
      {(needs) => (
        <article className="report">
          <p className="actions">
            <button type="button" className="button" onClick={() => window.print()}>
              Print
            </button>
          </p>
          <Downloads view={view} />
          {needs.audience.kind === 'champion' ? (
            <OnePage needs={needs} champion={needs.audience} />
          ) : (
            <>
              {coordinator && needs.audience.kind === 'coordinator' && (
                <p className="notice notice--warn">
                  This is for you alone: it holds groups so small that people could be told apart. What you pass on, choose for
                  everyone or for one organisation.
                </p>
              )}
              <p className="lead">{Object.values(summaryOf(needs)).join(' ')}</p>
              <Findings needs={needs} />
              {coordinator && <ReportActions needs={needs} />}
              <Cautions needs={needs} />
            </>
          )}
        </article>
      )}
    </Loading>
  );
}
