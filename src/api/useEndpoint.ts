/** What an endpoint answers, as a union, so that "loading and failed" cannot exist. */
import type {Answer, Endpoint} from '../../server/http/contract.ts';
import {addressOf, type Input} from './client.ts';
import {useShared} from './shared.ts';

/** Read when the first part of the page asks for it, and shared by all that do. `enabled: false` asks nothing, and stays loading. */
export function useEndpoint<const E extends Endpoint>(endpoint: E, input: Input<E>, {enabled = true} = {}) {
  return useShared(enabled ? addressOf(endpoint, input) : undefined, (answer) => endpoint.answer.parse(answer) as Answer<E>);
}
