/** Where the part that an address names comes after the page: it is brought into sight once it is there. */
import {useLocation} from '@docusaurus/router';
import {useEffect} from 'react';

export function useHashOnLoad(): void {
  const {hash} = useLocation();
  useEffect(() => {
    if (hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash]);
}
