/** Writing without a name, and what the coordinator does with it. */
import {anonymousApi} from '../anonymous/contract.ts';
import {heldRoutes} from '../anonymous/held-routes.ts';
import {createPace} from '../anonymous/pace.ts';
import {proofOfWork} from '../anonymous/proof-of-work.ts';
import {anonymousQueue} from '../anonymous/queue.ts';
import {receiptView} from '../anonymous/receipt-view.ts';
import {anonymousRoutes} from '../anonymous/routes.ts';
import {receiptDays} from '../anonymous/rules.ts';
import {anonymousStore} from '../anonymous/store.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {People} from './people.ts';
import type {Questions} from './questions.ts';
import type {Releases} from './releases.ts';
import type {Suggestions} from './suggestions.ts';
import type {Systems} from './systems.ts';

type Others = {people: People; systems: Systems; releases: Releases; suggestions: Suggestions; questions: Questions};

/** The count of anonymous posts that a full day refused. */
const refusedCount = 'anonymous-refused';

export function anonymousFeature(ground: Ground, {people, systems, releases, suggestions, questions}: Others) {
  const {dailyCounts, secret, set, masks, today, daysAgo, now} = ground;
  const anonymous = anonymousStore(ground.db);
  const [suggested, asked] = [suggestions.fromAnonymous, questions.fromAnonymous];
  return {
    contributes: {
      routes: (api) => {
        anonymousRoutes(api, {
          ...ground,
          anonymous,
          proof: proofOfWork({secret, spendOnce: (hash) => anonymous.spendProof(hash, today())}),
          pace: createPace({sentToday: () => dailyCounts.since('anonymous', today()), now}),
          view: receiptView({...ground, replies: anonymous.replies, suggestion: suggested.read, question: asked.read}),
          countRefused: async () => void (await dailyCounts.count(refusedCount, today())),
          confirm: suggested.confirm,
          accept: asked.accept,
          announcements: ground.settings.announcements,
          settings: async () => ({masks: await masks(), anonymousPerDay: (await set()).anonymousPerDay}),
          versions: async () => {
            const [{all}, recorded] = await Promise.all([systems.systemsToday(), releases.releases()]);
            return recorded.map(({system, version}) => `${all.find(({key}) => key === system)?.name ?? system} ${version}`);
          },
        });
        heldRoutes(api, {
          ...ground,
          anonymous,
          organisations: people.organisations,
          publishSuggestion: suggested.publish,
          publishQuestion: asked.publish,
          refusedSince: (day) => dailyCounts.since(refusedCount, day),
        });
      },
      // A whole council may stand behind one address.
      floodLimits: [
        {paths: ['/api/anonymous'], perMinute: 300},
        {paths: [anonymousApi.suggest.path, anonymousApi.ask.path], perMinute: 60},
      ],
      queue: anonymousQueue({...ground, anonymous}),
      jobs: [
        {
          name: 'forget-receipts',
          every: 86_400,
          lease: 120,
          run: async () => {
            await anonymous.forgetReceipts(daysAgo(receiptDays));
            await anonymous.forgetProofs(daysAgo(1));
          },
        },
      ],
    },
  } satisfies Feature;
}
