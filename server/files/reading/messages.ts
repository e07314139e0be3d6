/** What the thread that reads files is told, and what it answers. */
import type {SentKind} from '../kinds.shared.ts';
import type {TextState} from '../text-states.shared.ts';
import type {FileText} from './text.ts';

export type ToReader = {id: number; bytes: Uint8Array; archive?: 'list' | number};
/** What an archive holds, or one file of it; for any other: first what kind it is, or that it is not taken; then, for a document, its text. */
export type FromReader =
  | {id: number; step: 'entries'; entries: {name: string; size: number}[]}
  | {id: number; step: 'entry'; bytes: Uint8Array}
  | {id: number; step: 'kind'; kind: SentKind}
  | {id: number; step: 'refused'; state: 'locked' | 'damaged' | 'refused'; sentence: string}
  | {id: number; step: 'read'; state: TextState; text: FileText};
