/** The analysis as it is today: what one competency's answers say is kept until they change. */
import {setImmediate} from 'node:timers/promises';
import type {Framework, Quiz} from '../../quizzes/format.ts';
import type {Headcount} from '../people/contract.ts';
import type {Organisation} from '../who/contract.ts';
import type {TakenAction} from './actions/store.ts';
import type {Change, TrainingNeeds, TrendLine} from './contract.ts';
import {disclosedTo} from './disclosure/disclosure.ts';
import type {OptIns} from './disclosure/opt-in-store.ts';
import {type DisclosedPerson, nextStep} from './disclosure/steps.ts';
import type {StepsStore} from './disclosure/steps-store.ts';
import {changeSince} from './estimates/change.ts';
import {assembled, type Competency, concernedBy, type Known, needsOf} from './estimates/needs.ts';
import {trendOf} from './estimates/trend.ts';
import type {Answered, AnswersStore} from './evidence/answers-store.ts';
import {certaintyIn, type Evidence, evidenceByPerson} from './evidence/evidence.ts';
import {flattenAttempts} from './evidence/flatten.ts';
import type {Clearance, ClearanceStore} from './items/clearance-store.ts';
import {factsOf} from './items/facts.ts';
import {type QuizReport, quizReport} from './items/quiz-statistics.ts';
import {type ItemReport, itemReports} from './items/statistics.ts';

type Needs = {
  items: AnswersStore;
  cleared: ClearanceStore;
  organisations: () => Promise<Organisation[]>;
  headcounts: () => Promise<Headcount[]>;
  optIns: () => Promise<OptIns>;
  disclosedSteps: StepsStore;
  smallestGroup: () => Promise<number>;
  framework: Framework;
  quizzes: readonly Quiz[];
  now: () => Date;
};
type Report = ItemReport & {quizId: string};
type OfCompetency = Known & {
  reports: Report[];
  quizReports: (QuizReport & Pick<Quiz, 'id' | 'title'>)[];
  /** Of those whom it concerns. */
  evidence: ReadonlyMap<string, Evidence>;
};

export function createAnalysis({
  items,
  cleared,
  organisations,
  headcounts,
  optIns,
  disclosedSteps,
  smallestGroup,
  framework,
  quizzes,
  now,
}: Needs) {
  const kept = new Map<string, {mark: string; of: OfCompetency}>();
  const trends = new Map<string, {of: OfCompetency; line: TrendLine}>();
  const said = new Map<string, {of: OfCompetency; context: string; competency: Competency}>();
  const competenciesWithQuiz = new Set(quizzes.map(({competency}) => competency));
  const {
    required: {score: standard},
    evidence: {fewest_questions: fewest},
  } = framework;
  const isSuspectGiven = (reports: readonly ItemReport[], clearances: readonly Clearance[]) => {
    const sound = new Set(clearances.map(({questionId, rev}) => `${questionId} ${rev}`));
    const suspect = new Set(
      reports.flatMap(({id, rev, doubts}) => (doubts.length > 0 && !sound.has(`${id} ${rev}`) ? [`${id} ${rev}`] : [])),
    );
    return (id: string, rev: number) => suspect.has(`${id} ${rev}`);
  };

  async function read(competency: string, clearances: readonly Clearance[]): Promise<OfCompetency> {
    const answers = await items.answeredIn(competency);
    const own = quizzes.filter((quiz) => quiz.competency === competency);
    const reports = own.flatMap((quiz) => itemReports(answers, factsOf(quiz)).map((report) => ({...report, quizId: quiz.id})));
    const isSuspect = isSuspectGiven(reports, clearances);
    const rules = {standard, fewest, isSuspect, now: now()};
    const {concerned} = concernedBy(competency, framework, answers);
    const evidence = evidenceByPerson(concerned, rules);
    return {
      reports,
      quizReports: own.map((quiz) => ({id: quiz.id, title: quiz.title, ...quizReport(answers, factsOf(quiz))})),
      evidence,
      shown: [...evidence.values()],
      sure: certaintyIn(concerned, rules),
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
    await flattenAttempts(items);
    const [marks, people, clearances] = await Promise.all([items.marks(), items.peopleMark(), cleared.all()]);
    const common = `${people} ${JSON.stringify(clearances)} ${now().toISOString().slice(0, 13)}`;
    for (const {key} of framework.competencies) {
      const mark = `${marks.get(key)} ${common}`;
      if (kept.get(key)?.mark !== mark) kept.set(key, {mark, of: await read(key, clearances)});
    }
    return new Map([...kept].map(([key, {of}]) => [key, of]));
  }

  /** All that the evidence is seen with. */
  async function surroundings() {
    const [theOrganisations, heads, opted, smallest] = await Promise.all([
      organisations(),
      headcounts(),
      optIns(),
      smallestGroup(),
    ]);
    return {context: {framework, organisations: theOrganisations, headcounts: heads, competenciesWithQuiz}, opted, smallest};
  }

  return {
    /** As the coordinator sees it. */
    async needs(): Promise<TrainingNeeds> {
      const [known, {context, opted, smallest}] = await Promise.all([current(), surroundings()]);
      const mark = JSON.stringify([context.organisations, context.headcounts]);
      const competencies: Competency[] = [];
      for (const competency of framework.competencies) {
        const of = known.get(competency.key) as OfCompetency;
        const before = said.get(competency.key);
        const latest =
          before?.of === of && before.context === mark
            ? before
            : {of, context: mark, competency: needsOf(competency, of, context)};
        // Requests go first: an estimate takes a while.
        if (latest !== before) await setImmediate();
        said.set(competency.key, latest);
        competencies.push(latest.competency);
      }
      return assembled(context, competencies, {smallestGroup: smallest, optedIn: opted.now, now: now()});
    },

    /** As the champion of an organisation may see it, or with null anybody who may see needs at all. */
    async visibleTo(organisation: string | null): Promise<TrainingNeeds> {
      const [steps, {context, opted, smallest}] = await Promise.all([disclosedSteps.all(), surroundings()]);
      return disclosedTo({organisation, optIns: opted}, steps, context, {smallestGroup: smallest, now: now()});
    },

    /** Brings to light for others what makes a step. Only one process may do it at a time. */
    async advanceDisclosure(): Promise<void> {
      const [known, steps, smallest] = await Promise.all([current(), disclosedSteps.all(), smallestGroup()]);
      for (const [competency, {evidence}] of known) {
        const next = nextStep(steps.get(competency) ?? [], counted(evidence), smallest, now().toISOString());
        await disclosedSteps.save(competency, next);
      }
    },

    /** What the answers say of each question, with the clearances there are. */
    async items(competency: string): Promise<Pick<OfCompetency, 'reports' | 'quizReports'> & {clearances: Clearance[]}> {
      const [known, clearances] = await Promise.all([current(), cleared.all()]);
      const {reports = [], quizReports = []} = known.get(competency) ?? {};
      return {reports, quizReports, clearances};
    },

    /** A year by quarters; read when somebody asks for it, because it needs every answer once more. */
    async trend(): Promise<TrendLine[]> {
      const known = await current();
      const clearances = await cleared.all();
      const lines: TrendLine[] = [];
      for (const competency of framework.competencies) {
        const of = known.get(competency.key);
        const before = trends.get(competency.key);
        if (of === undefined || of.shown.length === 0) continue;
        if (before?.of !== of) {
          const isSuspect = isSuspectGiven(of.reports, clearances);
          const answers = await items.answeredIn(competency.key);
          const line = trendOf(competency, framework, answers, {standard, fewest, isSuspect, now: now()});
          trends.set(competency.key, {of, line});
        }
        lines.push((trends.get(competency.key) as {line: TrendLine}).line);
      }
      return lines;
    },

    /** Whether the gap that each action is about moved since it was taken. */
    async change(actions: readonly Pick<TakenAction, 'competency' | 'organisation' | 'takenAt'>[]): Promise<(Change | null)[]> {
      const known = await current();
      const clearances = await cleared.all();
      const answers = new Map<string, Answered[]>();
      for (const {competency} of actions)
        if (!answers.has(competency)) answers.set(competency, await items.answeredIn(competency));
      return actions.map(({competency, organisation, takenAt}) => {
        const about = concernedBy(competency, framework, answers.get(competency) ?? []).concerned.filter(
          (each) => organisation === null || each.organisation === organisation,
        );
        const isSuspect = isSuspectGiven(known.get(competency)?.reports ?? [], clearances);
        return changeSince(about, new Date(takenAt), {standard, fewest, isSuspect, now: now()});
      });
    },

    /** Questions that are left out until somebody has looked. */
    async suspects(): Promise<(ItemReport & {quizId: string; competency: string})[]> {
      const [known, clearances] = await Promise.all([current(), cleared.all()]);
      return [...known].flatMap(([competency, {reports}]) => {
        const isSuspect = isSuspectGiven(reports, clearances);
        return reports.filter(({id, rev}) => isSuspect(id, rev)).map((report) => ({...report, competency}));
      });
    },
  };
}
export type Analysis = ReturnType<typeof createAnalysis>;

/** By organisation, everybody who has shown enough to count. */
function counted(evidence: ReadonlyMap<string, Evidence>): Map<string, DisclosedPerson[]> {
  const people = new Map<string, DisclosedPerson[]>();
  for (const [person, {organisation, attemptId, state}] of evidence) {
    if (state !== 'meets' && state !== 'below') continue;
    const own = people.get(organisation) ?? [];
    own.push({person, attempt: attemptId, meets: state === 'meets'});
    people.set(organisation, own);
  }
  return people;
}
