/** Drawing, scoring and the result of an attempt, without a database or a clock. One file, because all of it turns on one frozen set. */
import type {Quiz} from '../../quizzes/format.ts';
import type {Answers, Certainty, FrozenSet} from '../../quizzes/frozen-set.ts';
import {isPass, passMark} from '../../quizzes/pass-mark.ts';
import {type InDoubt, pointsOf, revisionOf, wholePoints} from '../../quizzes/points.ts';
import {
  explainGiven,
  explainKey,
  type FrozenQuestion,
  fits,
  freeze,
  isBlank,
  score,
  serve,
  stemOf,
} from '../../quizzes/types/kinds.ts';
import {Refusal} from '../refusal.ts';
import type {Mode, Result, ServedQuestion, Submission} from './contract.ts';

/** `correct`: the whole points of all answers together. */
export type Outcome = {kind: 'incomplete'; blank: string[]} | {kind: 'scored'; correct: number};

/**
 * Draws and shuffles; `random` is in [0, 1) and `newKey` gives ids that say nothing about the option behind them. A scenario is
 * drawn whole, so that a few more questions than asked for may be served; how sure somebody is is asked last, beside the rest.
 */
export function drawQuestions(quiz: Quiz, seed: string, random: () => number, newKey: () => string): FrozenSet {
  const shuffle = <T>(items: readonly T[]) => (quiz.draw.shuffle ? shuffled(items, random) : [...items]);
  const questions: FrozenQuestion[] = [];
  for (const question of shuffled(
    quiz.questions.filter(({type}) => type !== 'selfrate'),
    random,
  ))
    if (questions.length < quiz.draw.count) questions.push(...freeze(question, {newKey, shuffle}));
  const rating = quiz.questions.filter(({type}) => type === 'selfrate').slice(0, 1);
  return {
    seed,
    revealKey: quiz.feedback.reveal_key,
    questions: [...questions, ...rating.flatMap((question) => freeze(question, {newKey, shuffle}))],
  };
}

/** The quiz with only some of its questions; `most` of them are drawn. */
export const onlyQuestions = (quiz: Quiz, ids: readonly string[], most: number): Quiz => ({
  ...quiz,
  questions: quiz.questions.filter(
    ({id, ...question}) =>
      ids.includes(id) || ('questions' in question && question.questions.some((child) => ids.includes(child.id))),
  ),
  draw: {...quiz.draw, count: most},
});

/** Ids of the questions of an attempt that were not wholly right. */
export const missedIn = ({questions}: FrozenSet, answers: Answers): string[] =>
  questions.filter((question) => (score(question, answers[question.key] ?? []) ?? 1) < 1).map(({id}) => id);

/** At most so many are asked after a result that was close. */
const mostMore = 3;

/** How many more may be asked where a result was close: of the pool what was not asked, up to what the quiz allows. */
export const moreOf = (quiz: Quiz, set: FrozenSet): Quiz['questions'] =>
  set.more !== undefined
    ? []
    : quiz.questions
        .filter(({id, type}) => type !== 'scenario' && type !== 'selfrate' && !set.questions.some((asked) => asked.id === id))
        .slice(0, Math.max(0, Math.min(mostMore, quiz.draw.up_to - scoredCount(set))));

/** Adds a few more to a set. */
export function drawMore(quiz: Quiz, set: FrozenSet, random: () => number, newKey: () => string): FrozenSet {
  const shuffle = <T>(items: readonly T[]) => shuffled(items, random);
  const pool = {...quiz, questions: shuffle(quiz.questions)};
  const added = moreOf(pool, set).flatMap((question) => freeze(question, {newKey, shuffle}));
  return {...set, questions: [...set.questions, ...added], more: {keys: added.map(({key}) => key), answered: false}};
}

/** What is asked now: all, or only what was added. */
export const askedNow = (set: FrozenSet): FrozenSet =>
  set.more === undefined || set.more.answered
    ? set
    : {...set, questions: set.questions.filter(({key}) => set.more?.keys.includes(key))};

/** The set without questions that were asked after a close result and never answered: its result stands, and none are offered again. */
export const withoutOpenMore = (set: FrozenSet): FrozenSet => ({
  ...set,
  questions: set.questions.filter(({key}) => !set.more?.keys.includes(key)),
  more: {keys: [], answered: true},
});

/** How many of a set can be right. */
export const scoredCount = ({questions}: FrozenSet): number => questions.filter(({type}) => type !== 'selfrate').length;

/** Fisher–Yates. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const list = [...items];
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other] as T, list[last] as T];
  }
  return list;
}

/** Only what may leave before submission. */
export function servedQuestions({questions}: FrozenSet): ServedQuestion[] {
  return questions.map(serve);
}

/** Refuses answers to questions or options that were not served. */
export function checkAnswers({questions}: FrozenSet, answers: Answers): void {
  for (const [key, given] of Object.entries(answers)) {
    const question = questions.find((each) => each.key === key);
    if (question === undefined || !fits(question, given))
      throw new Refusal('invalid', 'These answers do not belong to this attempt. Reload the page; your attempt is still open.');
  }
}

/** Refuses certainty about a question that was not served. */
export function checkCertainty({questions}: FrozenSet, certainty: Certainty): void {
  if (Object.keys(certainty).some((key) => !questions.some((question) => question.key === key)))
    throw new Refusal('invalid', 'These answers do not belong to this attempt. Reload the page; your attempt is still open.');
}

type Scoring = Pick<Submission, 'answers' | 'blanksAreMeant'>;

/** Scores, or says which are blank so that the page can ask before they count as wrong. How sure somebody is may be left out. */
export function scoreAttempt(set: FrozenSet, {answers, blanksAreMeant}: Scoring): Outcome {
  const blank = set.questions.filter(
    (question) => question.type !== 'selfrate' && isBlank(question, answers[question.key] ?? []),
  );
  if (blank.length > 0 && !blanksAreMeant) return {kind: 'incomplete', blank: blank.map(({key}) => key)};
  return {kind: 'scored', correct: wholePoints(pointsOf(set, answers))};
}

/** Points out what is blank before it counts as wrong. */
export function blanks(keys: readonly string[]): Refusal {
  const fields = Object.fromEntries(keys.map((key) => [key, 'Not answered yet.']));
  const many = keys.length === 1 ? 'One question is' : `${keys.length} questions are`;
  return new Refusal('invalid', `${many} not answered yet. A blank counts as wrong.`, {fields});
}

type Scored = {
  /** Of them everybody is given the mark. */
  inDoubt: InDoubt;
  standard: number;
  submittedAt: string;
  validUntil: string | null;
  passage: (source: string) => {title: string; url: string};
  /** How many more questions are offered. */
  offer: number;
};

/** What the person is told: what they chose always with its why, the whole key only where the quiz reveals it. */
export function resultOf(
  set: FrozenSet,
  {answers, certainty}: {answers: Answers; certainty: Certainty},
  {inDoubt, standard, submittedAt, validUntil, passage, offer}: Scored,
): Result {
  const served = scoredCount(set);
  const points = pointsOf(set, answers, inDoubt);
  const correct = wholePoints(points);
  const met = isPass(correct, served, standard);
  const reveal = set.revealKey === 'always' || (set.revealKey === 'on_pass' && met);
  return {
    correct,
    served,
    passMark: passMark(served, standard),
    met,
    submittedAt,
    validUntil,
    offer,
    points: Math.round(points * 100) / 100,
    questions: set.questions.map((question) => {
      const given = answers[question.key] ?? [];
      const points = score(question, given);
      return {
        key: question.key,
        stem: stemOf(question),
        stimulus: question.stimulus ?? null,
        type: question.type,
        points,
        inDoubt: points !== null && inDoubt.has(revisionOf(question.id, question.rev)),
        blank: isBlank(question, given),
        certainty: certainty[question.key] ?? null,
        given: explainGiven(question, given, reveal),
        answer: reveal && points !== null && points < 1 ? explainKey(question) : null,
        passage: passage(question.source),
      };
    }),
  };
}

type Limit = {submitted: readonly string[]; allowed: number; freeAgain: (submittedAt: string) => Date; now: Date};

/** How many assessments may still be taken now, and from when one may be again. */
export function triesLeft({submitted, allowed, freeAgain, now}: Limit): {left: number; againAt: Date | null} {
  const recent = submitted
    .map(freeAgain)
    .filter((free) => free > now)
    .sort((a, b) => a.getTime() - b.getTime());
  return {left: Math.max(0, allowed - recent.length), againAt: recent[recent.length - allowed] ?? null};
}

/** Refuses another assessment while as many as are allowed lie within the cooldown; practice and refreshers never wait. */
export function checkMayStart({mode, ...limit}: Limit & {mode: Mode}): void {
  if (mode !== 'assessment') return;
  const {againAt} = triesLeft(limit);
  if (againAt === null) return;
  const day = againAt.toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London'});
  throw new Refusal('conflict', `You can take this quiz again on ${day}. Until then you can practise as often as you like.`);
}
