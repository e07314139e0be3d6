/** How a file is sent: begun, in pieces that may be sent again after a broken connection, then checked and kept. */
import * as z from 'zod';
import {atLeast, Done, endpoint, IdParams, oneLine, SentId} from '../http/contract.ts';
import {enhancedAndAbove} from '../who/callers.shared.ts';
import {type FileKind, fileKinds} from './kinds.shared.ts';
import {pieceBytes} from './pieces.shared.ts';
import {type TextState, textStates} from './text-states.shared.ts';

const Kind = z.enum(Object.keys(fileKinds) as [FileKind, ...FileKind[]]);
export const Hash = z.string().regex(/^[0-9a-f]{64}$/, 'That is not the hash of a file.');
export const TextStateName = z.enum(Object.keys(textStates) as [TextState, ...TextState[]]);

export const GivenFile = z.object({
  hash: Hash,
  size: z.int(),
  kind: Kind,
  /** As it was called on the computer it came from. */
  name: z.string(),
  /** Whether its text could be read. */
  text: TextStateName,
});
export type GivenFile = z.infer<typeof GivenFile>;

const UploadState = z.object({
  id: z.string(),
  name: z.string(),
  size: z.int(),
  /** Bytes that are here, from the first without a gap: what comes next begins there. */
  received: z.int(),
});
export type UploadState = z.infer<typeof UploadState>;

const NewUpload = z.strictObject({
  id: SentId,
  name: oneLine
    .pipe(z.string().max(200, 'Its name is longer than 200 characters. Shorten it.'))
    .refine(atLeast(1), 'Choose a file.'),
  size: z.int32('This file is too large, or none was chosen.').min(1, 'This file is empty.'),
});

export const filesApi = {
  start: endpoint({
    method: 'post',
    path: '/api/uploads',
    summary: 'Begin to send a file; begun again with the same id it goes on where it was',
    who: enhancedAndAbove,
    body: NewUpload,
    answer: UploadState,
    status: 201,
  }),
  look: endpoint({
    method: 'get',
    path: '/api/uploads/:id',
    summary: 'How much of a file has arrived',
    who: enhancedAndAbove,
    params: IdParams,
    answer: UploadState,
  }),
  piece: endpoint({
    method: 'put',
    path: '/api/uploads/:id/pieces/:number',
    summary: `Send a piece of ${pieceBytes.toLocaleString('en-GB')} bytes, the last one shorter; numbers begin with 0`,
    who: enhancedAndAbove,
    params: IdParams.extend({number: z.coerce.number().int().min(0).max(100_000)}),
    body: z.instanceof(Uint8Array),
    bodyType: 'application/octet-stream',
    answer: Done,
  }),
  finish: endpoint({
    method: 'post',
    path: '/api/uploads/:id/finish',
    summary: 'Have a file that has arrived checked, read and kept',
    who: enhancedAndAbove,
    params: IdParams,
    body: z.strictObject({}),
    answer: GivenFile,
  }),
  archive: endpoint({
    method: 'get',
    path: '/api/archives/:hash',
    summary: 'What a zip holds that was sent, each with why it is left out, if it is',
    who: enhancedAndAbove,
    params: z.object({hash: Hash}),
    answer: z.object({
      entries: z.array(z.object({number: z.int32(), name: z.string(), size: z.number(), left: z.string().nullable()})),
    }),
  }),
  entry: endpoint({
    method: 'post',
    path: '/api/archives/:hash/entries/:number',
    summary: 'Have one file of a zip checked, read and kept',
    who: enhancedAndAbove,
    params: z.object({hash: Hash, number: z.coerce.number().int().min(0).max(100_000)}),
    body: z.strictObject({}),
    answer: GivenFile,
  }),
  drop: endpoint({
    method: 'delete',
    path: '/api/uploads/:id',
    summary: 'Forget a file that is on its way',
    who: enhancedAndAbove,
    params: IdParams,
    answer: Done,
  }),
};
