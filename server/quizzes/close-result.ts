/** A few more questions after a result that is close: when they are offered, and what their answers do. */
import {randomBytes, randomUUID} from 'node:crypto';
import type {Quiz} from '../../quizzes/format.ts';
import type {FrozenSet} from '../../quizzes/frozen-set.ts';
import {Refusal} from '../refusal.ts';
import {isBorderline, probabilityOfStandard} from '../statistics/beta.ts';
import type {Submission} from './contract.ts';
import {seededRandom} from './random.ts';
import {askedNow, blanks, checkAnswers, checkCertainty, drawMore, moreOf, scoreAttempt, scoredCount} from './rules.ts';
import type {Attempt, AttemptStore} from './store.ts';

/** They are offered at once, not next week. */
const offerMilliseconds = 60 * 60_000;

export function closeResults({attempts, standard, now}: {attempts: AttemptStore; standard: number; now: () => Date}) {
  /** How many more may be asked: none where the result is clear, or some time ago. */
  async function offerOf(attempt: Attempt, quiz: Quiz, set: FrozenSet): Promise<number> {
    const {correct, servedCount, submittedAt, mode} = attempt;
    if (mode !== 'assessment' || correct === null || submittedAt === null || correct === servedCount) return 0;
    if (now().getTime() - Date.parse(submittedAt) > offerMilliseconds) return 0;
    const peers = await attempts.peersOf(attempt.personId, quiz.id);
    return isBorderline(probabilityOfStandard({correct, served: servedCount}, standard, peers)) ? moreOf(quiz, set).length : 0;
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
      const outcome = scoreAttempt(added, {answers, blanksAreMeant}, standard);
      if (outcome.kind === 'incomplete') throw blanks(outcome.blank);
      const all = {...answers, ...attempt.answers};
      const whole = scoreAttempt(set, {answers: all, blanksAreMeant: true}, standard);
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
