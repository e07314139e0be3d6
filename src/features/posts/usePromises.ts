/** What is promised to whoever sends a post today, and how references look here. */
import type {Answer} from '../../../server/http/contract.ts';
import {postsApi} from '../../../server/posts/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';

export function usePromises(): Answer<typeof postsApi.promises> | undefined {
  const {state} = useEndpoint(postsApi.promises, {});
  return state.step === 'loaded' ? state.value : undefined;
}

const none: string[] = [];
/** Patterns of crime and case references. */
export const useMasks = (): string[] => usePromises()?.masks ?? none;
