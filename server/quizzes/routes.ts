/** Taking a quiz: start, read, submit; and one's own record. */
import {randomBytes, randomUUID} from 'node:crypto';
import {addPeriod, type Framework, meetsStandard, passageUrl, type Quiz} from '../../quizzes/format.ts';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {signedInPerson} from '../http/who.ts';
import {Refusal} from '../refusal.ts';
import {type AttemptView, quizzesApi} from './contract.ts';
import {seededRandom} from './random.ts';
import {
  checkAnswers,
  checkMayStart,
  drawQuestions,
  type FrozenSet,
  resultOf,
  scoreAttempt,
  scoredCount,
  servedQuestions,
} from './rules.ts';
import type {Attempt, AttemptStore} from './store.ts';

type Needs = {
  attempts: AttemptStore;
  quizzes: readonly Quiz[];
  framework: Framework;
  /** What a passage of the site is called, by its address. */
  passageTitle: (url: string) => string;
  now: () => Date;
};

export function quizRoutes(api: Api, {attempts, quizzes, framework, passageTitle, now}: Needs): void {
  const standard = framework.required.score;

  api.serve(quizzesApi.start, async ({params, body, who}) => {
    const quiz = quizNamed(params.id);
    const person = signedInPerson(who);
    const open = await attempts.openOf(person.id, quiz.id, body.mode);
    if (open !== undefined) return view(open, quiz);
    if (body.mode === 'practice' && (await attempts.openOf(person.id, quiz.id, 'assessment'))) {
      throw new Refusal('conflict', 'You have started this quiz. Submit it first: practice may show answers to its questions.');
    }
    const submitted = await attempts.submittedTimes(person.id, quiz.id);
    checkMayStart({
      mode: body.mode,
      submitted,
      allowed: quiz.attempts.assessment,
      freeAgain: (time) => addPeriod(new Date(time), quiz.attempts.cooldown),
      now: now(),
    });
    const seed = randomUUID();
    const set = drawQuestions(quiz, seed, seededRandom(seed), () => randomBytes(9).toString('base64url'));
    const attempt: Attempt = {
      id: randomUUID(),
      personId: person.id,
      quizId: quiz.id,
      competency: quiz.competency,
      mode: body.mode,
      organisation: person.organisation,
      jobFunction: person.jobFunction,
      served: JSON.stringify(set),
      answers: null,
      servedCount: scoredCount(set),
      correct: null,
      startedAt: now().toISOString(),
      submittedAt: null,
      validUntil: null,
      version: 1,
    };
    await attempts.add(attempt);
    // Of several that started at once, one was kept.
    return view((await attempts.openOf(person.id, quiz.id, body.mode)) ?? attempt, quiz);
  });

  api.serve(quizzesApi.read, async ({params, who}) =>
    view(await ownAttempt(params.attemptId, params.id, signedInPerson(who).id), quizNamed(params.id)),
  );

  api.serve(quizzesApi.save, async ({params, body, who}) => {
    const attempt = await ownAttempt(params.attemptId, params.id, signedInPerson(who).id);
    checkAnswers(JSON.parse(attempt.served) as FrozenSet, body.answers);
    if (!(await attempts.saveAnswers(attempt.id, JSON.stringify(body.answers))))
      throw new Refusal('conflict', 'You have submitted these answers already, here or on another device.');
    return done;
  });

  api.serve(quizzesApi.submit, async ({params, body, who}) => {
    const quiz = quizNamed(params.id);
    const attempt = await ownAttempt(params.attemptId, params.id, signedInPerson(who).id);
    if (attempt.submittedAt !== null) return view(attempt, quiz);
    const set = JSON.parse(attempt.served) as FrozenSet;
    checkAnswers(set, body.answers);
    const outcome = scoreAttempt(set, body, standard);
    if (outcome.kind === 'incomplete') {
      const fields = Object.fromEntries(outcome.blank.map((key) => [key, 'Not answered yet.']));
      throw new Refusal(
        'invalid',
        `${outcome.blank.length === 1 ? 'One question is' : `${outcome.blank.length} questions are`} not answered yet. A blank counts as wrong.`,
        {fields},
      );
    }
    const submitted: Attempt = {
      ...attempt,
      answers: JSON.stringify(body.answers),
      correct: outcome.correct,
      submittedAt: now().toISOString(),
      validUntil:
        attempt.mode === 'assessment' ? addPeriod(now(), quiz.valid_for ?? framework.evidence.valid_for).toISOString() : null,
    };
    const first = await attempts.submit(submitted);
    return view(first ? submitted : await ownAttempt(attempt.id, quiz.id, attempt.personId), quiz);
  });

  api.serve(quizzesApi.record, async ({who}) => {
    const latest = await attempts.latestOf(signedInPerson(who).id);
    const entries = latest.flatMap(({quizId, competency, correct, servedCount, submittedAt, validUntil}) => {
      const known = framework.competencies.find(({key}) => key === competency);
      if (known === undefined || correct === null || submittedAt === null) return [];
      const met = meetsStandard(correct, servedCount, standard, 1);
      const expired = validUntil !== null && validUntil <= now().toISOString();
      return [
        {
          competency,
          name: known.name,
          tier: known.tier,
          quizId,
          correct,
          served: servedCount,
          met,
          submittedAt,
          validUntil,
          expired,
        },
      ];
    });
    return {entries};
  });

  function quizNamed(id: string): Quiz {
    const quiz = quizzes.find((each) => each.id === id);
    if (quiz === undefined) throw new Refusal('missing', 'There is no such quiz.');
    return quiz;
  }

  /** Somebody else's attempt does not exist for this person. */
  async function ownAttempt(id: string, quizId: string, personId: string): Promise<Attempt> {
    const attempt = await attempts.get(id);
    if (attempt === undefined || attempt.personId !== personId || attempt.quizId !== quizId)
      throw new Refusal('missing', 'That attempt is not one of yours.');
    return attempt;
  }

  function view(attempt: Attempt, {id, title, tier, competency}: Quiz): AttemptView {
    const set = JSON.parse(attempt.served) as FrozenSet;
    const {correct, submittedAt, validUntil} = attempt;
    const passage = (source: string) => {
      const url = passageUrl(source);
      return {url, title: passageTitle(url)};
    };
    const result =
      correct === null || submittedAt === null
        ? null
        : resultOf(set, JSON.parse(attempt.answers ?? '{}'), {correct, standard, submittedAt, validUntil, passage});
    return {
      id: attempt.id,
      quiz: {id, title, tier, competency},
      mode: attempt.mode,
      startedAt: attempt.startedAt,
      questions: servedQuestions(set),
      saved: submittedAt === null ? JSON.parse(attempt.answers ?? '{}') : {},
      result,
    };
  }
}
