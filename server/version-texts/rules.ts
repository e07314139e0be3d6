/** Which text a reader sees. */
import {inOrder, type Release} from '../releases/contract.ts';

/** The latest edition for a page, step, system and version. */
export type StepText = {key: string; step: string; system: string; version: string; body: string};

/**
 * Of each step and system the text for the newest version that is in use. What was written ahead of a release waits for its day,
 * and an empty text lets the one for the version before through. In the order of the systems, which are those in use.
 */
export function shownTexts<T extends StepText>(
  texts: readonly T[],
  releases: readonly Release[],
  systems: readonly {key: string}[],
  today: string,
): T[] {
  const inUse = inOrder(releases).filter(({releasedOn}) => releasedOn <= today);
  return systems.flatMap(({key: system}) => {
    const newest = new Map<string, T>();
    for (const {version} of inUse.filter((release) => release.system === system))
      for (const text of texts)
        if (text.system === system && text.version === version && text.body !== '') newest.set(`${text.key} ${text.step}`, text);
    return [...newest.values()];
  });
}
