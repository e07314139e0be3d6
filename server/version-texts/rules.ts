/** Which text a reader sees. */
import {inOrder, type Release} from '../releases/contract.ts';

/** The latest edition for a page, step and version. */
export type StepText = {key: string; step: string; version: string; body: string};

/**
 * Of each step the text for the newest version that is in use. What was written ahead of a release waits for its day,
 * and an empty text lets the one for the version before through.
 */
export function shownTexts<T extends StepText>(texts: readonly T[], releases: readonly Release[], today: string): T[] {
  const inUse = inOrder(releases)
    .filter(({releasedOn}) => releasedOn <= today)
    .map(({version}) => version);
  const newest = new Map<string, T>();
  for (const version of inUse)
    for (const text of texts) if (text.version === version && text.body !== '') newest.set(`${text.key} ${text.step}`, text);
  return [...newest.values()];
}
