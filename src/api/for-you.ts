/** What waits for the reader: asked once a page, shared by the bar, home and the pages that run the site; checked by hand, so that no page waits for schemas. */

import {useLocation} from '@docusaurus/router';
import {useEffect} from 'react';
import type {ForYou} from '../../server/for-you/contract.ts';
import {onChanged, request} from './client.ts';
import {askSession, useSession} from './session.ts';
import {refresh, useShared} from './shared.ts';

const address = '/api/for-you';

function read(answer: unknown): ForYou {
  const {notices} = (answer ?? {}) as Partial<Record<keyof ForYou, unknown>>;
  if (!Array.isArray(notices)) throw new Error('Not what waits for somebody.');
  return answer as ForYou;
}

/** "2 steps are left." */
export const stepsLeft = ({done, of}: NonNullable<ForYou['setUp']>): string =>
  of - done === 1 ? 'one step is left.' : `${of - done} steps are left.`;

/** Undefined until it is known, and for visitors. */
export function useForYou(): ForYou | undefined {
  const session = useSession();
  const isSignedIn = session.step === 'loaded' && session.value.person !== null;
  const {state} = useShared(isSignedIn ? address : undefined, read);
  return state.step === 'loaded' ? state.value : undefined;
}

const rereadForYou = () => refresh(address);

// Whatever was done may be counted there; a moment later, so that several changes are one question.
let waiting: ReturnType<typeof setTimeout> | undefined;
onChanged.add(() => {
  clearTimeout(waiting);
  waiting = setTimeout(rereadForYou, 300);
});

/** So long what was read counts as fresh: in ms. */
const freshFor = 10_000;
let noticeReadAt = Date.now();

/** Keeps it true while somebody goes about the site, or comes back to it: others answer meanwhile. */
export function useFreshForYou(): void {
  const {pathname} = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every page is a time to look.
  useEffect(() => {
    let last = Date.now();
    const look = () => {
      if (document.visibilityState !== 'visible' || Date.now() - last < freshFor) return;
      last = Date.now();
      rereadForYou();
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      // On the way to another page.
      setTimeout(rereadForYou);
      if (Date.now() - noticeReadAt < freshFor) return;
      noticeReadAt = Date.now();
      askSession({keeps: true});
    };
  }, [pathname]);
}

/** What is read leaves nothing behind. */
export async function forgetNotice(post: string): Promise<void> {
  await request('delete', `${address}/${post}`);
  await rereadForYou();
}
