/** Where somebody left a video, kept on this device alone. */
import {type RefObject, useEffect, useState} from 'react';
import type {Cast} from '../../../server/screencasts/cast.shared.ts';

const keyOf = ({key, version}: Cast) => `waymark.watched.${key}.${version}`;
/** Seconds: nearer to either end there is nothing to go on from. */
const near = 4;

/** Where that is worth going on from. */
function keptFor(cast: Cast): number | undefined {
  try {
    const kept = Number(localStorage.getItem(keyOf(cast)));
    return kept > near && kept < cast.duration - near ? kept : undefined;
  } catch {
    return undefined;
  }
}

function keep(cast: Cast, seconds: number | undefined): void {
  try {
    if (seconds === undefined) localStorage.removeItem(keyOf(cast));
    else localStorage.setItem(keyOf(cast), String(Math.floor(seconds)));
  } catch {
    // A browser that refuses storage begins anew.
  }
}

export function useResume(video: RefObject<HTMLVideoElement | null>, cast: Cast): {at: number; forget: () => void} | undefined {
  const [at, setAt] = useState<number>();
  useEffect(() => {
    const element = video.current;
    setAt(keptFor(cast));
    const follow = () => {
      const now = element?.currentTime ?? 0;
      if (now >= near) keep(cast, now > cast.duration - near ? undefined : now);
    };
    const begun = () => setAt(undefined);
    element?.addEventListener('timeupdate', follow);
    element?.addEventListener('play', begun);
    return () => {
      element?.removeEventListener('timeupdate', follow);
      element?.removeEventListener('play', begun);
    };
  }, [video, cast]);
  if (at === undefined) return undefined;
  return {
    at,
    forget: () => {
      keep(cast, undefined);
      setAt(undefined);
    },
  };
}
