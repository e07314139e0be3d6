/** Writing a document here, as the site and the service agree on it. */
import * as z from 'zod';
import {Hash} from '../../files/contract.ts';
import {atLeast, cleanText, endpoint} from '../../http/contract.ts';
import {anyone, enhancedAndAbove} from '../../who/callers.shared.ts';
import {KeyParams} from '../contract.ts';
import {Language, most, VariantName} from '../fields.shared.ts';

export const writingApi = {
  write: endpoint({
    method: 'post',
    path: '/api/documents/write',
    summary: 'Make a Word file of words that are written here, with a field for each blank',
    who: enhancedAndAbove,
    body: z.strictObject({
      source: cleanText.pipe(most(60_000)).refine(atLeast(20), 'Write the document here, in at least twenty characters.'),
      ...{language: Language, variant: VariantName},
      /** That it will be part of: it stands at the head of each page. */
      version: z.int32().min(1).max(10_000),
    }),
    answer: z.object({
      title: z.string(),
      /** In the order in which they are filled in. */
      blanks: z.array(z.string()),
      html: z.string(),
      /** The words, and the Word file that was made of them. */
      source: z.object({hash: Hash, size: z.int()}),
      docx: z.object({hash: Hash, size: z.int()}),
    }),
  }),
  paper: endpoint({
    method: 'get',
    path: '/api/documents/:key/paper/:language/:variant',
    summary: 'What was written here as a page to read, to print, and to save as a PDF',
    who: anyone,
    params: KeyParams.extend({language: Language, variant: VariantName}),
    query: z.object({version: z.coerce.number().int().min(1).max(10_000).optional()}),
    type: 'text/html',
    answer: z.string(),
  }),
};
