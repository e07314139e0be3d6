/** What suggestions and questions share: holding back, telling people, following, hiding, digests. */
import {createDigest} from '../posts/digest/digest.ts';
import {digestStore} from '../posts/digest/store.ts';
import {createHold} from '../posts/hold.ts';
import {postKinds} from '../posts/kinds.shared.ts';
import {noticeStore} from '../posts/notices/store.ts';
import {forgetPerson} from '../posts/people-store.ts';
import {postRoutes} from '../posts/routes.ts';
import {sentStore} from '../posts/sent/sent-store.ts';
import {postStore} from '../posts/store.ts';
import type {QueueSource} from '../queue/contract.ts';
import type {Contributions, Feature} from './feature.ts';
import type {Ground} from './ground.ts';

type Others = {queue: QueueSource; afterHiding: NonNullable<Contributions['afterHiding']>};

export function postsFeature(ground: Ground, {queue, afterHiding}: Others) {
  const posts = postStore(ground.db);
  const digest = createDigest({...ground, digests: digestStore(ground.db), notices: noticeStore(ground.db), queue});
  return {
    holdIfPersonal: createHold(ground),
    sentBefore: sentStore(ground.db).sentBefore,
    notify: digest.notify,
    isFollowing: posts.isFollowing,
    shown: posts.shown,
    writeDigests: digest.writeDigests,
    contributes: {
      forgetPerson,
      pagesById: Object.values(postKinds).map(({path}) => path),
      routes: (api) => postRoutes(api, {...ground, posts, afterHiding}),
      jobs: ground.smtp ? [{name: 'write-digests', every: 300, lease: 120, run: digest.writeDigests}] : [],
    },
  } satisfies Feature & Record<string, unknown>;
}
export type Posts = ReturnType<typeof postsFeature>;
