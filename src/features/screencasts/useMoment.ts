/** Goes to a moment of a video: the one that the address names, `?t=12` or `#step`, and whichever is chosen on the page. Nothing plays by itself. */
import {useLocation} from '@docusaurus/router';
import {type RefObject, useCallback, useEffect} from 'react';
import type {Cast} from '../../../server/screencasts/cast.shared.ts';
import {momentOf} from './moments.ts';

export function useMoment(video: RefObject<HTMLVideoElement | null>, cast: Cast): (at: number) => void {
  const {search, hash} = useLocation();

  const goTo = useCallback(
    (at: number) => {
      const element = video.current;
      if (!element) return;
      if (element.readyState >= HTMLMediaElement.HAVE_METADATA) element.currentTime = at;
      else element.addEventListener('loadedmetadata', () => (element.currentTime = at), {once: true});
    },
    [video],
  );
  const seek = useCallback(
    (at: number) => {
      goTo(at);
      video.current?.focus({preventScroll: true});
    },
    [goTo, video],
  );

  useEffect(() => {
    const at = momentOf(search, hash, cast);
    if (at !== undefined) goTo(at);
  }, [search, hash, cast, goTo]);

  // A chapter, or the time beside a step: they are links, so that they lead somewhere without a script too.
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.('a[data-at]');
      // Whoever opens it elsewhere means the link.
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      seek(Number(link.getAttribute('data-at')));
      video.current?.scrollIntoView({block: 'nearest'});
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [seek, video]);

  return seek;
}
