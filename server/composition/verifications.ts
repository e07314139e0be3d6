/** How far content can be trusted; pages as search finds them, with that and with what was described in them. */
import {createTrust, verifiable} from '../verifications/content-trust.ts';
import {findablePages} from '../verifications/findable.ts';
import {reviewQueue} from '../verifications/queue.ts';
import {verificationRoutes} from '../verifications/routes.ts';
import {verificationStore} from '../verifications/store.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {Releases} from './releases.ts';
import type {VersionTexts} from './version-texts.ts';

type Others = {releases: Releases; texts: VersionTexts};

export function verificationsFeature(ground: Ground, {releases: {releases}, texts: {shownTexts}}: Others) {
  const {db, manifest, quizzes} = ground;
  const needs = {...ground, releases, shownTexts, verifications: verificationStore(db)};
  const trust = createTrust({...needs, subjects: verifiable(manifest, quizzes)});
  return {
    contributes: {
      routes: (api) =>
        verificationRoutes(api, {
          ...needs,
          trust,
          textsOf: async (key) => (await shownTexts.of(key)).map(shownTexts.toShown),
        }),
      queue: reviewQueue(trust),
      findable: () => findablePages({...needs, trust}),
    },
  } satisfies Feature;
}
