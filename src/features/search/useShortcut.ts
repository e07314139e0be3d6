/** `/` and Ctrl-K go to the search from anywhere. Keys without Ctrl can be turned off, as WCAG 2.1.4 asks. */
import {type RefObject, useEffect} from 'react';
import {singleKeysAreOn} from './single-keys.ts';

export function useShortcut(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const combined = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const slash =
        event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event) && singleKeysAreOn();
      if (!combined && !slash) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [input]);
}

/** Typing a word is not steering. */
export function isTyping({target}: KeyboardEvent): boolean {
  return target instanceof HTMLElement && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable);
}
