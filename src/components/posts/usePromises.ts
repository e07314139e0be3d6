/** What is promised to whoever sends a post today, and how references look here: asked once a page load. */
import type {Answer} from '../../../server/http/contract.ts';
import {postsApi} from '../../../server/posts/contract.ts';
import {call} from '../../api/client.ts';
import {useLoaded} from '../useLoaded.ts';

type Promises = Answer<typeof postsApi.promises>;
let asked: Promise<Promises> | undefined;

const read = (): Promise<Promises> => {
  asked ??= call(postsApi.promises, {}).catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
};

export function usePromises(): Promises | undefined {
  const {state} = useLoaded(read);
  return state.step === 'loaded' ? state.value : undefined;
}

const none: string[] = [];
/** Patterns of crime and case references. */
export const useMasks = (): string[] => usePromises()?.masks ?? none;
