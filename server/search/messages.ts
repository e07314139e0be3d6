/** What the service and its search worker say to each other. */
import type {Findable, SearchResult, SearchTier} from './contract.ts';

export type Asked = {query: string; tier: SearchTier} | {similarTo: string};
export type ToWorker = {step: 'add'; pages: readonly Findable[]} | {step: 'build'} | ({step: 'ask'; id: number} & Asked);
export type FromWorker =
  | {step: 'built'}
  | {step: 'answered'; id: number; results: SearchResult[]}
  | {step: 'failed'; id: number; reason: string};
