/** `npm run judge`: how good the search is on the judged queries; of the tuned ones, which it misses. */
import {join, resolve} from 'node:path';
import {readManifest} from '../content/manifest.ts';
import {buildFolder} from '../index.ts';
import {groupsOf} from '../search/contract.ts';
import {indexBuilder} from '../search/engine/build-index.ts';
import {find} from '../search/engine/find.ts';
import {firstLines} from '../search/first-words.ts';
import {judge, readJudged} from '../search/judge.ts';

/** The search over the built site as a new service has it, by the ids of the pages found. */
export function searchOfTheBuild(): {ids: ReadonlySet<string>; find: (query: string) => string[]} {
  const {pages} = readManifest(join(buildFolder, 'content.json'));
  const builder = indexBuilder(groupsOf(firstLines));
  for (const page of pages) builder.add(page);
  const {index} = builder.build();
  const idOf = new Map(pages.map(({url, id}) => [url, id]));
  return {
    ids: new Set(idOf.values()),
    find: (query) => find(index, query, 'all', 10).results.map(({url}) => idOf.get(url) ?? url),
  };
}

export const judgedQueries = () => readJudged(resolve(import.meta.dirname, '../../tests/search/judged.yaml'));

if (import.meta.main) {
  const search = searchOfTheBuild();
  const {tuned, untuned} = judgedQueries();
  const [ours, others] = await Promise.all([judge(tuned, search.find), judge(untuned, search.find)]);
  console.log('tuned  ', JSON.stringify(ours.figures));
  console.log('untuned', JSON.stringify(others.figures));
  for (const {query, expect, found} of ours.missed)
    console.log(`  ${query}\n    expected ${expect.join(', ')}\n    found    ${found.join(', ')}`);
}
