/** What waits for the reader: asked once a page, shared by the bar, home and the pages that run the site; checked by hand, so that no page waits for schemas. */
import type {ForYou} from '../../../server/for-you/contract.ts';
import {request} from '../../api/client.ts';
import {useSession} from '../../api/session.ts';
import {refresh, useShared} from '../../api/shared.ts';

const address = '/api/for-you';

function read(answer: unknown): ForYou {
  const {notices} = (answer ?? {}) as Partial<Record<keyof ForYou, unknown>>;
  if (!Array.isArray(notices)) throw new Error('Not what waits for somebody.');
  return answer as ForYou;
}

/** Undefined until it is known, and for visitors. */
export function useForYou(): ForYou | undefined {
  const session = useSession();
  const isSignedIn = session.step === 'loaded' && session.value.person !== null;
  const {state} = useShared(isSignedIn ? address : undefined, read);
  return state.step === 'loaded' ? state.value : undefined;
}

/** After something was done that is counted there. */
export const rereadForYou = () => refresh(address);

/** What is read leaves nothing behind. */
export async function forgetNotice(post: string): Promise<void> {
  await request('delete', `${address}/${post}`);
  await rereadForYou();
}
