/** How well a page fits what was typed: whether to be sure of it, or to say that nothing fits. */
import type {Entry, Index} from './build-index.ts';
import {standsIn} from './lunr-weights.ts';
import type {Alternative, Query, Slot} from './query.ts';

/**
 * Of what was typed, weighed by how rare each word is (idf as in Robertson and Spärck Jones, 1976), the share that the page says
 * it is about; what stands in its text alone counts less than half. Words that no page has count as rare ones that are missing.
 */
export function fitsOf(index: Index, {slots, unknown}: Pick<Query, 'slots' | 'unknown'>): (entry: Entry) => number {
  const weighed = slots.map((slot) => ({...slot, weight: weightOf(index, slot)}));
  const all = weighed.reduce((sum, {weight}) => sum + weight, unknown.length * rarity(index, 0));
  return (entry) => {
    if (all === 0) return 0;
    let said = 0;
    for (const {weight, inexact, alternatives} of weighed)
      said +=
        (inexact ? family : 1) * weight * Math.max(0, ...alternatives.map((alternative) => shareOf(index, entry, alternative)));
    return said / all;
  };
}

/** What is only meant, or only begun, is said by half. */
const surelyMeant = 0.5;
const inTextAlone = 0.45;
const family = 0.6;

function shareOf({postings}: Index, {number, strong}: Entry, {terms, boost}: Alternative): number {
  const has = (term: string) => {
    const found = postings.get(term);
    return found !== undefined && standsIn(found, number);
  };
  if (terms.length === 0 || !terms.every(has)) return 0;
  const said = terms.every((term) => strong().has(term)) ? 1 : inTextAlone;
  return boost >= surelyMeant ? said : said / 2;
}

/** How much it says: as much as the rarest of its own words. */
export function weightOf(index: Index, {alternatives, size}: Slot): number {
  const own = alternatives[0]?.terms ?? [];
  return size * rarity(index, Math.min(...own.map((term) => index.postings.get(term)?.documents.length ?? 0)));
}

export const rarity = ({entries}: Index, documents: number): number => Math.log(1 + entries.length / (1 + documents));

/** Under this nothing fits well, and the reader is told so. */
export const fitsWell = 0.66;
/** Under this a page is beside the point, where another fits. */
export const fitsBarely = 0.45;
/** From this on one may quote the page. */
export const fitsSurely = 0.75;
