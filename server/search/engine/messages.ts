/** What the service and its search worker say to each other. */
import type {Caller} from '../../who/callers.shared.ts';
import type {Findable, Found, SearchResult, SearchTier} from '../contract.ts';

export type Asked =
  | {query: string; tier: SearchTier; limit: number; caller: Caller; bet?: string | undefined}
  | {similarTo: string};
export type Answered = {found: Found} | {similar: SearchResult[]};
export type ToWorker =
  | {step: 'begin'; synonyms: readonly (readonly string[])[]}
  | {step: 'add'; pages: readonly Findable[]}
  | {step: 'build'}
  | ({step: 'ask'; id: number} & Asked);
export type FromWorker =
  | {step: 'built'}
  | ({step: 'answered'; id: number} & Answered)
  | {step: 'failed'; id: number; reason: string};
