/** A document as the service knows it: read once a page, checked by hand so that no reader waits for schemas. */
import type {Document, DocumentLine} from '../../../server/documents/contract.ts';
import {type Loaded, putShared, useShared} from '../../api/shared.ts';

export type {Document, DocumentLine};

const addressOf = (key: string) => `/api/documents/${key}`;

function readDocument(answer: unknown): Document {
  const {versions, history} = (answer ?? {}) as Partial<Record<keyof Document, unknown>>;
  if (!Array.isArray(versions) || !Array.isArray(history)) throw new Error('Not a document.');
  return answer as Document;
}
type Lines = {
  documents: DocumentLine[];
  total: number;
  pages: number;
  choices: Record<'stage' | 'power' | 'folder' | 'waiting', string[]>;
};
function readLines(answer: unknown): Lines {
  if (!Array.isArray((answer as Partial<Lines> | null)?.documents)) throw new Error('Not a list of documents.');
  return answer as Lines;
}

export const useDocument = (key: string | undefined): Loaded<Document> =>
  useShared(key === undefined ? undefined : addressOf(key), readDocument).state;
/** `asked`: by what the list is narrowed, and which page of it. */
export function useDocuments(asked: Readonly<Record<string, string>>): Loaded<Lines> {
  const query = new URLSearchParams(asked).toString();
  return useShared(`/api/documents${query && `?${query}`}`, readLines).state;
}

/** After somebody changed it, with what the service answered. */
export const putDocument = (document: Document): void => putShared(addressOf(document.key), document);
