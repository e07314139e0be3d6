/** A few more questions after a result that is close: when they are offered, and what their answers do. */
import {randomBytes, randomUUID} from 'node:crypto';
import type {Quiz} from '../../quizzes/format.ts';
import type {FrozenSet} from '../../quizzes/frozen-set.ts';
import {isPass, passMark} from '../../quizzes/pass-mark.ts';
import {type InDoubt, pointsOf, wholePoints} from '../../quizzes/points.ts';
import {Refusal} from '../refusal.ts';
import type {Submission} from './contract.ts';
import {seededRandom} from './random.ts';
import {askedNow, blanks, checkAnswers, checkCertainty, drawMore, moreOf, scoreAttempt, scoredCount} from './rules.ts';
import type {Attempt, AttemptStore} from './store.ts';

/** They are offered at once, not next week. */
const offerMilliseconds = 60 * 60_000;

type Needs = {attempts: AttemptStore; standard: number; inDoubt: () => Promise<InDoubt>; now: () => Date};

export function closeResults({attempts, standard, inDoubt, now}: Needs) {
  /** How many more may be asked: none to somebody who passed, none where all of them right would not be a pass, and none some time later. */
  async function offerOf(attempt: Attempt, quiz: Quiz, set: FrozenSet): Promise<number> {
    const {submittedAt, mode} = attempt;
    if (mode !== 'assessment' || submittedAt === null) return 0;
    if (now().getTime() - Date.parse(submittedAt) > offerMilliseconds) return 0;
    const more = moreOf(quiz, set).length;
    const served = scoredCount(set);
    const correct = wholePoints(pointsOf(set, attempt.answers, await inDoubt()));
    return !isPass(correct, served, standard) && correct + more >= passMark(served + more, standard) ? more : 0;
  }

  return {
    offerOf,

    /** Draws them; the result stands until they are answered. */
    async askMore(attempt: Attempt, quiz: Quiz, set: FrozenSet): Promise<void> {
      if ((await offerOf(attempt, quiz, set)) === 0)
        throw new Refusal('conflict', 'No more questions are asked after this result. Take the quiz again, or practise.');
      const extended = drawMore(quiz, set, seededRandom(randomUUID()), () => randomBytes(9).toString('base64url'));
      await attempts.saveMore({...attempt, served: extended});
    },

    /** The answers before stay as they were graded: their result has been seen. */
    async submitMore(attempt: Attempt, set: FrozenSet, {answers, certainty, blanksAreMeant}: Submission): Promise<void> {
      const added = askedNow(set);
      checkAnswers(added, answers);
      checkCertainty(added, certainty);
      const outcome = scoreAttempt(added, {answers, blanksAreMeant});
      if (outcome.kind === 'incomplete') throw blanks(outcome.blank);
      const all = {...answers, ...attempt.answers};
      const whole = scoreAttempt({...set, more: {keys: [], answered: true}}, {answers: all, blanksAreMeant: true});
      if (whole.kind === 'incomplete') throw blanks(whole.blank);
      await attempts.saveMore({
        ...attempt,
        served: {...set, more: {keys: set.more?.keys ?? [], answered: true}},
        answers: all,
        certainty: {...certainty, ...attempt.certainty},
        servedCount: scoredCount(set),
        correct: whole.correct,
      });
    },
  };
}
