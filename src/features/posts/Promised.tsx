/** What is promised to whoever sends a post today. */
import type {PostKind} from '../../../server/posts/kinds.shared.ts';
import {formatDay} from '../../ui/format/dates.ts';
import {usePromises} from './usePromises.ts';

export function Promised({kind}: {kind: PostKind}) {
  const promises = usePromises();
  if (promises === undefined) return null;
  const day = formatDay(promises[kind]);
  return (
    <p>
      {kind === 'question' ? `You are promised an answer by ${day}.` : `You are promised to hear by ${day} that it was read.`}
    </p>
  );
}
