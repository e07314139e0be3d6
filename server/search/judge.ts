/** How good the search is, measured on judged queries: share answered first, share among the first three, mean reciprocal rank. */
import {readFileSync} from 'node:fs';
import {parse} from 'yaml';
import * as z from 'zod';

const Judged = z.array(z.strictObject({query: z.string().min(2), expect: z.array(z.string())}));
/** An empty list of pages: nothing answers it, and the search has to say so; `danger`: what to do comes first. `untuned` is never looked at while ranking is changed: it tells how the search does on what nobody prepared it for. */
const Quoted = z.array(z.strictObject({query: z.string().min(2), says: z.string().min(5)}));
const JudgedSet = z.strictObject({tuned: Judged, untuned: Judged, everyday: Judged, fresh: Judged, answers: Quoted});
export type JudgedSet = z.infer<typeof JudgedSet>;

export function readJudged(file: string): JudgedSet {
  return JudgedSet.parse(parse(readFileSync(file, 'utf8')));
}

export type Figures = {
  queries: number;
  /** Shares of the queries whose right page came first, or among the first three. */
  success1: number;
  success3: number;
  /** Mean reciprocal rank: 1 for a first place, ½ for a second, 0 where it is not found (Voorhees, TREC-8, 1999). */
  meanReciprocalRank: number;
  empty: number;
};
export type Missed = {query: string; expect: string[]; found: string[]};

/** `find` gives the ids of the pages found, best first. */
export async function judge(
  queries: JudgedSet['tuned'],
  find: (query: string) => Promise<string[]> | string[],
): Promise<{figures: Figures; missed: Missed[]}> {
  let [first, three, reciprocal, empty] = [0, 0, 0, 0];
  const missed: Missed[] = [];
  for (const {query, expect} of queries) {
    const found = await find(query);
    const rank = found.findIndex((id) => expect.includes(id));
    if (rank === 0) first += 1;
    if (rank >= 0 && rank < 3) three += 1;
    if (rank >= 0) reciprocal += 1 / (rank + 1);
    if (found.length === 0) empty += 1;
    if (rank !== 0) missed.push({query, expect, found: found.slice(0, 4)});
  }
  const count = queries.length;
  return {
    figures: {queries: count, success1: first / count, success3: three / count, meanReciprocalRank: reciprocal / count, empty},
    missed,
  };
}

/** What a search says before its list: which page first, whether it is sure of it, and whether somebody may need help now. */
export type First = {id: string | undefined; fits: boolean; danger: boolean};

/** Of queries as people type them: the share that is right, and those where the search was sure and wrong. */
export async function judgeFirst(
  queries: JudgedSet['everyday'],
  first: (query: string) => Promise<First> | First,
): Promise<{success1: number; surelyWrong: string[]; missed: string[]}> {
  const [missed, surelyWrong]: [string[], string[]] = [[], []];
  for (const {query, expect} of queries) {
    const {id, fits, danger} = await first(query);
    const right = expect.includes('danger') ? danger : expect.length === 0 ? !fits : expect.includes(id ?? '');
    if (right) continue;
    missed.push(query);
    if (fits && !danger) surelyWrong.push(query);
  }
  return {success1: 1 - missed.length / queries.length, surelyWrong, missed};
}
