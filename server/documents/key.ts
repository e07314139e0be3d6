/** The address of a new document: its title in plain letters, with a number where that is taken. */
import {plain} from '../text/fold.shared.ts';

const longest = 36;

/** Words of addresses that are something else. */
const reserved = new Set(['new', 'document', 'import', 'index', 'feed', 'plain', 'write', 'look']);

export async function newKey(title: string, isTaken: (key: string) => Promise<boolean>): Promise<string> {
  const base =
    plain(title)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, longest)
      .replace(/^-|-$/g, '') || 'form';
  for (let number = 1; ; number += 1) {
    const key = number === 1 && base.length > 1 ? base : `${base}-${number + (base.length > 1 ? 0 : 1)}`;
    if (!reserved.has(key) && !(await isTaken(key))) return key;
  }
}
