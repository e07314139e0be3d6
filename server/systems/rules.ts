/** Which system is in use on a day, by whom, and in which order a reader meets them. */
import type {PageToDescribe, System, Use} from './contract.ts';

/** Whether anybody here uses it on a day. */
export const isInUse = ({since, until}: Pick<System, 'since' | 'until'>, day: string): boolean =>
  (since === null || since <= day) && (until === null || day <= until);

/** Where nobody says otherwise: the one in use longest. */
function byAge(a: System, b: System): number {
  return (a.since ?? '').localeCompare(b.since ?? '') || a.name.localeCompare(b.name, 'en');
}

/**
 * The system an organisation works with on a day: the one it moved to last, as long as that is in use; else the one in use longest.
 * Undefined where none is in use.
 */
export function systemOf(
  organisation: string | null,
  systems: readonly System[],
  uses: readonly Use[],
  day: string,
): System | undefined {
  const inUse = systems.filter((system) => isInUse(system, day)).sort(byAge);
  const moves = uses
    .filter((use) => use.organisation === organisation && use.since <= day)
    .sort((a, b) => b.since.localeCompare(a.since));
  for (const {system} of moves) {
    const found = inUse.find(({key}) => key === system);
    if (found) return found;
  }
  return inUse[0];
}

/** The system with which most of the organisations work on a day; of two with as many, the one in use longest. */
export function leadingSystem(
  organisations: readonly {id: string}[],
  systems: readonly System[],
  uses: readonly Use[],
  day: string,
): System | undefined {
  const count = new Map<string, number>();
  for (const {id} of organisations) {
    const key = systemOf(id, systems, uses, day)?.key;
    if (key !== undefined) count.set(key, (count.get(key) ?? 0) + 1);
  }
  return systems
    .filter((system) => isInUse(system, day))
    .sort((a, b) => (count.get(b.key) ?? 0) - (count.get(a.key) ?? 0) || byAge(a, b))[0];
}

/** The systems in use on a day as a reader meets them: their own organisation's first, then the one that leads. */
export function inReadersOrder(
  own: System | undefined,
  leading: System | undefined,
  systems: readonly System[],
  day: string,
): System[] {
  const place = ({key}: System) => (key === own?.key ? 0 : key === leading?.key ? 1 : 2);
  return systems.filter((system) => isInUse(system, day)).sort((a, b) => place(a) - place(b) || byAge(a, b));
}

/** Who gave no short name means the name. */
export const namesOf = ({name, shortName}: {name: string; shortName: string}) => ({name, shortName: shortName || name});

/** A key for a new system: its short name in small letters, with a number where that is taken. */
export function keyFor(name: string, taken: readonly string[]): string {
  const plain =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 36) || 'system';
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.includes(key)) return key;
  }
}

type Page = Pick<PageToDescribe, 'title' | 'url' | 'tier' | 'competency'> & {
  key: string | null;
  steps: readonly {step: string; title: string}[];
};
export type Described<P> = {described: number; all: number; pages: P[]};
type Known = {
  /** Whether a step has a text for the system. */
  isDescribed: (page: string, step: string) => boolean;
  /** How often a page was opened of late, and how often readers said that they need a step. */
  reads: (page: string) => number;
  needed: (page: string, step: string) => number;
};

/** What is still to be described, page by page: most asked for first, then most read, then basic ones and those that are soon done. */
export function stepsToDescribe(pages: readonly Page[], {isDescribed, reads, needed}: Known): Described<PageToDescribe> {
  const known = pages.flatMap((page) => (page.key === null ? [] : [{...page, key: page.key}]));
  const all = known.reduce((sum, {steps}) => sum + steps.length, 0);
  const open = known
    .map((page) => {
      const steps = page.steps
        .filter(({step}) => !isDescribed(page.key, step))
        .map((each) => ({...each, needed: needed(page.key, each.step)}));
      return {...page, steps, reads: reads(page.key), needed: steps.reduce((sum, each) => sum + each.needed, 0)};
    })
    .filter(({steps}) => steps.length > 0)
    .sort(
      (a, b) =>
        b.needed - a.needed ||
        b.reads - a.reads ||
        (a.tier ?? '').localeCompare(b.tier ?? '', 'en') ||
        a.steps.length - b.steps.length ||
        a.title.localeCompare(b.title, 'en'),
    );
  return {all, described: all - open.reduce((sum, {steps}) => sum + steps.length, 0), pages: open};
}
