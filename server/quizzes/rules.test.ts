import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Answers, FrozenSet} from '../../quizzes/frozen-set.ts';
import type {FrozenQuestion} from '../../quizzes/types/kinds.ts';
import {aQuiz, aQuizQuestion} from '../fixtures/factories.ts';
import {rightAnswer, wrongAnswer} from '../fixtures/quiz-answers.ts';
import {seededRandom} from './random.ts';
import {checkAnswers, checkMayStart, drawQuestions, resultOf, scoreAttempt, servedQuestions, triesLeft} from './rules.ts';

function draw(seed: string, quiz = aQuiz()): FrozenSet {
  let number = 0;
  return drawQuestions(quiz, seed, seededRandom(seed), () => `k${(number += 1)}`);
}
const keyOf = (question: FrozenQuestion) => [...rightAnswer(question)];
const optionsOf = (question: FrozenQuestion | undefined) => (question && 'options' in question ? question.options : []);
/** The first `right` questions answered with the key, the rest wrongly. */
const answersWith = (set: FrozenSet, right: number): Answers =>
  Object.fromEntries(
    set.questions.map((question, index) => [question.key, [...(index < right ? rightAnswer(question) : wrongAnswer(question))]]),
  );
const told = {
  inDoubt: new Set<string>(),
  standard: 0.8,
  submittedAt: '2026-11-21T10:00:00.000Z',
  validUntil: null,
  offer: 0,
  passage: (source: string) => ({title: source, url: source}),
};

describe('drawQuestions', () => {
  it('draws as many different questions as the quiz says', () => {
    const {questions} = draw('a');
    expect(new Set(questions.map(({id}) => id)).size).toBe(5);
  });

  it('repeats itself from the same seed and differs with another', () => {
    const order = (seed: string) =>
      draw(seed).questions.map((question) => [question.id, optionsOf(question).map((option) => option.id)]);
    expect(order('a')).toEqual(order('a'));
    expect(order('a')).not.toEqual(order('b'));
  });

  it('puts the key into every position equally often over 1,000 draws', () => {
    const counts = [0, 0, 0];
    for (let number = 0; number < 1_000; number += 1) {
      const position = optionsOf(draw(`draw-${number}`).questions[0]).findIndex(({correct}) => correct);
      counts[position] = (counts[position] ?? 0) + 1;
    }
    // Chi-squared with two degrees of freedom: 13.8 is exceeded by chance once in a thousand sets of draws.
    const chiSquared = counts.reduce((sum, count) => sum + (count - 1_000 / 3) ** 2 / (1_000 / 3), 0);
    expect(chiSquared).toBeLessThan(13.8);
  });
});

describe('what is served', () => {
  it('names keys, texts and types and nothing else', () => {
    const set = draw('a');
    for (const question of servedQuestions(set)) {
      expect(Object.keys(question).sort()).toEqual(['key', 'options', 'stem', 'stimulus', 'type']);
      for (const option of 'options' in question ? question.options : [])
        expect(Object.keys(option).sort()).toEqual(['key', 'text']);
    }
  });
});

describe('scoreAttempt', () => {
  it.each([5, 4, 3, 0])('counts %i of 5 right', (right) => {
    const set = draw('a');
    expect(scoreAttempt(set, {answers: answersWith(set, right), blanksAreMeant: false})).toEqual({
      kind: 'scored',
      correct: right,
    });
  });

  it('points blanks out first, and counts them as wrong once they are meant', () => {
    const set = draw('a');
    const answers = answersWith(set, 5);
    const first = set.questions[0]?.key ?? '';
    answers[first] = [];
    expect(scoreAttempt(set, {answers, blanksAreMeant: false})).toEqual({kind: 'incomplete', blank: [first]});
    expect(scoreAttempt(set, {answers, blanksAreMeant: true})).toEqual({kind: 'scored', correct: 4});
  });

  it('scores a multiple question all or nothing', () => {
    const options = ['a', 'b', 'c'].map((id) => ({id, text: id, correct: id !== 'c', why: 'Because.'}));
    const quiz = aQuiz({
      questions: Array.from({length: 8}, (_, number) => ({
        ...aQuizQuestion({id: `m-${number}`}),
        type: 'multiple' as const,
        partial: false,
        options,
      })),
    });
    const set = draw('a', quiz);
    const all = Object.fromEntries(set.questions.map((question) => [question.key, keyOf(question)]));
    const score = (answers: Answers) => scoreAttempt(set, {answers, blanksAreMeant: false});
    expect(score(all)).toMatchObject({correct: 5});
    expect(score(Object.fromEntries(Object.entries(all).map(([key, chosen]) => [key, chosen.slice(0, 1)])))).toMatchObject({
      correct: 0,
    });
    expect(
      score(Object.fromEntries(set.questions.map((question) => [question.key, optionsOf(question).map((option) => option.key)]))),
    ).toMatchObject({correct: 0});
  });

  it('never depends on the order of options or answers, and stays between none and all', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer({min: 0, max: 2}), {minLength: 5, maxLength: 5}), (seed, picks) => {
        const set = draw(seed);
        const answers = Object.fromEntries(
          set.questions.map((question, index) => [question.key, [optionsOf(question)[picks[index] ?? 0]?.key ?? '']]),
        );
        const mirrored = {
          ...set,
          questions: set.questions
            .toReversed()
            .map((question) => ({...question, options: optionsOf(question).toReversed()}) as FrozenQuestion),
        };
        const outcome = scoreAttempt(set, {answers, blanksAreMeant: false});
        expect(scoreAttempt(mirrored, {answers, blanksAreMeant: false})).toEqual(outcome);
        if (outcome.kind === 'scored') {
          expect(outcome.correct).toBeGreaterThanOrEqual(0);
          expect(outcome.correct).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});

describe('checkAnswers', () => {
  it('refuses a question or an option that was not served, and two answers to a single question', () => {
    const set = draw('a');
    const question = set.questions[0] as FrozenQuestion;
    expect(() => checkAnswers(set, {other: ['x']})).toThrow('do not belong');
    expect(() => checkAnswers(set, {[question.key]: ['x']})).toThrow('do not belong');
    expect(() => checkAnswers(set, {[question.key]: optionsOf(question).map(({key}) => key)})).toThrow('do not belong');
    expect(() => checkAnswers(set, {[question.key]: keyOf(question)})).not.toThrow();
  });
});

describe('resultOf', () => {
  it('keeps the key back below the standard, but tells why the chosen option is not right', () => {
    const set = draw('a');
    const answers = answersWith(set, 2);
    const result = resultOf(set, {answers, certainty: {}}, told);
    expect(result.met).toBe(false);
    expect(result.questions.every(({answer}) => answer === null)).toBe(true);
    for (const {given} of result.questions) for (const {why} of given) expect(why).toContain('Because');
  });

  it('reveals everything once the standard is met, with the passage of each question', () => {
    const set = draw('a');
    const result = resultOf(set, {answers: answersWith(set, 4), certainty: {}}, told);
    expect(result.met).toBe(true);
    expect(result.questions.map(({points}) => points)).toEqual([1, 1, 1, 1, 0]);
    expect(result.questions[4]?.answer).toHaveLength(1);
    expect(result.questions[4]?.passage.url).toContain('earlier-reports-person');
  });
});

describe('triesLeft', () => {
  const limit = {
    allowed: 2,
    freeAgain: (time: string) => new Date(Date.parse(time) + 7 * 86_400_000),
    now: new Date('2026-11-21T10:00:00.000Z'),
  };

  it('counts what was taken lately, and says from when one may again', () => {
    expect(triesLeft({...limit, submitted: []})).toEqual({left: 2, againAt: null});
    expect(triesLeft({...limit, submitted: ['2026-11-20T10:00:00.000Z', '2026-11-01T10:00:00.000Z']})).toEqual({
      left: 1,
      againAt: null,
    });
    expect(triesLeft({...limit, submitted: ['2026-11-20T10:00:00.000Z', '2026-11-18T10:00:00.000Z']})).toEqual({
      left: 0,
      againAt: new Date('2026-11-25T10:00:00.000Z'),
    });
  });
});

describe('checkMayStart', () => {
  const now = new Date('2026-11-21T10:00:00.000Z');
  const freeAgain = (time: string) => new Date(Date.parse(time) + 7 * 86_400_000);
  const start = (mode: 'assessment' | 'practice', submitted: string[]) => () =>
    checkMayStart({mode, submitted, allowed: 2, freeAgain, now});

  it('allows two assessments in a week, then says from which day, and never refuses practice', () => {
    const two = ['2026-11-20T10:00:00.000Z', '2026-11-18T10:00:00.000Z'];
    expect(start('assessment', two.slice(0, 1))).not.toThrow();
    expect(start('assessment', two)).toThrow('25 November 2026');
    expect(start('practice', two)).not.toThrow();
    expect(start('assessment', ['2026-11-20T10:00:00.000Z', '2026-11-10T10:00:00.000Z'])).not.toThrow();
  });
});
