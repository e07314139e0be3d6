/** How a document stands, and where it lies. No schema, so that a page that shows one loads none. */

import type {Variant} from '../content/document-words.shared.ts';

/** What is kept of a version. Whether an approved one is superseded follows from those after it. */
export const versionStates = {
  sample: 'Sample, to be agreed',
  draft: 'Draft',
  'in-approval': 'In approval',
  approved: 'Approved',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
} as const;
export type VersionState = keyof typeof versionStates;

/** Whose approval can be asked for. */
export const approvers = {champion: 'A champion', coordinator: 'The coordinator'} as const;
export type Approver = keyof typeof approvers;

/** How the purpose of a document begins that was brought in and that nobody described yet. */
export const toBeDescribed = 'To be described';

const names = new Intl.DisplayNames('en-GB', {type: 'language'});
/** "Polish" for `pl`. */
export const languageName = (language: string): string => names.of(language) ?? language;

/** Where it stands, for ever: what came with the site among its pages, what was added here in a folder of its own. */
export const documentUrl = ({key, shipped}: {key: string; shipped: boolean}): string =>
  `/${shipped ? 'toolkit' : documentsFolder}/${key}`;
export const documentsFolder = 'documents';
/** Of what was written here: a page to print. */
export const paperUrl = (key: string, {language, variant}: Omit<Wanted, 'kind'>, number?: number): string =>
  `/api/documents/${key}/paper/${language}/${variant}${number === undefined ? '' : `?version=${number}`}`;
type Wanted = {language: string; variant: Variant; kind: string};
export const fileUrl = (key: string, {language, variant, kind}: Wanted, number?: number): string =>
  `/api/documents/${key}/files/${language}/${variant}/${kind}${number === undefined ? '' : `?version=${number}`}`;
