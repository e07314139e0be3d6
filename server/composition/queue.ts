/** What needs somebody, and what waits for whoever is signed in. */
import {forYouRoutes} from '../for-you/routes.ts';
import {noticeStore} from '../posts/notices/store.ts';
import type {QueueSource} from '../queue/contract.ts';
import {createQueueOf} from '../queue/queue-of.ts';
import {queueRoutes} from '../queue/routes.ts';
import {assignmentStore} from '../queue/store.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {People} from './people.ts';
import type {SetUpFeature} from './set-up.ts';

type Others = {queue: QueueSource; people: People; setUp: SetUpFeature};

/** Days for which it stays known whose champion was asked, once it is done. */
const keptDays = 30;

export function queueFeature(ground: Ground, {queue, people: {organisations}, setUp: {setUp}}: Others) {
  const assignments = assignmentStore(ground.db);
  const needs = {...ground, queue, assignments, organisations, setUp, notices: noticeStore(ground.db)};
  const queueOf = createQueueOf(needs);
  return {
    contributes: {
      routes: (api) => {
        queueRoutes(api, {...needs, queueOf});
        forYouRoutes(api, {...needs, queueOf});
      },
      jobs: [
        {
          name: 'forget-assignments',
          every: 86_400,
          lease: 120,
          run: async () => {
            const open = (await queue('coordinator', ground.now())).map(({id}) => id);
            await assignments.forgetBefore(ground.daysAgo(keptDays), open);
          },
        },
      ],
    },
  } satisfies Feature;
}
