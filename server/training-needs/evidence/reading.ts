/** Reads what the analysis asks for: few competencies one by one, many all at once, and none twice. */
import type {AnswersStore, Sitting} from './answers-store.ts';

/** More than these are read at once. */
const few = 3;

/** `stale`: the competencies that are asked for, as far as it is known beforehand. */
export async function readingOf(
  items: Pick<AnswersStore, 'sittings'>,
  stale: readonly {key: string}[],
): Promise<(key: string) => Promise<Sitting[]>> {
  const isWhole = stale.length > few;
  const read = isWhole ? await items.sittings() : new Map<string, Sitting[]>();
  return async (key) => {
    if (!isWhole && !read.has(key)) read.set(key, (await items.sittings(key)).get(key) ?? []);
    return read.get(key) ?? [];
  };
}
