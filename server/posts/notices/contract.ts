/** What somebody has not read yet of what they wrote or follow. */
import * as z from 'zod';
import {isoDay} from '../../http/contract.ts';
import {PostId} from '../contract.ts';

export const Notice = z.object({
  post: PostId,
  /** Such as "Answered: How do I move a case?". */
  sentence: z.string(),
  url: z.string(),
  on: isoDay,
});
export type Notice = z.infer<typeof Notice>;
