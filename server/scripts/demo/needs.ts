/** What stands beside the needs in the demonstration: a round of self-rating, organisations that opted in, searches in vain. */
import type {Framework} from '../../../quizzes/format.ts';
import type {Db} from '../../db/schema.ts';
import {dayOf} from '../../posts/days.ts';
import {gapStore} from '../../search/gap-store.ts';
import {askedOf, neededBy} from '../../self-ratings/rules.ts';
import {selfRatingStore} from '../../self-ratings/store.ts';
import {optInStore} from '../../training-needs/disclosure/opt-in-store.ts';
import type {Person} from '../../who/contract.ts';

type Needs = {db: Db; framework: Framework; people: readonly Person[]; random: () => number; now: Date};

/** How much people feel that they need it, from −1 to 3: not always what the quizzes say. */
const felt: Record<string, number> = {interrogate: 3, quality: 2, risk: 2, access: 0, share: -0.5, documents: 0};
const openOrganisations = ['blaby', 'charnwood', 'leicester-city', 'leicestershire-police'];
const inVain: [string, number][] = [
  ['merge two reports', 9],
  ['risk matrix app', 7],
  ['share with school', 6],
  ['export to excel', 5],
  ['delete a person', 4],
  ['parking ticket', 3],
];

export async function fillDemoNeeds({db, framework, people, random, now}: Needs): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const ratings = selfRatingStore(db);
  const round = {id: 'demo-round', openedAt: daysAgo(40).toISOString(), closesOn: dayOf(daysAgo(12)), closedAt: null};
  await ratings.addRound(round, dayOf(daysAgo(40)));
  const level = (value: number) => Math.min(7, Math.max(1, Math.round(value)));
  const counts = new Map<string, number>();
  for (const person of people) {
    if (random() > 0.55) continue;
    const asked = askedOf(neededBy(framework, person.jobFunction), [], counts);
    for (const key of asked) counts.set(key, (counts.get(key) ?? 0) + 1);
    const said = asked.map((competency) => {
      const importance = level(4.5 + random() * 2.5);
      return {competency, importance, performance: level(importance - (felt[competency] ?? 1) + (random() - 0.5) * 3)};
    });
    if (said.length > 0) await ratings.save(round.id, person.id, said);
  }
  const optIns = optInStore(db);
  const known = new Set(people.map(({organisation}) => organisation));
  for (const id of openOrganisations) if (known.has(id)) await optIns.set(id, true, daysAgo(60));
  const gaps = gapStore(db);
  for (const [words, times] of inVain)
    for (let time = 0; time < times; time += 1)
      await gaps.count({
        hash: `demo ${words}`,
        words,
        why: random() < 0.7 ? 'nothing' : 'unopened',
        day: dayOf(daysAgo(times - time)),
        onceADay: false,
      });
}
