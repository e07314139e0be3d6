/** Something that opens where somebody pressed takes the focus, so that a keyboard and a screen reader go on there. */
import {type RefObject, useEffect, useRef} from 'react';

/**
 * `again`: what it shows; a change of it moves the focus there anew. `may`: whether somebody pressed something at all, where it can also
 * stand there from the beginning. The element needs a tabIndex of -1.
 */
export function useFocusOnOpen<E extends HTMLElement>(again?: unknown, may = true): RefObject<E | null> {
  const element = useRef<E>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is named by whoever calls.
  useEffect(() => {
    if (may) element.current?.focus();
  }, [again]);
  return element;
}
