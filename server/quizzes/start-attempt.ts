/** Starting an attempt: what may be started, and which questions are drawn. */
import {randomBytes, randomUUID} from 'node:crypto';
import {addPeriod, type Quiz} from '../../quizzes/format.ts';
import type {FrozenSet} from '../../quizzes/frozen-set.ts';
import {Refusal} from '../refusal.ts';
import type {Person} from '../who/contract.ts';
import type {Mode} from './contract.ts';
import {seededRandom} from './random.ts';
import {checkMayStart, drawQuestions, missedIn, onlyQuestions, scoredCount, withoutOpenMore} from './rules.ts';
import type {Attempt, AttemptStore} from './store.ts';

export type Starting = {
  attempts: AttemptStore;
  /** Why somebody may not take enhanced quizzes yet; undefined where they may. */
  whyEnhancedIsLocked: (person: Person) => Promise<string | undefined>;
  /** Ids of the questions that a refresher asks this person. */
  toRefresh: (quizId: string, person: Person) => Promise<string[]>;
  now: () => Date;
};
type Wish = {mode: Mode; missedOf?: string | undefined};

const mostTries = 3;

const newKey = () => randomBytes(9).toString('base64url');

export function startAttempt({attempts, whyEnhancedIsLocked, toRefresh, now}: Starting) {
  /** What may be drawn from; refuses where such an attempt may not be started. */
  async function poolFor(person: Person, quiz: Quiz, {mode, missedOf}: Wish): Promise<Quiz> {
    const isOpen = async (other: Mode) => (await attempts.openOf(person.id, quiz.id, other)) !== undefined;
    if (mode === 'assessment') {
      const closed = quiz.tier === 'enhanced' ? await whyEnhancedIsLocked(person) : undefined;
      if (closed !== undefined) throw new Refusal('conflict', closed);
      checkMayStart({
        mode,
        submitted: await attempts.submittedTimes(person.id, quiz.id),
        allowed: quiz.attempts.assessment,
        freeAgain: (time) => addPeriod(new Date(time), quiz.attempts.cooldown),
        now: now(),
      });
      return quiz;
    }
    if (await isOpen('assessment'))
      throw new Refusal('conflict', 'You have started this quiz. Submit it first: practice may show answers to its questions.');
    if (mode === 'refresher') {
      const changed = await toRefresh(quiz.id, person);
      if (changed.length === 0)
        throw new Refusal('conflict', 'Nothing that you were asked here has changed: there is nothing to refresh.');
      return onlyQuestions(quiz, changed, quiz.draw.count);
    }
    if (await isOpen('refresher'))
      throw new Refusal('conflict', 'You have started a refresher. Submit it first: practice may show answers to its questions.');
    return missedOf === undefined ? quiz : missedQuestions(person, quiz, missedOf);
  }

  async function missedQuestions(person: Person, quiz: Quiz, attemptId: string): Promise<Quiz> {
    const before = await attempts.get(attemptId);
    if (before === undefined || before.personId !== person.id || before.quizId !== quiz.id || before.submittedAt === null)
      throw new Refusal('missing', 'That attempt is not one that you have submitted.');
    // What is asked after a close result and not answered yet was not missed.
    const set = withoutOpenMore(before.served);
    const missed = onlyQuestions(quiz, missedIn(set, before.answers), quiz.questions.length);
    if (missed.questions.length === 0)
      throw new Refusal('conflict', 'Nothing is left of that attempt to practise. Practise with new questions.');
    return missed;
  }

  /** Whether an open attempt is what is wished for: the same misses, or a refresher that nothing has overtaken. */
  async function isWished(open: Attempt, person: Person, quiz: Quiz, {mode, missedOf}: Wish): Promise<boolean> {
    const {served: set} = open;
    if (mode !== 'refresher') return set.missedOf === missedOf;
    return set.refreshes?.join() === (await toRefresh(quiz.id, person)).join();
  }

  /**
   * Ends what never counted and could show answers to what is asked now: practice and refreshers where something else starts, and
   * questions after a close result that were left open, whose result stands.
   */
  async function endOthers(person: Person, quiz: Quiz, mode: Mode): Promise<void> {
    await attempts.dropOpen(person.id, quiz.id, mode === 'practice' ? ['practice'] : ['practice', 'refresher']);
    const last = await attempts.lastAssessment(person.id, quiz.id);
    if (last?.served.more?.answered === false) await attempts.saveMore({...last, served: withoutOpenMore(last.served)});
  }

  /** Goes on with an attempt that is open already. */
  return async (person: Person, quiz: Quiz, wish: Wish): Promise<Attempt> => {
    const {mode, missedOf} = wish;
    const open = await attempts.openOf(person.id, quiz.id, mode);
    if (open !== undefined && (await isWished(open, person, quiz, wish))) return open;
    const pool = await poolFor(person, quiz, wish);
    const seed = randomUUID();
    const set: FrozenSet = {
      ...drawQuestions(pool, seed, seededRandom(seed), newKey),
      ...(missedOf !== undefined && {missedOf}),
      ...(mode === 'refresher' && {refreshes: pool.questions.map(({id}) => id)}),
    };
    const attempt: Attempt = {
      id: randomUUID(),
      personId: person.id,
      quizId: quiz.id,
      competency: quiz.competency,
      mode,
      organisation: person.organisation,
      jobFunction: person.jobFunction,
      served: set,
      answers: {},
      certainty: {},
      servedCount: scoredCount(set),
      correct: null,
      startedAt: now().toISOString(),
      submittedAt: null,
      validUntil: null,
      version: 1,
    };
    // Of several that started at once, here or in another process, one is kept: what never counted gives way, a few times if need be.
    for (let tries = 0; tries < mostTries; tries += 1) {
      await endOthers(person, quiz, mode);
      await attempts.add(attempt);
      const kept = await attempts.openOf(person.id, quiz.id, mode);
      if (kept !== undefined) return kept;
      await poolFor(person, quiz, wish);
    }
    throw new Refusal('conflict', 'You have just started this quiz in another way. Reload the page to see which.');
  };
}
