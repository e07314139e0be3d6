/** On the page of a suggestion or question: what was new about it is seen now. */
import {useEffect} from 'react';
import {forgetNotice, useForYou} from '../../api/for-you.ts';

export function useSeen(post: string): void {
  const isNew = useForYou()?.notices.some((notice) => notice.post === post) ?? false;
  useEffect(() => {
    // Where it is lost, the post stays marked as new.
    if (isNew) forgetNotice(post).catch(() => {});
  }, [isNew, post]);
}
