/** A menu that works without JavaScript. With it, it closes on the next page, on Escape, and when somebody presses or goes elsewhere. */
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
  useEffect(() => {
    const isOutside = (target: EventTarget | null) => menu.current?.open && !menu.current.contains(target as Node | null);
    const close = () => {
      if (menu.current) menu.current.open = false;
    };
    const onPress = ({target}: Event) => {
      if (isOutside(target)) close();
    };
    const onKey = ({key}: KeyboardEvent) => {
      if (key !== 'Escape' || !menu.current?.open) return;
      const within = menu.current.contains(document.activeElement);
      close();
      if (within) menu.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('focusin', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('focusin', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  return menu;
}
