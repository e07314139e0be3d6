/** What the lists of similar posts are good for. A number, and nothing about whom. */
import {searchApi} from '../../../server/search/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';

export function FoundInstead() {
  const {state} = useEndpoint(searchApi.foundCount, {});
  if (state.step !== 'loaded' || state.value.count === 0) return null;
  const {count} = state.value;
  return (
    <p className="facts">
      In the last 90 days people who were writing a post opened one that was there already{' '}
      {count === 1 ? 'once' : `${count} times`}.
    </p>
  );
}
