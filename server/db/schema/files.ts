/** The file store: in a second SQLite file beside the first, or in the same PostgreSQL. Nothing in it is ever changed. */
import type {Kysely} from 'kysely';
import {type Table, table} from './table.ts';

/** A whole file, by the SHA-256 of its bytes. */
export type StoredFileRow = {
  hash: string;
  /** Bytes. */
  size: number;
  kind: string;
  /** Under which its pieces lie. */
  pieces: string;
  /** When somebody last gave it to be kept; what nothing names goes some days after that. */
  given_at: string;
};
/** A mebibyte of a file or of an upload; the last may be shorter. */
export type FilePieceRow = {pieces: string; number: number; bytes: Uint8Array};
/** A file that is still on its way. */
export type UploadRow = {
  id: string;
  /** Of the account. */
  person_id: string;
  name: string;
  size: number;
  started_at: string;
};
/** What was read out of a file, by its hash. */
export type FileTextRow = {
  hash: string;
  /** Whether and how it could be read. */
  state: string;
  /** Sections with their headings, as JSON. */
  sections: string;
  html: string;
  /** By which texts are compared, as JSON. */
  sketch: string;
  read_at: string;
};

export const fileTables = {
  stored_file: table<StoredFileRow>('files'),
  file_piece: table<FilePieceRow>('files'),
  upload: table<UploadRow>('files', {backedUp: false}),
  file_text: table<FileTextRow>('files', {backedUp: false}),
};
export type FilesSchema = {
  [Name in keyof typeof fileTables]: (typeof fileTables)[Name] extends Table<infer Row> ? Row : never;
};
export type FilesDb = Kysely<FilesSchema>;
