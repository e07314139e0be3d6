/** Who helps in a partnership that does not exist: numbers that no telephone has (Ofcom keeps them for invention), and addresses that no mail reaches. */
import type {Db} from '../../db/schema.ts';
import {helperStore} from '../../helpers/store.ts';
import {dayOf} from '../../posts/days.ts';
import {setUpStore} from '../../set-up/store.ts';
import {settingStore} from '../../settings/store.ts';

export async function fillDemoHelp(
  db: Db,
  organisations: readonly {id: string}[],
  coordinator: string,
  now: Date,
): Promise<void> {
  const helpers = helperStore(db);
  for (const [index, {id}] of organisations.entries()) {
    const telephone = (more: number) => `0116 496 0${String(index * 10 + more).padStart(3, '0')}`;
    const hours = 'Weekdays, 9 to 5';
    await helpers.save({
      organisation: id,
      role: 'champion',
      telephone: telephone(1),
      email: `champion@${id}.example`,
      hours,
      version: 0,
    });
    await helpers.save({organisation: id, role: 'administrator', telephone: telephone(2), email: '', hours, version: 0});
  }
  const settings = settingStore(db);
  const {settings: before, version} = await settings.read();
  await settings.save({...before, contact: 'Ring 0116 496 0999 (a number that no telephone has).'}, version, coordinator, now);
  const setUp = setUpStore(db);
  for (const key of ['mail', 'legal'] as const) await setUp.say(key, 'aside', dayOf(now));
  await setUp.say('open', 'done', dayOf(now));
}
