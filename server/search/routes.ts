/** The search route. What was typed is neither stored nor logged. */
import type {Api} from '../http/api.ts';
import {searchApi} from './contract.ts';
import type {Search} from './search.ts';

export function searchRoutes(api: Api, {search}: {search: Search}): void {
  api.serve(searchApi.search, ({query}) => ({query: query.q, results: search.find(query.q, query.tier)}));
}
