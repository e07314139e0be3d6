/** The kinds of file that are taken. No schema, so that a page that shows one loads none. */

type Kind = {
  /** As people call it. */
  name: string;
  ending: string;
  mediaType: string;
};
export const fileKinds = {
  docx: {
    name: 'Word',
    ending: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  odt: {name: 'OpenDocument', ending: '.odt', mediaType: 'application/vnd.oasis.opendocument.text'},
  pdf: {name: 'PDF', ending: '.pdf', mediaType: 'application/pdf'},
  /** What was written here: never sent, and never handed out but to be written on. */
  md: {name: 'Words', ending: '.md', mediaType: 'text/markdown; charset=utf-8'},
  zip: {name: 'Zip', ending: '.zip', mediaType: 'application/zip'},
} satisfies Record<string, Kind>;
export type FileKind = keyof typeof fileKinds;
/** What somebody can send. */
export type SentKind = Exclude<FileKind, 'md'>;
/** What a document can be kept as; a zip only brings several of them. */
export type DocumentKind = Exclude<FileKind, 'zip'>;
export const documentKinds = ['docx', 'odt', 'pdf', 'md'] as const satisfies readonly DocumentKind[];
/** Of them, those that a reader is given. */
export const isGivenOut = ({kind}: {kind: string}): boolean => kind !== 'md';

/** "340 KB", "1.2 MB": as a download is announced. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
