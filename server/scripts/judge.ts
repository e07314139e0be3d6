/** `npm run judge`: how good the search is on the judged queries; of the tuned ones, which it misses. */
import {join, resolve} from 'node:path';
import {readManifest} from '../content/manifest.ts';
import {buildFolder} from '../index.ts';
import {groupsOf} from '../search/contract.ts';
import {indexBuilder} from '../search/engine/build-index.ts';
import {find} from '../search/engine/find.ts';
import {firstLines} from '../search/first-words.ts';
import {type First, judge, judgeFirst, readJudged} from '../search/judge.ts';

/** The search over the built site as a new service has it, by the ids of the pages found. */
export function searchOfTheBuild() {
  const {pages} = readManifest(join(buildFolder, 'content.json'));
  const builder = indexBuilder(groupsOf(firstLines));
  for (const page of pages) builder.add(page);
  const {index} = builder.build();
  const idOf = new Map(pages.map(({url, id}) => [url, id]));
  return {
    ids: new Set(idOf.values()) as ReadonlySet<string>,
    find: (query: string): string[] => find(index, query, 'all', 10).results.map(({url}) => idOf.get(url) ?? url),
    first(query: string): First {
      const {results, fits, danger} = find(index, query, 'all', 1);
      const url = results[0]?.url;
      return {id: url === undefined ? undefined : (idOf.get(url) ?? url), fits, danger};
    },
    answer: (query: string): string | undefined => find(index, query, 'all', 1).answer?.text,
  };
}

export const judgedQueries = () => readJudged(resolve(import.meta.dirname, '../../tests/search/judged.yaml'));

if (import.meta.main) {
  const search = searchOfTheBuild();
  const {tuned, untuned, everyday, fresh} = judgedQueries();
  const [ours, others] = await Promise.all([judge(tuned, search.find), judge(untuned, search.find)]);
  console.log('tuned  ', JSON.stringify(ours.figures));
  console.log('untuned', JSON.stringify(others.figures));
  for (const [name, set] of Object.entries({everyday, fresh})) {
    const {success1, surelyWrong, missed} = await judgeFirst(set, search.first);
    console.log(name.padEnd(7), JSON.stringify({queries: set.length, success1, surelyWrong, missed}));
  }
  for (const {query, expect, found} of ours.missed)
    console.log(`  ${query}\n    expected ${expect.join(', ')}\n    found    ${found.join(', ')}`);
}
