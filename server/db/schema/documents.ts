/** Documents of the toolkit. Their files lie in the file store, by hash. */
import {type Bit, table} from './table.ts';

/** Who did something is kept as role and organisation; both null for what came with the site. */
type DoneBy = {role: 'enhanced' | 'champion' | 'coordinator' | null; organisation_id: string | null};

/** `facts`: as JSON; null while those that came with the site count. */
export type DocumentRow = {key: string; facts: string | null; shipped: Bit; edition: number};
export type DocumentVersionRow = DoneBy & {
  document_key: string;
  number: number;
  state: 'sample' | 'draft' | 'in-approval' | 'approved' | 'withdrawn';
  /** The account that sent it for approval. */
  sent_by: string | null;
  /** As JSON, each with its hash. */
  files: string;
  /** Note, days, approvals and reason, as JSON. */
  said: string;
};
/** Every row stays. */
export type DocumentEventRow = DoneBy & {
  id: string;
  document_key: string;
  at: string;
  number: number | null;
  what: string;
  words: string;
};
export type DocumentFollowerRow = {document_key: string; person_id: string};

/** Parents before children. */
export const documentsTables = {
  document: table<DocumentRow>('documents'),
  document_version: table<DocumentVersionRow>('documents'),
  document_event: table<DocumentEventRow>('documents'),
  document_follower: table<DocumentFollowerRow>('documents'),
};
