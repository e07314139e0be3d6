/** Drawing, scoring and the result of an attempt, without a database or a clock. */
import {meetsStandard, type Quiz} from '../../quizzes/format.ts';
import {Refusal} from '../refusal.ts';
import type {Mode, Result, ServedQuestion, Submission} from './contract.ts';

/** A question as it was drawn, key included: kept whole, so that a later edit of the file never changes a grade. */
export type FrozenQuestion = {
  key: string;
  id: string;
  rev: number;
  type: 'single' | 'multiple';
  source: string;
  stem: string;
  options: {key: string; id: string; text: string; correct: boolean; why: string}[];
};
export type FrozenSet = {seed: string; revealKey: 'on_pass' | 'always' | 'never'; questions: FrozenQuestion[]};
export type Answers = Submission['answers'];
export type Outcome = {kind: 'incomplete'; blank: string[]} | {kind: 'scored'; correct: number; met: boolean};

/** Draws and shuffles; `random` is in [0, 1) and `newKey` gives ids that say nothing about the option behind them. */
export function drawQuestions(quiz: Quiz, seed: string, random: () => number, newKey: () => string): FrozenSet {
  const drawn = shuffled(quiz.questions, random).slice(0, quiz.draw.count);
  const questions = drawn.map(({id, rev, type, source, stem, options}) => ({
    key: newKey(),
    id,
    rev,
    type,
    source,
    stem,
    options: (quiz.draw.shuffle ? shuffled(options, random) : options).map((option) => ({
      key: newKey(),
      id: option.id,
      text: option.text,
      correct: option.correct,
      why: option.why,
    })),
  }));
  return {seed, revealKey: quiz.feedback.reveal_key, questions};
}

/** Fisher–Yates. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const list = [...items];
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other] as T, list[last] as T];
  }
  return list;
}

/** Only the fields that may leave before submission. */
export function servedQuestions({questions}: FrozenSet): ServedQuestion[] {
  return questions.map(({key, type, stem, options}) => ({
    key,
    type,
    stem,
    options: options.map((option) => ({key: option.key, text: option.text})),
  }));
}

/** Refuses answers to questions or options that were not served. */
export function checkAnswers({questions}: FrozenSet, answers: Answers): void {
  for (const [key, chosen] of Object.entries(answers)) {
    const question = questions.find((each) => each.key === key);
    const known = question !== undefined && chosen.every((option) => question.options.some((each) => each.key === option));
    const onlyOne = question?.type !== 'single' || chosen.length <= 1;
    if (!known || !onlyOne)
      throw new Refusal('invalid', 'These answers do not belong to this attempt. Reload the page; your attempt is still open.');
  }
}

/** Scores all-or-nothing per question, or says which are blank so that the page can ask before they count as wrong. */
export function scoreAttempt(set: FrozenSet, {answers, blanksAreMeant}: Submission, standard: number): Outcome {
  const blank = set.questions.filter(({key}) => isBlank(answers, key)).map(({key}) => key);
  if (blank.length > 0 && !blanksAreMeant) return {kind: 'incomplete', blank};
  const correct = set.questions.filter((question) => isRight(question, answers)).length;
  return {kind: 'scored', correct, met: meetsStandard(correct, set.questions.length, standard, 1)};
}

function isBlank(answers: Answers, key: string): boolean {
  return (answers[key] ?? []).length === 0;
}

function isRight({key, options}: FrozenQuestion, answers: Answers): boolean {
  const chosen = new Set(answers[key] ?? []);
  return options.every((option) => option.correct === chosen.has(option.key));
}

type Scored = {
  correct: number;
  standard: number;
  submittedAt: string;
  validUntil: string | null;
  passage: (source: string) => {title: string; url: string};
};

/** What the person is told: the chosen options always with their why, the whole key only where the quiz reveals it. */
export function resultOf(
  set: FrozenSet,
  answers: Answers,
  {correct, standard, submittedAt, validUntil, passage}: Scored,
): Result {
  const served = set.questions.length;
  const met = meetsStandard(correct, served, standard, 1);
  const reveal = set.revealKey === 'always' || (set.revealKey === 'on_pass' && met);
  return {
    correct,
    served,
    standard,
    met,
    submittedAt,
    validUntil,
    questions: set.questions.map((question) => {
      const chosen = new Set(answers[question.key] ?? []);
      return {
        key: question.key,
        stem: question.stem,
        type: question.type,
        right: isRight(question, answers),
        blank: chosen.size === 0,
        options: question.options.map(({key, text, correct: isCorrect, why}) => ({
          key,
          text,
          chosen: chosen.has(key),
          correct: reveal ? isCorrect : null,
          why: reveal || chosen.has(key) ? why : null,
        })),
        passage: passage(question.source),
      };
    }),
  };
}

type Limit = {mode: Mode; submitted: readonly string[]; allowed: number; freeAgain: (submittedAt: string) => Date; now: Date};

/** Refuses another assessment while as many as are allowed lie within the cooldown; practice is never refused. */
export function checkMayStart({mode, submitted, allowed, freeAgain, now}: Limit): void {
  if (mode === 'practice') return;
  const recent = submitted
    .map(freeAgain)
    .filter((free) => free > now)
    .sort((a, b) => a.getTime() - b.getTime());
  const next = recent[recent.length - allowed];
  if (next === undefined) return;
  const day = next.toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London'});
  throw new Refusal('conflict', `You can take this quiz again on ${day}. Until then you can practise as often as you like.`);
}
