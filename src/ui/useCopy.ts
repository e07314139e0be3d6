/** A button that copies. Where the browser refuses, the text is selected, so that two keys do the same. */
import {type RefObject, useRef, useState} from 'react';

export type Copy<E extends HTMLElement> = {
  /** Where the text stands on the page. */
  shown: RefObject<E | null>;
  /** What became of it, for everybody to hear. */
  said: string;
  copy: () => Promise<void>;
  /** Takes back what was said, where the text is another now. */
  hush: () => void;
};

/** `done`: what is said once it is copied; `onCopied`: what follows from it, by whichever way. */
export function useCopy<E extends HTMLElement>(text: string, {done = 'Copied.', onCopied = () => {}} = {}): Copy<E> {
  const shown = useRef<E>(null);
  const [said, setSaid] = useState('');
  async function copy(): Promise<void> {
    try {
      // There is no clipboard at all where the connection is not secure.
      await navigator.clipboard.writeText(text);
      setSaid(done);
      onCopied();
    } catch {
      if (shown.current === null) return setSaid('This browser does not let the page copy. Copy it by hand.');
      select(shown.current);
      shown.current.addEventListener(
        'copy',
        () => {
          setSaid(done);
          onCopied();
        },
        {once: true},
      );
      setSaid(`This browser does not let the page copy. It is selected: press ${keys()}.`);
    }
  }
  return {shown, said, copy, hush: () => setSaid('')};
}

function select(element: HTMLElement): void {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    element.focus();
    element.select();
  } else getSelection()?.selectAllChildren(element);
}

const keys = () => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘C' : 'Ctrl+C');
