/** What people said about the pages: read once a page or list, shared by everything on it, checked by hand so that no reader waits for schemas. */
import type {ContentList, ContentPage} from '../../../server/verifications/contract.ts';
import {type Loaded, putShared, refresh, useShared} from '../../api/shared.ts';

const isPage = (answer: unknown): answer is ContentPage => {
  const {pageHash, systems, texts} = (answer ?? {}) as Partial<Record<keyof ContentPage, unknown>>;
  return typeof pageHash === 'string' && Array.isArray(systems) && Array.isArray(texts);
};

function readPage(answer: unknown): ContentPage {
  if (!isPage(answer)) throw new Error('Not a page.');
  return answer;
}

const addressOf = (key: string) => `/api/content/${key}`;

/** What is known of a page; for ever loading where it has no key. */
export const useContentPage = (key: string | undefined): Loaded<ContentPage> =>
  useShared(key === undefined ? undefined : addressOf(key), readPage).state;

/** After somebody changed it: with what the service answered, or by asking again. */
export const putContentPage = (page: ContentPage) => putShared(addressOf(page.key), page);
export const rereadContentPage = (key: string) => refresh(addressOf(key));

const isList = (answer: unknown): answer is ContentList => Array.isArray((answer as Partial<ContentList> | undefined)?.items);
function readList(answer: unknown): ContentList {
  if (!isList(answer)) throw new Error('Not a list.');
  return answer;
}

/** How far each page can be trusted, by its address; empty until it is known. */
export function useStates(): ReadonlyMap<string, ContentList['items'][number]['state']> {
  const {state} = useShared('/api/content', readList);
  return state.step === 'loaded' ? statesOf(state.value) : none;
}
const none = new Map<string, never>();
let states: {of: ContentList; map: Map<string, ContentList['items'][number]['state']>} | undefined;
function statesOf(known: ContentList) {
  if (states?.of !== known) states = {of: known, map: new Map(known.items.map(({url, state}) => [url, state]))};
  return states.map;
}
