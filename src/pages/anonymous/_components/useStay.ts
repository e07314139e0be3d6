/** Asks before the page is left while something on it would be lost: nothing here is kept in the browser. */
import {useEffect} from 'react';

export function useStay(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
