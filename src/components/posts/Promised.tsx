/** What is promised to whoever sends a post today. */
import {type PostKind, postsApi} from '../../../server/posts/contract.ts';
import {call} from '../../api/client.ts';
import {formatDay} from '../dates.ts';
import {useLoaded} from '../useLoaded.ts';

const read = () => call(postsApi.promises, {});

export function Promised({kind}: {kind: PostKind}) {
  const {state} = useLoaded(read);
  if (state.step !== 'loaded') return null;
  const day = formatDay(state.value[kind]);
  return (
    <p>
      {kind === 'question' ? `You are promised an answer by ${day}.` : `You are promised to hear by ${day} that it was read.`}
    </p>
  );
}
