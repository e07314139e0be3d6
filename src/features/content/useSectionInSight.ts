/** Which section of a long page the reader is at: the last one that began in the upper quarter of the window or above. */
import {useEffect, useState} from 'react';

/** The id of it; undefined before the first. */
export function useSectionInSight(selector: string): string | undefined {
  const [inSight, setInSight] = useState<string>();
  useEffect(() => {
    const look = () => {
      const begun = [...document.querySelectorAll(selector)].filter((section) => {
        const {top, height} = section.getBoundingClientRect();
        return height > 0 && top < window.innerHeight / 4;
      });
      setInSight(begun.at(-1)?.id);
    };
    look();
    addEventListener('scroll', look, {passive: true});
    return () => removeEventListener('scroll', look);
  }, [selector]);
  return inSight;
}
