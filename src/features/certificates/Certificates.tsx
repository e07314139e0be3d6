/** The certificates one made, and a button for each tier that is passed. */

import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import {type Certificate, certificatesApi} from '../../../server/certificates/contract.ts';
import type {TierStanding} from '../../../server/records/contract.ts';
import {call} from '../../api/client.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {Stops} from '../../ui/charts/Stops.tsx';
import {formatDate} from '../../ui/format/dates.ts';
import {Loading} from '../../ui/Loading.tsx';
import {useAction} from '../../ui/useAction.ts';
import {useHashOnLoad} from '../../ui/useHashOnLoad.ts';

export function Certificates({tiers}: {tiers: readonly TierStanding[]}) {
  useHashOnLoad();
  const {state} = useEndpoint(certificatesApi.mine, {});
  const {run, busy, problem} = useAction();
  const history = useHistory();
  const asked = tiers.filter(({needed}) => needed > 0);
  return (
    <>
      <h2 id="certificates">Certificates</h2>
      <ul className="lines panel">
        {asked.map(({tier, needed, current, passed}) => (
          <li key={tier}>
            <span>
              <strong>{tier === 'basic' ? 'Basic' : 'Enhanced'} tier</strong>: {current} of the {needed} quizzes of your job.
            </span>
            <Stops done={current} of={needed} />
            {passed && (
              <span className="actions">
                <button
                  type="button"
                  className="button button--quiet"
                  aria-disabled={busy}
                  onClick={() =>
                    run(async () => {
                      const {code} = await call(certificatesApi.issue, {body: {tier}});
                      history.push(`/certificate#${code}`);
                    })
                  }
                >
                  Make a certificate<span className="visually-hidden"> of the {tier} tier</span>
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {problem && <p role="alert">{problem}</p>}
      <Loading state={state}>
        {({certificates}) => (certificates.length === 0 ? null : <Made certificates={certificates} />)}
      </Loading>
    </>
  );
}

function Made({certificates}: {certificates: readonly Certificate[]}) {
  return (
    <ul className="lines">
      {certificates.map(({code, tier, issuedAt, isCurrent}) => (
        <li key={code}>
          <Link to={`/certificate#${code}`}>
            {tier === 'basic' ? 'Basic' : 'Enhanced'} tier, {formatDate(issuedAt)}
          </Link>
          <span className="facts">
            Code {code}
            {isCurrent ? '' : ' · not all of it is current today'}
          </span>
        </li>
      ))}
    </ul>
  );
}
