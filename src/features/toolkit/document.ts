/** A document as the service knows it: read once a page, checked by hand so that no reader waits for schemas. */
import type {Document, DocumentLine} from '../../../server/documents/contract.ts';
import {type Loaded, putShared, refresh, useShared} from '../../api/shared.ts';

export type {Document, DocumentLine};

const addressOf = (key: string) => `/api/documents/${key}`;

function readDocument(answer: unknown): Document {
  const {versions, history} = (answer ?? {}) as Partial<Record<keyof Document, unknown>>;
  if (!Array.isArray(versions) || !Array.isArray(history)) throw new Error('Not a document.');
  return answer as Document;
}
function readLines(answer: unknown): DocumentLine[] {
  const {documents} = (answer ?? {}) as {documents?: unknown};
  if (!Array.isArray(documents)) throw new Error('Not a list of documents.');
  return documents as DocumentLine[];
}

export const useDocument = (key: string | undefined): Loaded<Document> =>
  useShared(key === undefined ? undefined : addressOf(key), readDocument).state;
export const useDocuments = (): Loaded<DocumentLine[]> => useShared('/api/documents', readLines).state;

/** After somebody changed it, with what the service answered. */
export function putDocument(document: Document): void {
  putShared(addressOf(document.key), document);
  void refresh('/api/documents');
}
