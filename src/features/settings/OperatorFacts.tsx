/** In a legal text: what the organisation that runs the site says; what it has not said yet stands there for coordinators alone. */
import Link from '@docusaurus/Link';
import type {OperatorFacts as Facts} from '../../../server/settings/contract.ts';
import {useSession} from '../../api/session.ts';
import {useShared} from '../../api/shared.ts';
import {places} from '../../places.ts';
import {Waiting} from '../../ui/Loading.tsx';
import {operatorNames} from './operator-names.ts';

function read(answer: unknown): Facts {
  if (typeof (answer as Partial<Facts> | undefined)?.controller !== 'string') throw new Error('Not what the operator says.');
  return answer as Facts;
}

export function OperatorFacts({of}: {of: readonly (keyof Facts)[]}) {
  const {state} = useShared('/api/operator', read);
  const session = useSession();
  const isCoordinator = session.step === 'loaded' && session.value.person?.role === 'coordinator';
  if (state.step !== 'loaded')
    return state.step === 'failed' ? (
      <p>What the organisation says could not be looked up. Reload the page.</p>
    ) : (
      <Waiting rows={1} />
    );
  const said = of.filter((key) => state.value[key] !== '');
  const missing = of.filter((key) => state.value[key] === '');
  return (
    <>
      {said.length > 0 && (
        <dl className="terms">
          {said.map((key) => (
            <div key={key}>
              <dt>{operatorNames[key]}</dt>
              <dd className="contact">{state.value[key]}</dd>
            </div>
          ))}
        </dl>
      )}
      {isCoordinator && missing.length > 0 && (
        <div className="notice notice--warn">
          <p>
            <strong>Only you see this.</strong> Still to be said here: {missing.map((key) => operatorNames[key]).join('; ')}.{' '}
            <Link to={`${places.settings.to}#legal`}>Complete it</Link>
          </p>
        </div>
      )}
      {said.length === 0 && !isCoordinator && (
        <p>
          Ask the coordinator of this site. <Link to="/help">How to reach them</Link>
        </p>
      )}
    </>
  );
}
