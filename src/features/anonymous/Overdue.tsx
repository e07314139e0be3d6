/** How many anonymous posts wait longer for a decision than was promised: as a number, because nothing else of them is public. */

import {anonymousApi} from '../../../server/anonymous/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';

export function Overdue() {
  const {state} = useEndpoint(anonymousApi.overdue, {});
  if (state.step !== 'loaded' || state.value.overdue === 0) return null;
  const {overdue} = state.value;
  return (
    <p className="state late">
      {overdue === 1 ? 'One anonymous post waits' : `${overdue} anonymous posts wait`} longer for a decision than was promised.
    </p>
  );
}
