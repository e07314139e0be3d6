/** Taking a quiz: start, save, read, submit, a few more; and one’s own record. One file, because every step answers with the same view of an attempt. */
import {randomBytes, randomUUID} from 'node:crypto';
import {addPeriod, type Framework, meetsStandard, passageUrl, type Quiz} from '../../quizzes/format.ts';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {signedInPerson} from '../http/who.ts';
import {Refusal} from '../refusal.ts';
import {closeResults} from './close-result.ts';
import {type AttemptView, quizzesApi} from './contract.ts';
import {seededRandom} from './random.ts';
import {
  askedNow,
  blanks,
  checkAnswers,
  checkCertainty,
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
  const close = closeResults({attempts, standard, now});

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
      certainty: null,
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
    const set = JSON.parse(attempt.served) as FrozenSet;
    checkAnswers(set, body.answers);
    checkCertainty(set, body.certainty);
    if (!(await attempts.saveAnswers(attempt.id, JSON.stringify(body.answers), JSON.stringify(body.certainty))))
      throw new Refusal('conflict', 'You have submitted these answers already, here or on another device.');
    return done;
  });

  api.serve(quizzesApi.submit, async ({params, body, who}) => {
    const quiz = quizNamed(params.id);
    const attempt = await ownAttempt(params.attemptId, params.id, signedInPerson(who).id);
    const set = JSON.parse(attempt.served) as FrozenSet;
    if (set.more?.answered === false) {
      await close.submitMore(attempt, set, body);
      return view(await ownAttempt(attempt.id, quiz.id, attempt.personId), quiz);
    }
    if (attempt.submittedAt !== null) return view(attempt, quiz);
    checkAnswers(set, body.answers);
    checkCertainty(set, body.certainty);
    const outcome = scoreAttempt(set, body, standard);
    if (outcome.kind === 'incomplete') {
      throw blanks(outcome.blank);
    }
    const submitted: Attempt = {
      ...attempt,
      answers: JSON.stringify(body.answers),
      certainty: JSON.stringify(body.certainty),
      correct: outcome.correct,
      submittedAt: now().toISOString(),
      validUntil:
        attempt.mode === 'assessment' ? addPeriod(now(), quiz.valid_for ?? framework.evidence.valid_for).toISOString() : null,
    };
    const first = await attempts.submit(submitted);
    return view(first ? submitted : await ownAttempt(attempt.id, quiz.id, attempt.personId), quiz);
  });

  api.serve(quizzesApi.more, async ({params, who}) => {
    const quiz = quizNamed(params.id);
    const attempt = await ownAttempt(params.attemptId, quiz.id, signedInPerson(who).id);
    const set = JSON.parse(attempt.served) as FrozenSet;
    if (set.more?.answered === false) return view(attempt, quiz);
    await close.askMore(attempt, quiz, set);
    return view(await ownAttempt(attempt.id, quiz.id, attempt.personId), quiz);
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

  async function view(attempt: Attempt, quiz: Quiz): Promise<AttemptView> {
    const {id, title, tier, competency} = quiz;
    const set = JSON.parse(attempt.served) as FrozenSet;
    const asksMore = set.more?.answered === false;
    const {correct, submittedAt, validUntil} = attempt;
    const passage = (source: string) => {
      const url = passageUrl(source);
      return {url, title: passageTitle(url)};
    };
    const result =
      correct === null || submittedAt === null || asksMore
        ? null
        : resultOf(
            set,
            {answers: JSON.parse(attempt.answers ?? '{}'), certainty: JSON.parse(attempt.certainty ?? '{}')},
            {
              correct,
              standard,
              submittedAt,
              validUntil,
              passage,
              offer: await close.offerOf(attempt, quiz, set),
            },
          );
    return {
      id: attempt.id,
      quiz: {id, title, tier, competency},
      mode: attempt.mode,
      startedAt: attempt.startedAt,
      questions: servedQuestions(askedNow(set)),
      more: asksMore,
      saved: submittedAt === null ? JSON.parse(attempt.answers ?? '{}') : {},
      savedCertainty: submittedAt === null ? JSON.parse(attempt.certainty ?? '{}') : {},
      asksCertainty: quiz.certainty !== 'off',
      result,
    };
  }
}
