/** What is still to be described for a system: what readers said they need first, then what is read most. */
import type {Manifest} from '../content/contract.ts';
import type {PageToDescribe} from './contract.ts';
import {type Described, stepsToDescribe} from './rules.ts';

type Needs = {
  manifest: Manifest;
  /** The latest text of every page, step, system and version; empty where it was taken back. */
  latestTexts: () => Promise<readonly {key: string; step: string; system: string; body: string}[]>;
  /** How often each page was opened of late, and each step asked for, as "page step". */
  reads: () => Promise<ReadonlyMap<string, number>>;
  needed: () => Promise<ReadonlyMap<string, number>>;
};

export function createToDescribe({manifest, latestTexts, reads, needed}: Needs) {
  return async (system: string): Promise<Described<PageToDescribe>> => {
    const [texts, opened, asked] = await Promise.all([latestTexts(), reads(), needed()]);
    const described = new Set(
      texts.filter((text) => text.system === system && text.body !== '').map((text) => `${text.key} ${text.step}`),
    );
    return stepsToDescribe(manifest.pages, {
      isDescribed: (page, step) => described.has(`${page} ${step}`),
      reads: (page) => opened.get(page) ?? 0,
      needed: (page, step) => asked.get(`${page} ${step}`) ?? 0,
    });
  };
}
export type ToDescribe = ReturnType<typeof createToDescribe>;
