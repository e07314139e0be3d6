/** The analysis as it is today: what one competency's answers say is kept until they change. */
import {setImmediate} from 'node:timers/promises';
import type {Framework, Quiz} from '../../quizzes/format.ts';
import type {Headcount, Organisation} from '../people/contract.ts';
import type {TakenAction} from './action-store.ts';
import type {Moved, TrainingNeeds} from './contract.ts';
import {certaintyOf, evidenceOf} from './evidence.ts';
import {factsOf} from './item-facts.ts';
import {type ItemReport, itemReports} from './item-rules.ts';
import type {ItemStore} from './item-store.ts';
import {itemise} from './itemise.ts';
import {movedSince} from './moved.ts';
import {assembled, type Competency, type Known, needsOf} from './rules.ts';

type Needs = {
  items: ItemStore;
  organisations: () => Promise<Organisation[]>;
  headcounts: () => Promise<Headcount[]>;
  smallestGroup: () => Promise<number>;
  framework: Framework;
  quizzes: readonly Quiz[];
  now: () => Date;
};
export type Clearance = Awaited<ReturnType<ItemStore['clearances']>>[number];
type OfCompetency = Known & {reports: (ItemReport & {quizId: string})[]};

export function createAnalysis({items, organisations, headcounts, smallestGroup, framework, quizzes, now}: Needs) {
  const kept = new Map<string, {mark: string; of: OfCompetency}>();
  const said = new Map<string, {of: OfCompetency; around: string; competency: Competency}>();
  const competenciesWithQuiz = new Set(quizzes.map(({competency}) => competency));
  const {
    required: {score: standard},
    evidence: {fewest_questions: fewest},
  } = framework;
  const isSuspectGiven = (reports: readonly ItemReport[], clearances: readonly Clearance[]) => {
    const cleared = new Set(clearances.map(({questionId, rev}) => `${questionId} ${rev}`));
    const suspect = new Set(
      reports.flatMap(({id, rev, doubts}) => (doubts.length > 0 && !cleared.has(`${id} ${rev}`) ? [`${id} ${rev}`] : [])),
    );
    return (id: string, rev: number) => suspect.has(`${id} ${rev}`);
  };

  async function read(competency: string, clearances: readonly Clearance[]): Promise<OfCompetency> {
    const answers = await items.answeredIn(competency);
    const reports = quizzes
      .filter((quiz) => quiz.competency === competency)
      .flatMap((quiz) => itemReports(answers, factsOf(quiz)).map((report) => ({...report, quizId: quiz.id})));
    const isSuspect = isSuspectGiven(reports, clearances);
    return {
      reports,
      shown: evidenceOf(answers, {standard, fewest, isSuspect, now: now()}),
      certain: certaintyOf(answers, isSuspect),
      suspects: reports.filter(({id, rev}) => isSuspect(id, rev)).length,
    };
  }

  let running: Promise<Map<string, OfCompetency>> | undefined;
  /** One after another: who comes while it is worked out waits for the next, which sees what was written meanwhile. */
  function current(): Promise<Map<string, OfCompetency>> {
    const next = (running ?? Promise.resolve()).catch(() => {}).then(workOut);
    running = next;
    return next;
  }

  /** Only what changed is read again. Evidence expires with time, so that an hour is the longest that anything is kept. */
  async function workOut(): Promise<Map<string, OfCompetency>> {
    await itemise(items);
    const [marks, people, clearances] = await Promise.all([items.marks(), items.peopleMark(), items.clearances()]);
    const common = `${people} ${JSON.stringify(clearances)} ${now().toISOString().slice(0, 13)}`;
    for (const {key} of framework.competencies) {
      const mark = `${marks.get(key)} ${common}`;
      if (kept.get(key)?.mark !== mark) kept.set(key, {mark, of: await read(key, clearances)});
    }
    return new Map([...kept].map(([key, {of}]) => [key, of]));
  }

  return {
    async needs(): Promise<TrainingNeeds> {
      const [known, theOrganisations, heads, smallest] = await Promise.all([
        current(),
        organisations(),
        headcounts(),
        smallestGroup(),
      ]);
      const around = JSON.stringify([theOrganisations, heads]);
      const input = {framework, organisations: theOrganisations, headcounts: heads, competenciesWithQuiz};
      const competencies: Competency[] = [];
      for (const competency of framework.competencies) {
        const of = known.get(competency.key) as OfCompetency;
        const before = said.get(competency.key);
        const latest =
          before?.of === of && before.around === around ? before : {of, around, competency: needsOf(competency, of, input)};
        // Requests go first: an estimate takes a while.
        if (latest !== before) await setImmediate();
        said.set(competency.key, latest);
        competencies.push(latest.competency);
      }
      return assembled({...input, smallestGroup: smallest, now: now()}, competencies);
    },

    /** What the answers say of each question, with the clearances there are. */
    async items(competency: string): Promise<{reports: OfCompetency['reports']; clearances: Clearance[]}> {
      const [known, clearances] = await Promise.all([current(), items.clearances()]);
      return {reports: known.get(competency)?.reports ?? [], clearances};
    },

    /** Whether the gap that each action is about moved since it was taken. */
    async moved(actions: readonly Pick<TakenAction, 'competency' | 'organisation' | 'takenAt'>[]): Promise<(Moved | null)[]> {
      const known = await current();
      const clearances = await items.clearances();
      const answers = new Map<string, Awaited<ReturnType<ItemStore['answeredIn']>>>();
      for (const {competency} of actions)
        if (!answers.has(competency)) answers.set(competency, await items.answeredIn(competency));
      return actions.map(({competency, organisation, takenAt}) => {
        const jobs = framework.functions.filter(({needs}) => needs.includes(competency)).map(({key}) => key);
        const about = (answers.get(competency) ?? []).filter(
          (each) => jobs.includes(each.jobFunction ?? '') && (organisation === null || each.organisation === organisation),
        );
        const isSuspect = isSuspectGiven(known.get(competency)?.reports ?? [], clearances);
        // What has expired by now was evidence then.
        return movedSince(about, takenAt, {standard, fewest, isSuspect, now: new Date(0)});
      });
    },

    /** Questions that are left out until somebody has looked. */
    async suspects(): Promise<(ItemReport & {quizId: string; competency: string})[]> {
      const [known, clearances] = await Promise.all([current(), items.clearances()]);
      return [...known].flatMap(([competency, {reports}]) => {
        const isSuspect = isSuspectGiven(reports, clearances);
        return reports.filter(({id, rev}) => isSuspect(id, rev)).map((report) => ({...report, competency}));
      });
    },
  };
}
export type Analysis = ReturnType<typeof createAnalysis>;
