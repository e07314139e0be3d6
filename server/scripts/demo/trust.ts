/** What a partnership that does not exist says about the pages: versions, verifications, a described step, feedback. */
import type {Manifest, ManifestPage} from '../../content/contract.ts';
import type {Db} from '../../db/schema.ts';
import {feedbackStore} from '../../feedback/store.ts';
import {pageMarkStore} from '../../page-marks/store.ts';
import {dayOf} from '../../posts/days.ts';
import {seededRandom} from '../../quizzes/random.ts';
import {releaseStore} from '../../releases/store.ts';
import {readStarterSystem} from '../../systems/starter.ts';
import {systemStore} from '../../systems/store.ts';
import {verificationStore} from '../../verifications/store.ts';
import {versionTextStore} from '../../version-texts/store.ts';

/** No version that any system ever had, and a successor that nobody chose. */
const [older, newer, first] = ['Demo 1', 'Demo 2', 'Demo A'];
const successor = 'Successor (demonstration)';
/** Organisations that have moved to it, made up like everything else here. */
const moved = ['melton', 'rutland'];
const said = {role: 'champion', organisationId: 'blaby'} as const;
const byCoordinator = {role: 'coordinator', organisationId: null} as const;

export async function fillDemoTrust(db: Db, manifest: Manifest, now: Date): Promise<void> {
  const random = seededRandom('waymark-demo-trust');
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const pages = manifest.pages.flatMap((page) => (page.key === null ? [] : [{...page, key: page.key}]));
  const systems = systemStore(db);
  const {key: system} = readStarterSystem();
  await systems.nameFirst(readStarterSystem());
  const releases = releaseStore(db);
  const release = {system, pages: [], note: 'Made for the demonstration.'};
  const areas = pages.flatMap(({competency}) => competency ?? []).filter((key, at, all) => all.indexOf(key) === at);
  await releases.add({...release, version: older, releasedOn: dayOf(daysAgo(300)), areas}, daysAgo(300));
  const touched = {areas: ['record'], pages: ['record-a-report']};
  await releases.add({...release, ...touched, version: newer, releasedOn: dayOf(daysAgo(20))}, daysAgo(20));

  const since = dayOf(daysAgo(60));
  await systems.add({
    key: 'successor',
    name: successor,
    shortName: 'Successor (demo)',
    owner: 'Nobody',
    since,
    until: null,
    version: 1,
  });
  await releases.add({...release, system: 'successor', version: first, releasedOn: since, areas: []}, daysAgo(60));
  for (const organisation of moved) await systems.setUse({organisation, system: 'successor'}, since);

  await fillDemoMarks(db, pages, now);

  const verifications = verificationStore(db);
  for (const {key, hash, law} of pages) {
    const chance = random();
    // Whoever does the task says nothing of its law, so no page of law is told as verified here by a champion alone.
    if (chance > 0.7 || law !== null) continue;
    // One in ten was another page when it was verified.
    const as = chance < 0.07 ? 'as it was' : hash;
    await verifications.add({
      subject: key,
      system,
      version: older,
      hash: as,
      ...said,
      at: daysAgo(40 + Math.floor(random() * 150)).toISOString(),
    });
  }

  const described = pages.find(({steps, competency}) => steps.length > 0 && competency === 'find');
  if (described) {
    await versionTextStore(db).save({
      key: described.key,
      step: described.steps[0]?.step ?? '',
      system,
      version: older,
      number: 0,
      body: 'Made for the demonstration:\n\n- press **the first button**\n- then **the second**',
      ...said,
      savedAt: daysAgo(30).toISOString(),
    });
  }

  const feedback = feedbackStore(db);
  for (let number = 0; number < 150; number += 1) {
    const page = pages[Math.floor(random() * pages.length)];
    if (page === undefined) continue;
    const chance = random();
    const verdict = chance < 0.7 ? 'yes' : chance < 0.93 ? 'no' : 'wrong';
    await feedback.add({
      id: `demo-feedback-${number}`,
      key: page.key,
      competency: page.competency,
      hash: page.hash,
      verdict,
      words: verdict === 'wrong' ? `Made for the demonstration: something is wrong, number ${number}.` : '',
      receivedOn: dayOf(daysAgo(Math.floor(random() * 200))),
      settledOn: random() < 0.6 ? dayOf(daysAgo(1)) : null,
    });
  }
}

/** Some pages of law were read by somebody, for some of those too long ago; one standard was agreed. */
async function fillDemoMarks(
  db: Db,
  pages: readonly {key: string; hash: string; law: ManifestPage['law']; standard: boolean}[],
  now: Date,
): Promise<void> {
  const marks = pageMarkStore(db);
  const dayFrom = (days: number) => dayOf(new Date(now.getTime() + days * 86_400_000));
  const read = pages.filter(({law}) => law !== null).slice(0, 4);
  for (const [at, {key, hash, law}] of read.entries()) {
    const said = {
      checkedBy: 'Legal adviser (demonstration)',
      read: law?.read ?? '',
      checkedOn: dayFrom(0),
      reviewOn: dayFrom(60 * at - 1),
      hash,
    };
    await marks.save({key, kind: 'law', number: 0, said, ...byCoordinator, savedAt: now.toISOString()});
  }
  const agreed = pages.find(({standard}) => standard);
  if (agreed === undefined) return;
  const said = {
    body: 'Made for the demonstration: nobody agreed this.',
    agreedBy: 'A group that does not exist',
    agreedOn: dayFrom(-30),
  };
  await marks.save({key: agreed.key, kind: 'standard', number: 0, said, ...byCoordinator, savedAt: now.toISOString()});
}
