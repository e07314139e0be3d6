/** Where somebody left a video, kept on this device alone. */
import {type RefObject, useEffect, useState} from 'react';
import type {Cast} from '../../../server/screencasts/cast.shared.ts';

const keyOf = ({key, version}: Cast) => `waymark.watched.${key}.${version}`;
/** Seconds: nearer to either end there is nothing to go on from. */
const near = 4;

export function useResume(video: RefObject<HTMLVideoElement | null>, cast: Cast): {at: number; forget: () => void} | undefined {
  const [at, setAt] = useState<number>();
  useEffect(() => {
    const element = video.current;
    const kept = Number(localStorage.getItem(keyOf(cast)));
    if (kept > near && kept < cast.duration - near) setAt(kept);
    const keep = () => {
      if (!element || element.currentTime < near) return;
      if (element.currentTime > cast.duration - near) localStorage.removeItem(keyOf(cast));
      else localStorage.setItem(keyOf(cast), String(Math.floor(element.currentTime)));
    };
    const begun = () => setAt(undefined);
    element?.addEventListener('timeupdate', keep);
    element?.addEventListener('play', begun);
    return () => {
      element?.removeEventListener('timeupdate', keep);
      element?.removeEventListener('play', begun);
    };
  }, [video, cast]);
  if (at === undefined) return undefined;
  return {
    at,
    forget: () => {
      localStorage.removeItem(keyOf(cast));
      setAt(undefined);
    },
  };
}
