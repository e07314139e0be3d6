/** A year of quizzes in the demonstration, with something to find in them: `planted` says what. */
import type {Framework, Quiz} from '../../../quizzes/format.ts';
import type {Db} from '../../db/schema.ts';
import {takenQuiz} from '../../fixtures/taken-quiz.ts';
import {dayOf} from '../../posts/days.ts';
import {attemptStore} from '../../quizzes/store.ts';
import {actionStore} from '../../training-needs/actions/store.ts';
import type {Person} from '../../who/contract.ts';

type Needs = {
  db: Db;
  framework: Framework;
  quizzes: readonly Quiz[];
  people: readonly Person[];
  random: () => number;
  now: Date;
};

const weakPlace = {competency: 'share', organisation: 'charnwood'};
const weakJob = {competency: 'close', jobFunction: 'supervisor'};
const helped = {competency: 'risk', organisation: 'leicester-city', daysAgo: 90};
const idle = {competency: 'act', organisation: 'leicestershire-police', daysAgo: 100};
/** By question, the option that those choose who know. */
const miskeyed = new Map([['record-001', 'a']]);
/** What hardly anybody has shown. */
const rare = ['change', 'champion'];
/** Subjects differ; the others are known. */
const usual: Record<string, number> = {interrogate: 0.74, quality: 0.88, find: 0.93};

export const planted = [
  'Charnwood knows little about sharing information, and supervisors little about closing a case.',
  'Back-end searches are hard for everybody; hardly anybody has shown anything about changes and being a champion.',
  'The question record-001 has the wrong answer marked as right, as its answers have it.',
  'A session about risk in Leicester helped; one about choosing a response in the police did not.',
];

export async function fillDemoAssessments({db, framework, quizzes, people, random, now}: Needs): Promise<void> {
  const attempts = attemptStore(db);
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000 - Math.floor(random() * 28_800_000));
  const isIn = ({organisation}: Person, place: {organisation: string}) => organisation === place.organisation;
  const needs = new Map(framework.functions.map((each) => [each.key, each.needs]));
  const ability = new Map(people.map(({id}) => [id, (random() - 0.5) * 0.08]));

  function knows(person: Person, competency: string, days: number): number {
    const own = ability.get(person.id) ?? 0;
    const is = (weak: {competency: string; organisation: string}) => weak.competency === competency && isIn(person, weak);
    if (is(weakPlace) || (competency === weakJob.competency && person.jobFunction === weakJob.jobFunction)) return 0.58 + own;
    if (is(helped)) return (days > helped.daysAgo ? 0.6 : 0.95) + own / 2;
    if (is(idle)) return 0.66 + own;
    return Math.min(0.99, (usual[competency] ?? 0.95) + own);
  }
  /** How sure somebody is who knows so much: most are about right, and in sharing too sure. */
  const sureOf = (competency: string, share: number) => () => {
    const sure = competency === 'share' ? 0.85 : share - 0.1;
    return random() < sure ? 3 : 1 + Math.floor(random() * 2);
  };
  const sit = (person: Person, quiz: Quiz, days: number) => {
    const share = knows(person, quiz.competency, days);
    const sure = sureOf(quiz.competency, share);
    return takenQuiz({person, quiz, framework, knows: share, submittedAt: daysAgo(days), random, miskeyed, sure});
  };

  for (const person of people)
    for (const quiz of quizzes.filter(({competency}) => needs.get(person.jobFunction ?? '')?.includes(competency))) {
      if (random() < (rare.includes(quiz.competency) ? 0.9 : 0.35)) continue;
      const session = [helped, idle].find((each) => each.competency === quiz.competency && isIn(person, each));
      const first = sit(person, quiz, session ? session.daysAgo + 20 + Math.floor(random() * 150) : Math.floor(random() * 380));
      await attempts.add(first);
      const failed = (first.correct ?? 0) < first.servedCount * 0.75;
      // Most of those who failed try again after the session; elsewhere a few do at once.
      if (failed && random() < (session ? 0.8 : 0.3)) {
        const days = session ? Math.floor(random() * (session.daysAgo - 10)) : daysSince(first.submittedAt, now) - 8;
        if (days > 0) await attempts.add(sit(person, quiz, days));
      }
    }
  const actions = actionStore(db);
  for (const [index, {competency, organisation, daysAgo: days}] of [helped, idle].entries())
    await actions.add({
      id: `00000000-0000-4000-8000-00000000000${index}`,
      competency,
      organisation,
      kind: 'session',
      owner: 'champion',
      reason: 'Planted in the demonstration: one session that helped and one that did not.',
      takenAt: daysAgo(days + 14).toISOString(),
      dueOn: dayOf(daysAgo(days)),
      session: {
        place: 'Room of the demonstration',
        who: 'Everybody who needs it',
        places: 20,
        invitation: 'Dear colleagues,\n\nthis is an invitation of the demonstration. Nobody is invited.',
      },
    });
}

const daysSince = (time: string | null, now: Date): number =>
  Math.floor((now.getTime() - Date.parse(time ?? now.toISOString())) / 86_400_000);
