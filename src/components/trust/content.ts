/** What people said about the pages: read once a page or list, shared by everything on it, checked by hand so that no reader waits for schemas. */
import {useSyncExternalStore} from 'react';
import type {ContentList, ContentPage} from '../../../server/verifications/contract.ts';
import {request} from '../../api/client.ts';

type State<T> = {step: 'loading'} | {step: 'known'; value: T} | {step: 'failed'};

const loading: State<never> = {step: 'loading'};

/** One shared reading of an address. */
function shared<T>(path: string, isRight: (answer: unknown) => answer is T) {
  let state: State<T> = loading;
  const listeners = new Set<() => void>();
  const put = (next: State<T>) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const read = async () => {
    const answer = await request('get', path).catch(() => undefined);
    put(isRight(answer) ? {step: 'known', value: answer} : {step: 'failed'});
  };
  return {
    put: (value: T) => put({step: 'known', value}),
    read,
    state: () => state,
    subscribe(listener: () => void): () => void {
      // Asked again whenever a page is opened: much may have been said since this one was last.
      if (listeners.size === 0) read();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const pages = new Map<string, ReturnType<typeof shared<ContentPage>>>();

const isPage = (answer: unknown): answer is ContentPage => {
  const {state, hash, texts, versions} = (answer ?? {}) as Partial<Record<keyof ContentPage, unknown>>;
  return typeof state === 'string' && typeof hash === 'string' && Array.isArray(texts) && Array.isArray(versions);
};

function pageOf(key: string) {
  const known = pages.get(key) ?? shared(`/api/content/${key}`, isPage);
  pages.set(key, known);
  return known;
}

const nothing = {subscribe: () => () => {}, state: () => loading};

/** What is known of a page; for ever loading where it has no key. */
export function useContentPage(key: string | undefined): State<ContentPage> {
  const page = key === undefined ? nothing : pageOf(key);
  return useSyncExternalStore<State<ContentPage>>(page.subscribe, page.state, () => loading);
}

/** After somebody changed it: with what the service answered, or by asking again. */
export const putContentPage = (page: ContentPage) => pageOf(page.key).put(page);
export const rereadContentPage = (key: string) => pageOf(key).read();

const isList = (answer: unknown): answer is ContentList => Array.isArray((answer as Partial<ContentList> | undefined)?.items);
const list = shared('/api/content', isList);

/** How far each page can be trusted, by its address; empty until it is known. */
export function useStates(): ReadonlyMap<string, ContentList['items'][number]['state']> {
  const state = useSyncExternalStore<State<ContentList>>(list.subscribe, list.state, () => loading);
  return state.step === 'known' ? statesOf(state.value) : none;
}
const none = new Map<string, never>();
let states: {of: ContentList; map: Map<string, ContentList['items'][number]['state']>} | undefined;
function statesOf(known: ContentList) {
  if (states?.of !== known) states = {of: known, map: new Map(known.items.map(({url, state}) => [url, state]))};
  return states.map;
}
