/** What keeps the project readable, and no linter looks at. Which file may import which stands in .dependency-cruiser.cjs. */
import {globSync, readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {describe, expect, it} from 'vitest';

const files = globSync('{server,src,quizzes,tests}/**/*.{ts,tsx,css}');

/** Folders of one kind of file each: an address, a feature’s composition. */
const ofOneKind = new Set(['src/pages', 'server/composition']);

/** From the part of `root` that imports to those it needs, by its first folder. */
function parts(root: string): Map<string, Set<string>> {
  const needs = new Map<string, Set<string>>();
  for (const file of files.filter((each) => each.startsWith(`${root}/`) && !/\.test\.|\.css$/.test(each))) {
    const part = file.slice(root.length + 1).split('/')[0] ?? '';
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)) {
      const to = normalize(join(dirname(file), path));
      if (!to.startsWith(`${root}/`)) continue;
      const needed = to.slice(root.length + 1).split('/')[0] ?? '';
      if (needed !== part) needs.set(part, (needs.get(part) ?? new Set()).add(needed));
    }
  }
  return needs;
}

/** The first way found from a part back to itself. */
function circle(needs: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  function follow(part: string, way: readonly string[]): string[] {
    if (way.includes(part)) return [...way.slice(way.indexOf(part)), part];
    if (done.has(part)) return [];
    for (const next of needs.get(part) ?? []) {
      const found = follow(next, [...way, part]);
      if (found.length > 0) return found;
    }
    done.add(part);
    return [];
  }
  for (const part of needs.keys()) {
    const found = follow(part, []);
    if (found.length > 0) return found;
  }
  return [];
}

describe('the house', () => {
  it('has no file of more than 300 lines', () => {
    const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;
    expect(files.filter((file) => lines(file) > 300)).toEqual([]);
  });

  it('has no folder of more than 20 files that are not of one kind', () => {
    const folders = Map.groupBy(files, (file) => dirname(file));
    expect(
      [...folders].filter(([folder, inside]) => inside.length > 20 && !ofOneKind.has(folder)).map(([folder]) => folder),
    ).toEqual([]);
  });

  it.each(['server', 'src/features'])('has no circle of folders in %s', (root) => {
    const needs = parts(root);
    expect(needs.size).toBeGreaterThan(10);
    expect(circle(needs)).toEqual([]);
  });
});
