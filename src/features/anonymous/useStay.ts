/** Asks before the page is left while something on it would be lost: nothing here is kept in the browser. */
import {useHistory} from '@docusaurus/router';
import {useEffect} from 'react';

export function useStay(unsaved: boolean): void {
  const history = useHistory();
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    // Links of this site and the back button do not load a page anew.
    const unblock = history.block('What stands on this page is kept nowhere else. Leave it?');
    return () => {
      window.removeEventListener('beforeunload', ask);
      unblock();
    };
  }, [unsaved, history]);
}
