/** A menu that works without JavaScript, and is closed again on the next page. */
import {useLocation} from '@docusaurus/router';
import {type RefObject, useEffect, useRef} from 'react';

export function useMenu(): RefObject<HTMLDetailsElement | null> {
  const {pathname} = useLocation();
  const menu = useRef<HTMLDetailsElement>(null);
  const shownOn = useRef(pathname);
  useEffect(() => {
    // Not on the first page: somebody may have opened it before this ran.
    if (menu.current && shownOn.current !== pathname) menu.current.open = false;
    shownOn.current = pathname;
  }, [pathname]);
  return menu;
}
