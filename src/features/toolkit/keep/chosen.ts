/** The files of a version while it is put together: sent or written here. */
import type {Variant} from '../../../../server/content/document-words.shared.ts';
import type {Document, Version} from '../../../../server/documents/contract.ts';
import {fileUrl} from '../../../../server/documents/words.shared.ts';
import {type DocumentKind, isGivenOut} from '../../../../server/files/kinds.shared.ts';
import {textStates} from '../../../../server/files/text-states.shared.ts';
import {bytesAt} from '../../../api/client.ts';

/** A file that has arrived. `words`: those that it was made of here. */
export type Chosen = {
  language: string;
  variant: Variant;
  kind: DocumentKind;
  hash: string;
  size: number;
  name: string;
  text: string;
  words?: {hash: string; read: () => Promise<string>};
  /** It was there before. */
  kept?: true;
};

/** Of a version that is there. */
export const asChosen = (key: string, version: Version | null): Chosen[] =>
  (version?.files ?? []).filter(isGivenOut).map(({language, variant, kind, hash, size, since, text}) => {
    const words = version?.files.find((each) => !isGivenOut(each) && each.language === language && each.variant === variant);
    const file = {
      language,
      variant,
      kind,
      hash,
      size,
      name: `From version ${since}`,
      text: textStates[text],
      kept: true as const,
    };
    if (kind !== 'docx' || words === undefined) return file;
    const read = async () => new TextDecoder().decode(await bytesAt(fileUrl(key, words, version?.number)));
    return {...file, words: {hash: words.hash, read}};
  });

/** As the service takes it: the words go where their file goes. */
export const asGiven = (chosen: readonly Chosen[]) =>
  chosen.flatMap(({language, variant, hash, words}) =>
    [hash, ...(words ? [words.hash] : [])].map((each) => ({language, variant, hash: each})),
  );

/**
 * It takes the place of one of the same language, reader and format that was there before, or that was made of the same words; another that
 * was just sent stays, so that nothing is lost before somebody says for whom it is.
 */
export const withFile = (before: readonly Chosen[], file: Chosen): readonly Chosen[] => [
  ...before.filter(
    ({language, variant, kind, kept, words}) =>
      language !== file.language || variant !== file.variant || kind !== file.kind || !(kept || (words && file.words)),
  ),
  file,
];

/** The number that the next version of a document gets. */
export const nextNumber = ({versions}: Document): number => Math.max(0, ...versions.map(({number}) => number)) + 1;
