/** The analysis as it is today: what one competency's answers say is kept until they change. */
import {setImmediate} from 'node:timers/promises';
import type {Framework, Quiz} from '../../quizzes/format.ts';
import {passMark} from '../../quizzes/pass-mark.ts';
import type {InDoubt} from '../../quizzes/points.ts';
import {revisionOf} from '../../quizzes/points.ts';
import type {Headcount} from '../people/contract.ts';
import {discoveries, falseDiscovery, fewestForDoubt} from '../statistics/items/doubt.ts';
import type {Form} from '../statistics/luck.ts';
import type {Organisation} from '../who/contract.ts';
import {endOfDay, lastSession} from './actions/sessions.ts';
import type {HeldSession, TakenAction} from './actions/store.ts';
import type {Change, TrainingNeeds, TrendLine} from './contract.ts';
import {type Current, disclosedTo} from './disclosure/disclosure.ts';
import type {OptIns} from './disclosure/opt-in-store.ts';
import {nextSteps, type Placed} from './disclosure/steps.ts';
import type {StepsStore} from './disclosure/steps-store.ts';
import {changeSince} from './estimates/change.ts';
import {aimsOf, assembled, type Competency, concernedBy, countedIn, type Known, needsOf} from './estimates/needs.ts';
import {trendOf} from './estimates/trend.ts';
import type {AnswersStore, Sitting} from './evidence/answers-store.ts';
import {certaintyIn, type Evidence, evidenceByPerson, type Rules} from './evidence/evidence.ts';
import {flattenAttempts} from './evidence/flatten.ts';
import {readingOf} from './evidence/reading.ts';
import {type DoubtStore, isInDoubt} from './items/doubt-store.ts';
import {factsOf} from './items/facts.ts';
import {type QuizReport, quizReport} from './items/quiz-statistics.ts';
import {type ItemReport, itemReports, type Oddity, oddities} from './items/statistics.ts';

type Needs = {
  items: AnswersStore;
  doubts: DoubtStore;
  organisations: () => Promise<Organisation[]>;
  headcounts: () => Promise<Headcount[]>;
  optIns: () => Promise<OptIns>;
  disclosedSteps: StepsStore;
  smallestGroup: () => Promise<number>;
  smallestGap: () => Promise<number>;
  sessions: () => Promise<readonly HeldSession[]>;
  /** How many of an organisation are current in each competency, as its champion sees it by name; null where nobody is named. */
  currentIn: (organisation: string) => Promise<Current | null>;
  framework: Framework;
  quizzes: readonly Quiz[];
  now: () => Date;
};
type InQuiz = {quizId: string};
type WholeQuiz = QuizReport & Pick<Quiz, 'id' | 'title'>;
type OfCompetency = Known & {
  /** Of those whom it concerns. */
  evidence: ReadonlyMap<string, Evidence>;
};

export function createAnalysis({
  items,
  doubts,
  organisations,
  headcounts,
  optIns,
  disclosedSteps,
  smallestGroup,
  smallestGap,
  sessions,
  currentIn,
  framework,
  quizzes,
  now,
}: Needs) {
  /** What the questions of a competency are like; it needs none of the others. */
  const asked = new Map<string, {mark: string; questions: (Oddity & InQuiz)[]}>();
  const kept = new Map<string, {mark: string; of: OfCompetency}>();
  const trends = new Map<string, {of: OfCompetency; line: TrendLine}>();
  const said = new Map<string, {of: OfCompetency; context: string; competency: Competency}>();
  const competenciesWithQuiz = new Set(quizzes.map(({competency}) => competency));
  const {
    required: {score: standard},
    evidence: {fewest_questions: fewest},
  } = framework;
  const rulesGiven = (competency: string, inDoubt: InDoubt, held: readonly HeldSession[]): Rules => ({
    standard,
    fewest,
    inDoubt,
    sessionBefore: lastSession(held.filter((session) => session.competency === competency)),
    now: now(),
  });

  /** The first quiz of a competency stands for all. */
  function formOf(competency: string): Form {
    const {count, up_to: upTo} = quizzes.find((quiz) => quiz.competency === competency)?.draw ?? {count: 5, up_to: 5};
    return {count, upTo, pass: passMark(count, standard), passOfAll: passMark(upTo, standard)};
  }

  const quizzesOf = (competency: string) => quizzes.filter((quiz) => quiz.competency === competency);
  /** Of every question of a competency. */
  const inQuizzes = <T>(competency: string, of: (facts: ReturnType<typeof factsOf>) => T[]): (T & InQuiz)[] =>
    quizzesOf(competency).flatMap((quiz) => of(factsOf(quiz)).map((each) => ({...each, quizId: quiz.id})));

  function evidenceOf(
    competency: string,
    sittings: readonly Sitting[],
    inDoubt: InDoubt,
    held: readonly HeldSession[],
  ): OfCompetency {
    const rules = rulesGiven(competency, inDoubt, held);
    const {concerned} = concernedBy(competency, framework, sittings);
    const evidence = evidenceByPerson(concerned, rules);
    const questions = asked.get(competency)?.questions ?? [];
    return {
      evidence,
      shown: [...evidence.values()],
      sure: certaintyIn(concerned, rules),
      inDoubt: questions.filter(({id, rev}) => inDoubt.has(revisionOf(id, rev))).length,
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
    const [marks, people] = await Promise.all([items.marks(), items.peopleMark()]);
    const read = await readingOf(
      items,
      framework.competencies.filter(({key}) => asked.get(key)?.mark !== `${marks.get(key)}`),
    );
    for (const {key} of framework.competencies) {
      const mark = `${marks.get(key)}`;
      if (asked.get(key)?.mark !== mark) {
        const sittings = await read(key);
        asked.set(key, {mark, questions: inQuizzes(key, (facts) => oddities(sittings, facts))});
      }
    }
    await noteDoubts();
    const [inDoubt, held] = await Promise.all([doubts.inDoubt(), sessions()]);
    const common = `${people} ${JSON.stringify(held)} ${now().toISOString().slice(0, 13)}`;
    for (const {key} of framework.competencies) {
      const own = [...inDoubt].filter((each) => asked.get(key)?.questions.some(({id, rev}) => each === revisionOf(id, rev)));
      const mark = `${marks.get(key)} ${common} ${own.join()}`;
      if (kept.get(key)?.mark !== mark) kept.set(key, {mark, of: evidenceOf(key, await read(key), inDoubt, held)});
    }
    return new Map([...kept].map(([key, {of}]) => [key, of]));
  }

  /** Decided over all questions of all quizzes together, so that of many sound ones not a few are doubted by chance. */
  async function noteDoubts(): Promise<void> {
    const questions = [...asked.values()].flatMap((each) => each.questions);
    const found = discoveries(
      questions.map(({chance}) => chance),
      falseDiscovery,
    );
    const doubted = questions.filter((_, index) => found[index]);
    const known = new Set((await doubts.all()).map(({questionId, rev}) => revisionOf(questionId, rev)));
    await doubts.note(
      doubted.filter(({id, rev}) => !known.has(revisionOf(id, rev))).map(({id, rev, odd}) => ({id, rev, doubts: odd})),
      now(),
    );
  }

  /** All that the evidence is seen with. */
  async function surroundings() {
    const [theOrganisations, heads, opted, smallest, gap] = await Promise.all([
      organisations(),
      headcounts(),
      optIns(),
      smallestGroup(),
      smallestGap(),
    ]);
    const context = {framework, organisations: theOrganisations, headcounts: heads, competenciesWithQuiz, smallestGap: gap};
    return {context, opted, smallest};
  }

  return {
    /** As the coordinator sees it. */
    async needs(): Promise<TrainingNeeds> {
      const [known, {context, opted, smallest}] = await Promise.all([current(), surroundings()]);
      const mark = JSON.stringify([context.organisations, context.headcounts, context.smallestGap]);
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
      const own = organisation === null ? null : await currentIn(organisation);
      const [steps, {context, opted, smallest}] = await Promise.all([disclosedSteps.all(), surroundings()]);
      return disclosedTo({organisation, current: own, optIns: opted}, steps, context, {smallestGroup: smallest, now: now()});
    },

    /** Brings to light for others what makes a step. Only one process may do it at a time. */
    async advanceDisclosure(): Promise<void> {
      const [known, steps, smallest] = await Promise.all([current(), disclosedSteps.all(), smallestGroup()]);
      for (const [competency, {evidence}] of known) {
        const next = nextSteps(steps.get(competency) ?? [], placedIn(evidence), smallest, now().toISOString());
        await disclosedSteps.save(competency, next);
      }
    },

    /** What the answers say of each question of a competency and of each quiz; read when somebody asks for it. */
    async items(competency: string): Promise<{reports: (ItemReport & InQuiz)[]; whole: WholeQuiz[]}> {
      await current();
      const sittings = (await items.sittings(competency)).get(competency) ?? [];
      return {
        reports: inQuizzes(competency, (facts) => itemReports(sittings, facts)),
        whole: quizzesOf(competency).map(({id, title, questions}) => ({
          id,
          title,
          ...quizReport(sittings, factsOf({questions})),
        })),
      };
    },

    /** Competencies in which a question is or was in doubt, and how many questions could be tested. */
    async doubted(): Promise<{competencies: string[]; tested: number}> {
      await current();
      const known = new Set((await doubts.all()).map(({questionId, rev}) => revisionOf(questionId, rev)));
      const all = [...asked].flatMap(([competency, {questions}]) => questions.map((each) => ({...each, competency})));
      const found = all.filter(({id, rev}) => known.has(revisionOf(id, rev))).map(({competency}) => competency);
      return {competencies: [...new Set(found)], tested: all.filter(({n}) => n >= fewestForDoubt).length};
    },

    /** A year by quarters; read when somebody asks for it, because it needs every answer once more. */
    async trend(): Promise<TrendLine[]> {
      const known = await current();
      const [inDoubt, gap, held] = await Promise.all([doubts.inDoubt(), smallestGap(), sessions()]);
      const lines: TrendLine[] = [];
      for (const competency of framework.competencies) {
        const of = known.get(competency.key);
        const before = trends.get(competency.key);
        if (of === undefined || of.shown.length === 0) continue;
        if (before?.of !== of) {
          const sittings = (await items.sittings(competency.key)).get(competency.key) ?? [];
          const aims = aimsOf({framework, smallestGap: gap});
          const rules = rulesGiven(competency.key, inDoubt, held);
          const line = trendOf(competency, framework, sittings, {rules, aims, form: formOf(competency.key)});
          trends.set(competency.key, {of, line});
          await setImmediate();
        }
        lines.push((trends.get(competency.key) as {line: TrendLine}).line);
      }
      return lines;
    },

    /** Whether the gap that each action is about moved since it was taken, or since the session. */
    async change(
      actions: readonly Pick<TakenAction, 'competency' | 'organisation' | 'takenAt' | 'dueOn' | 'session'>[],
    ): Promise<(Change | null)[]> {
      await current();
      const [inDoubt, held] = await Promise.all([doubts.inDoubt(), sessions()]);
      const sittings = new Map<string, Sitting[]>();
      for (const {competency} of actions)
        if (!sittings.has(competency)) sittings.set(competency, (await items.sittings(competency)).get(competency) ?? []);
      return actions.map(({competency, organisation, takenAt, dueOn, session}) => {
        const about = concernedBy(competency, framework, sittings.get(competency) ?? []).concerned.filter(
          (each) => organisation === null || each.organisation === organisation,
        );
        const at = session !== null && dueOn !== null ? endOfDay(dueOn) : new Date(takenAt);
        return changeSince(about, at, rulesGiven(competency, inDoubt, held), formOf(competency));
      });
    },

    /** Questions on which nobody has decided. */
    async undecided(): Promise<(Oddity & InQuiz & {competency: string; foundAt: string})[]> {
      await current();
      const open = (await doubts.all()).filter((each) => isInDoubt(each) && each.decided === null);
      return [...asked].flatMap(([competency, {questions}]) =>
        questions.flatMap((question) => {
          const doubt = open.find(({questionId, rev}) => questionId === question.id && rev === question.rev);
          return doubt ? [{...question, competency, foundAt: doubt.foundAt}] : [];
        }),
      );
    },
  };
}
export type Analysis = ReturnType<typeof createAnalysis>;

/** Everybody who has shown enough to count. */
const placedIn = (evidence: ReadonlyMap<string, Evidence>): Placed[] =>
  [...evidence].flatMap(([person, each]) =>
    countedIn([each]).map(({organisation, state, score}) => ({person, organisation, passed: state === 'passed', score})),
  );
