/** The sentence that answers: the paragraph, step or row of the best page that says most of what was typed, as it stands there. */
import type {Found} from '../contract.ts';
import type {Block} from './blocks.ts';
import type {Entry, Index} from './build-index.ts';
import {rarity, weightOf} from './fit.ts';
import type {Query} from './query.ts';
import {termOf, wordsOf} from './terms.ts';

/** What somebody answers for; a form is opened, not quoted. */
const kinds = new Set(['guide', 'about']);
/** Of a guide: what comes before the task and what stands around it answers nobody's question. */
const around = new Set(['before-you-start', 'common-mistakes', 'the-agreed-standard', 'why-it-matters']);
/** One word is looked for, not asked. */
const fewestSlots = 2;
/** So much of what was typed the block says in the very words, at least two of them; with other words and with its headings, which count half, it is compared. */
const enoughInside = 0.8;
const inHeading = 0.5;
const synonym = 0.85;

/**
 * Of the page that fits best; null where no block of it says enough, where a page after it says more, or where its title says all that
 * was typed: then the page is wanted.
 */
export function answerIn(index: Index, query: Query, entry: Entry, after: readonly Entry[]): Found['answer'] {
  const found = blockIn(index, query, entry);
  if (found === undefined || after.some((other) => (blockIn(index, query, other)?.share ?? 0) > found.share)) return null;
  const {title, url, state, verifiedFor, kind} = entry.page;
  const {heading, anchor, text} = found.block;
  return {title, url, kind, state, verifiedFor, heading, anchor, text};
}

/** The block that says most of what was typed, if it says enough. */
function blockIn(index: Index, {slots, unknown}: Query, entry: Entry): {block: Block; share: number} | undefined {
  if (!kinds.has(entry.page.kind) || slots.length < fewestSlots || slots.every((slot) => says(slot, new Set(entry.title)) > 0))
    return undefined;
  const all = slots.reduce((sum, slot) => sum + weightOf(index, slot), unknown.length * rarity(index, 0));
  let found: {block: Block; share: number} | undefined;
  for (const block of entry.blocks()) {
    if (block.anchor === null ? entry.page.kind !== 'about' : around.has(block.anchor)) continue;
    const context = new Set([...entry.title, ...wordsOf(block.heading).map(termOf)]);
    let [share, inside, words] = [0, 0, 0];
    for (const slot of slots) {
      const own = says(slot, block.terms);
      const near = says(slot, context) > 0 ? inHeading : 0;
      share += weightOf(index, slot) * Math.max(own, near);
      inside += own === 1 ? weightOf(index, slot) : 0;
      words += own === 1 ? 1 : 0;
    }
    if (words >= fewestSlots && inside / all >= enoughInside && share / all > (found?.share ?? 0))
      found = {block, share: share / all};
  }
  return found;
}

/** How much of a slot stands among these terms: all of it, less where another word for it does. */
function says({alternatives}: Query['slots'][number], terms: ReadonlySet<string>): number {
  return Math.max(
    0,
    ...alternatives.map((each) =>
      each.boost >= 0.5 && each.terms.length > 0 && each.terms.every((term) => terms.has(term))
        ? each.boost === 1
          ? 1
          : synonym
        : 0,
    ),
  );
}
