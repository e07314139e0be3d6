/** What the partnership says of a page for everybody: its law check and its agreed standard. */
import type {Standard} from '../page-marks/contract.ts';
import {lawQueue} from '../page-marks/queue.ts';
import {pageMarkRoutes} from '../page-marks/routes.ts';
import {lawMark} from '../page-marks/rules.ts';
import {pageMarkStore} from '../page-marks/store.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';

export function pageMarksFeature(ground: Ground) {
  const {manifest, markdown, today} = ground;
  const marks = pageMarkStore(ground.db);
  const byKey = new Map(manifest.pages.map((page) => [page.key, page]));

  /** Of every page that states law, by key. */
  async function lawMarks() {
    const saved = new Map((await marks.latest('law')).map((each) => [each.key, each]));
    return new Map(
      manifest.pages.flatMap((page) => {
        const mark = lawMark(page, saved.get(page.key ?? ''), today());
        return mark === null || page.key === null ? [] : [[page.key, mark] as const];
      }),
    );
  }
  return {
    /** What a page shows; both null for one that states no law and asks for no standard. */
    async marksOf(key: string) {
      const page = byKey.get(key);
      if (page === undefined) return {law: null, standard: null};
      const [[checked], [agreed]] = await Promise.all([
        page.law === null ? [] : marks.latest('law', key),
        page.standard ? marks.latest('standard', key) : [],
      ]);
      const standard: Standard | null =
        agreed === undefined || agreed.body === '' ? null : {...agreed, html: markdown.toHtml(agreed.body, 4)};
      return {law: lawMark(page, checked, today()), standard};
    },
    contributes: {
      routes: (api) => pageMarkRoutes(api, {...ground, marks}),
      queue: lawQueue({manifest, lawMarks}),
    },
  } satisfies Feature & Record<string, unknown>;
}
export type PageMarks = ReturnType<typeof pageMarksFeature>;
