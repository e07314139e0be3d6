import {existsSync, globSync, readFileSync} from 'node:fs';
import {relative, resolve} from 'node:path';
import {describe, expect, it} from 'vitest';
import {anyone, callers} from '../server/who/callers.shared.ts';
import {findable} from './place-words.ts';
import {inBar, isWork, notInSitemap, type Place, places, workOf} from './places.ts';

/** Pages that a plugin makes. */
const made: Record<string, string> = {'/training/:quiz': 'src/features/quizzes/QuizPage.tsx'};
const pageOf = (to: string) =>
  made[to] ?? [`src/pages${to}.tsx`, `src/pages${to}/index.tsx`].find((file) => existsSync(file)) ?? '';

/** A page and the parts of features that it is made of. */
function partsOf(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.tsx?)'/g)) {
    const part = relative('.', resolve(file, '..', path));
    if (part.startsWith('src/features/')) partsOf(part, known);
  }
  return known;
}

/** Whom the endpoints answer that a page names, each as a sorted list. */
async function answeredOn(to: string): Promise<string[]> {
  const answered = new Set<string>();
  for (const file of partsOf(pageOf(to))) {
    const text = readFileSync(file, 'utf8');
    for (const [, api = '', name = ''] of text.matchAll(/\b(\w+Api)\.(\w+)/g)) {
      const [, contract] = new RegExp(`\\b${api}\\b[^;]*from '([^']+)'`).exec(text) ?? [];
      if (contract === undefined) continue;
      const endpoints = (await import(resolve(file, '..', contract)))[api] as Record<string, {who?: readonly string[]}>;
      const who = endpoints[name]?.who;
      if (who) answered.add(who.toSorted().join());
    }
  }
  return [...answered];
}
const all = Object.entries(places) as [keyof typeof places, Place][];

describe('a place', () => {
  it.each(all.filter(([, {who}]) => who !== anyone))('%s opens to whom the service answers there', async (_name, {to, who}) => {
    expect(await answeredOn(to)).toContain(who.toSorted().join());
  });

  it.each(all.filter(([, {to}]) => !to.includes(':')))('%s is a page', (_name, {to}) => {
    const files = [`src/pages${to}.tsx`, `src/pages${to}/index.tsx`, `docs${to}/index.mdx`];
    const made = ['/guides', '/go', '/glossary'].includes(to);
    expect(made || files.some((file) => existsSync(file))).toBe(true);
  });

  it('stands in no sitemap unless a visitor may open it', () => {
    for (const [, {to, who}] of all) if (!who.includes('visitor') && !to.includes(':')) expect(notInSitemap).toContain(to);
    expect(notInSitemap).not.toContain('/guides');
  });

  it('is listed for nobody who may not open it', () => {
    for (const {who} of inBar) expect(who).toBe(anyone);
    for (const caller of callers)
      for (const group of workOf(caller)) for (const {who} of group.places) expect(who).toContain(caller);
    expect(workOf('visitor')).toEqual([]);
    expect(workOf('basic')).toEqual([]);
    expect(workOf('coordinator').map(({name}) => name)).toEqual(['Work', 'People', 'Content', 'Insight', 'Settings']);
  });

  it('has the way to the others beside it where it belongs to running the site', () => {
    expect(['/queue', '/training-needs/report', '/settings'].every(isWork)).toBe(true);
    expect(['/', '/guides', '/queues', '/account', '/questions/ask'].some(isWork)).toBe(false);
  });

  it('is known for every page, so that it is in our search or left out on purpose', () => {
    const known = new Set(all.map(([, {to}]) => to));
    const pages = globSync('src/pages/**/*.tsx').map((file) => file.slice('src/pages'.length).replace(/(\/index)?\.tsx$/, ''));
    expect(pages.length).toBeGreaterThan(25);
    expect(pages.filter((to) => to !== '' && !known.has(to))).toEqual([]);
    const leftOut = all.flatMap(([, {to}]) => (findable.some((each) => each.to === to) ? [] : [to]));
    // Pages of the guides, and what only a link or the search itself leads to.
    expect(leftOut).toEqual([
      '/toolkit',
      '/screencasts',
      '/training-needs/competency',
      '/training/:quiz',
      '/search',
      '/join',
      '/reset-password',
    ]);
  });
});
