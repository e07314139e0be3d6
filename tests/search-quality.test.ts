/** The search on the built site, against queries that were judged before its ranking was written. */
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readManifest} from '../server/content/manifest.ts';
import {buildFolder} from '../server/index.ts';
import {indexBuilder} from '../server/search/build-index.ts';
import {groupsOf} from '../server/search/contract.ts';
import {find} from '../server/search/find.ts';
import {firstLines} from '../server/search/first-words.ts';
import {judge, readJudged} from '../server/search/judge.ts';

describe('search on the built site', () => {
  const {pages} = readManifest(join(buildFolder, 'content.json'));
  const builder = indexBuilder(groupsOf(firstLines));
  for (const page of pages) builder.add(page);
  const index = builder.build();
  const idOf = new Map(pages.map(({url, id}) => [url, id]));
  const judged = readJudged(join(import.meta.dirname, '../server/search/judged.yaml'));
  const ids = (query: string) => find(index, query, 'all', 10).results.map(({url}) => idOf.get(url) ?? url);

  it('is judged by pages that exist', () => {
    const known = new Set(pages.map(({id}) => id));
    const gone = [...judged.tuned, ...judged.untuned].flatMap(({expect: ids}) => ids).filter((id) => !known.has(id));
    expect(gone).toEqual([]);
    expect(judged.untuned.length).toBeGreaterThanOrEqual((judged.tuned.length + judged.untuned.length) / 3);
  });

  it.each([
    ['tuned', 0.8, 0.95],
    ['untuned', 0.75, 0.92],
  ] as const)('answers the %s queries at least as well as promised, and none with nothing', async (part, success1, success3) => {
    const {figures} = await judge(judged[part], ids);
    console.log(`${part}: ${JSON.stringify(figures)}`);
    expect(figures.success1).toBeGreaterThanOrEqual(success1);
    expect(figures.success3).toBeGreaterThanOrEqual(success3);
    expect(figures.empty).toBe(0);
  });
});
