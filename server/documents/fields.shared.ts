/** The fields of a document that its contracts have in common. */
import * as z from 'zod';
import {type Variant, variants} from '../content/document-words.shared.ts';
import {documentKinds} from '../files/kinds.shared.ts';

/** One of the names of a list, and what is said to whoever writes another. */
export const oneOf = <Name extends string>(names: Record<Name, string>, sentence: string) =>
  z.enum(Object.keys(names) as [Name, ...Name[]], sentence);

export const DocumentKey = z.string().regex(/^[a-z0-9-]{2,40}$/, 'There is no document with that address.');
export const Language = z.string().regex(/^[a-z]{2,3}$/, 'Choose a language from the list.');
export const VariantName = oneOf<Variant>(variants, 'Choose who it is for.');
export const Kind = z.enum(documentKinds, 'Choose a format.');
export const most = (length: number) => z.string().max(length, `Use at most ${length.toLocaleString('en-GB')} characters.`);
