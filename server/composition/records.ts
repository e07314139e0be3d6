/** How people stand, what they are to refresh, and reminding them of it. */
import {createChangedQuestions} from '../records/changed-questions.ts';
import {passageStore} from '../records/passage-store.ts';
import {createRecords} from '../records/records.ts';
import {forgetPerson, reminderStore} from '../records/reminder-store.ts';
import {createReminders} from '../records/reminders.ts';
import {recordRoutes} from '../records/routes.ts';
import {recordStore} from '../records/store.ts';
import type {Doubts} from './doubts.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {People} from './people.ts';
import type {Releases} from './releases.ts';
import type {Systems} from './systems.ts';

type Others = {people: People; systems: Systems; releases: Releases; doubts: Doubts};

export function recordsFeature(
  ground: Ground,
  {people: {organisations}, systems: {systemsToday}, releases: {releases}, doubts: {inDoubt}}: Others,
) {
  const {db, smtp, set} = ground;
  const changed = createChangedQuestions({...ground, passages: passageStore(db), releases, systemsToday});
  const store = recordStore(db);
  const records = createRecords({...ground, records: store, changes: changed.changes, inDoubt});
  const named = async () => (await set()).recordsByName === 'champions';
  const remind = createReminders({
    ...ground,
    reminders: reminderStore(db),
    standings: () => records.everyone('everybody'),
  });
  return {
    standingOf: records.of,
    currentIn: async (organisation: string) => ((await named()) ? records.currentIn(organisation, store.colleagues) : null),
    toRefresh: records.toRefresh,
    remind,
    contributes: {
      routes: (api) =>
        recordRoutes(api, {
          ...ground,
          records,
          store,
          organisations,
          named,
        }),
      forgetPerson,
      jobs: smtp ? [{name: 'write-reminders', every: 3_600, lease: 300, run: remind}] : [],
      // Sees what the last build changed.
      ready: changed.notePassages,
    },
  } satisfies Feature & Record<string, unknown>;
}
export type Records = ReturnType<typeof recordsFeature>;
