/** Search figures: our answer beside one plain lunr query on the same index in the same run, at today's size and at a thousand pages. */
import {resolve} from 'node:path';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import type {ManifestPage} from '../../content/contract.ts';
import {seededRandom} from '../../quizzes/random.ts';
import {groupsOf} from '../../search/contract.ts';
import {indexBuilder} from '../../search/engine/build-index.ts';
import {find} from '../../search/engine/find.ts';
import {wordsOf} from '../../search/engine/terms.ts';
import {firstLines} from '../../search/first-words.ts';
import {readJudged} from '../../search/judge.ts';
import {createSearch} from '../../search/search.ts';
import {launchChromium} from '../../testing/chromium.ts';

const synonyms = groupsOf(firstLines);
const rounds = 5;

export async function searchFigures(pages: readonly ManifestPage[]) {
  return {today: await figuresOf(pages), thousand: await figuresOf(recombined(pages, 1_000))};
}

async function figuresOf(pages: readonly ManifestPage[]) {
  const judged = readJudged(resolve(import.meta.dirname, '../../../tests/search/judged.yaml'));
  const queries = [...judged.tuned, ...judged.untuned].map(({query}) => query);

  const began = performance.now();
  let builder: ReturnType<typeof indexBuilder> | undefined = indexBuilder(synonyms);
  for (const page of pages) builder.add(page);
  const {index, lunr} = builder.build();
  const indexSeconds = (performance.now() - began) / 1_000;
  builder = undefined;

  const search = createSearch();
  await search.rebuild([pages], synonyms);
  const time = async (work: (query: string) => unknown) => {
    const times: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      for (const query of queries) {
        const start = performance.now();
        await work(query);
        // The first round warms up.
        if (round > 0) times.push(performance.now() - start);
      }
    }
    times.sort((a, b) => a - b);
    return {p50: times[Math.floor(times.length * 0.5)] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0};
  };
  // Whatever lunr's own syntax would make of a sign is left out.
  const plain = await time((query) => lunr.search(wordsOf(query).join(' ')));
  const ranked = await time((query) => find(index, query, 'all', 10));
  const answered = await time((query) => search.find(query, 'all'));
  await search.stop();
  return {
    pages: pages.length,
    indexSeconds: rounded(indexSeconds),
    indexMegabytes: rounded(heapOfIndex(pages)),
    milliseconds: {
      plain: {p50: rounded(plain.p50), p95: rounded(plain.p95)},
      ours: {p50: rounded(answered.p50), p95: rounded(answered.p95)},
    },
    /** Of the ranking alone, and of the whole way to the thread that answers and back. */
    ratio: {
      rankingP95: rounded(ranked.p95 / plain.p95),
      p50: rounded(answered.p50 / plain.p50),
      p95: rounded(answered.p95 / plain.p95),
    },
  };
}

/** What the built index holds on to, after the collector has run. */
function heapOfIndex(pages: readonly ManifestPage[]): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  const before = process.memoryUsage().heapUsed;
  const built = (() => {
    const builder = indexBuilder(synonyms);
    for (const page of pages) builder.add(page);
    return builder.build().index;
  })();
  collect();
  const after = process.memoryUsage().heapUsed;
  return built.entries.length > 0 ? (after - before) / 1e6 : 0;
}

/** Pages of real titles and real sentences, put together anew from a fixed seed. */
function recombined(pages: readonly ManifestPage[], count: number): ManifestPage[] {
  const random = seededRandom('waymark-bench');
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const guides = pages.filter(({kind}) => kind === 'guide' || kind === 'document' || kind === 'about');
  const paragraphs = guides.flatMap(({sections}) => sections.map(({text}) => text).filter((text) => text !== ''));
  return Array.from({length: count}, (_, number) => {
    const page = pick(guides);
    const words = [...wordsOf(pick(guides).title).slice(0, 3), ...wordsOf(pick(guides).title).slice(-3)];
    return {
      ...page,
      id: `${page.id}-${number}`,
      url: `${page.url}-${number}`,
      title: words.join(' '),
      description: pick(guides).description,
      tasks: pick(guides).tasks,
      sections: page.sections.map((section) => ({...section, text: pick(paragraphs)})),
    };
  });
}

/** Everything a fresh browser receives from the first key until the first answer is shown, headers included. */
export async function bytesToFirstAnswer(baseUrl: string): Promise<number> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(baseUrl, {waitUntil: 'networkidle'});
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then(({responseBodySize, responseHeadersSize}) => responseBodySize + responseHeadersSize));
    });
    await page.getByRole('combobox').fill('record a report');
    await page.getByRole('option').first().waitFor();
    return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
  } finally {
    await browser.close();
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
