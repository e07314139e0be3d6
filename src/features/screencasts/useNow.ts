/** Where a video is, in seconds. */
import {type RefObject, useEffect, useState} from 'react';

export function useNow(video: RefObject<HTMLVideoElement | null>): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    const element = video.current;
    const follow = () => setNow(element?.currentTime ?? 0);
    for (const event of ['timeupdate', 'seeked']) element?.addEventListener(event, follow);
    return () => {
      for (const event of ['timeupdate', 'seeked']) element?.removeEventListener(event, follow);
    };
  }, [video]);
  return now;
}
