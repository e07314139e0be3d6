/** The id in the address of a post. */
import {useLocation} from '@docusaurus/router';

export function usePostId(): string {
  return useLocation().pathname.split('/').at(-1) ?? '';
}
