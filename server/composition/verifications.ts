/** How far content can be trusted; pages as search finds them, with that and with what was described in them. */
import {createTrust, verifiable} from '../verifications/content-trust.ts';
import {findablePages} from '../verifications/findable.ts';
import {reviewQueue} from '../verifications/queue.ts';
import {verificationRoutes} from '../verifications/routes.ts';
import {verificationStore} from '../verifications/store.ts';
import type {Documents} from './documents.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {PageMarks} from './page-marks.ts';
import type {Releases} from './releases.ts';
import type {Systems} from './systems.ts';
import type {VersionTexts} from './version-texts.ts';

type Others = {systems: Systems; releases: Releases; texts: VersionTexts; marks: PageMarks; documents: Documents};

export function verificationsFeature(
  ground: Ground,
  {systems, releases: {releases}, texts: {shownTexts}, marks: {marksOf}, documents: {replaced}}: Others,
) {
  const {db, manifest, quizzes} = ground;
  const needs = {...ground, releases, shownTexts, verifications: verificationStore(db)};
  const trust = createTrust({...needs, subjects: verifiable(manifest, quizzes)});
  const systemsFor = async (organisation: string | null) => (await systems.systemsToday()).inOrderFor(organisation);
  return {
    /** Every page and question as the people of the leading system can trust it. */
    trusted: async () => [...(await trust.all((await systems.systemsToday()).leading?.key)).values()],
    contributes: {
      routes: (api) =>
        verificationRoutes(api, {
          ...needs,
          trust,
          systemsFor,
          marksOf,
          textsOf: async (key, inOrder) => {
            const shown = await shownTexts.of(key);
            return inOrder.flatMap((system) => shown.filter((text) => text.system === system.key).map(shownTexts.toShown));
          },
        }),
      jobs: [{name: 'count-reads', every: 60, lease: 60, run: ground.reads.flush}],
      stop: ground.reads.flush,
      queue: reviewQueue({trust, systems: () => systemsFor(null)}),
      findable: () => findablePages({...needs, trust, replaced, leading: async () => (await systems.systemsToday()).leading}),
    },
  } satisfies Feature & Record<string, unknown>;
}
export type Verifications = ReturnType<typeof verificationsFeature>;
