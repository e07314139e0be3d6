/** While a round of self-rating is open: where to answer it, for whoever has not yet. */

import Link from '@docusaurus/Link';
import {selfRatingsApi} from '../../../server/self-ratings/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {formatDay} from '../../ui/format/dates.ts';

/** Says nothing while it is read, and where it cannot be: it is a reminder. */
export function AskedToRate() {
  const {state} = useEndpoint(selfRatingsApi.mine, {});
  if (state.step !== 'loaded') return null;
  const {closesOn, asked} = state.value;
  if (closesOn === null || !asked.some(({importance}) => importance === null)) return null;
  return (
    <p className="notice">
      The coordinator asks everybody where they need help, until {formatDay(closesOn)}.{' '}
      <Link to="/self-rating">Rate a few tasks of your job</Link>: it takes less than three minutes.
    </p>
  );
}
