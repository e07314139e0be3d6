/** While the site is being set up, the way back to the list of its steps from the pages that it leads to. */
import {useForYou} from '../../api/for-you.ts';
import {places} from '../../places.ts';

export function useSetUpCrumb(): {to: string; name: string} | undefined {
  return useForYou()?.setUp ? {to: places.setUp.to, name: 'Back to setting up'} : undefined;
}
