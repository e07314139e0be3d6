/** Taking a quiz: start, save, read, submit, a few more. One file, because every step answers with the same view of an attempt. */
import {addPeriod, type Framework, type Quiz} from '../../quizzes/format.ts';
import {passageUrl} from '../../quizzes/passages.ts';
import type {InDoubt} from '../../quizzes/points.ts';
import {isBlank} from '../../quizzes/types/kinds.ts';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {Refusal} from '../refusal.ts';
import {signedInPerson} from '../who/who.ts';
import {closeResults} from './close-result.ts';
import {type AttemptView, quizzesApi} from './contract.ts';
import {askedNow, blanks, checkAnswers, checkCertainty, resultOf, scoreAttempt, servedQuestions, triesLeft} from './rules.ts';
import {type Starting, startAttempt} from './start-attempt.ts';
import type {Attempt} from './store.ts';

type Needs = {
  quizzes: readonly Quiz[];
  framework: Framework;
  /** What a passage of the site is called, by its address. */
  passageTitle: (url: string) => string;
  inDoubt: () => Promise<InDoubt>;
} & Starting;

export function quizRoutes(
  api: Api,
  {attempts, quizzes, framework, passageTitle, inDoubt, whyEnhancedIsLocked, toRefresh, now}: Needs,
): void {
  const standard = framework.required.score;
  const close = closeResults({attempts, standard, inDoubt, now});
  const start = startAttempt({attempts, whyEnhancedIsLocked, toRefresh, now});

  api.serve(quizzesApi.unfinished, async ({who}) => {
    const open = await attempts.unfinishedOf(signedInPerson(who).id);
    return {
      unfinished: open
        .filter(({quizId}) => quizzes.some(({id}) => id === quizId))
        .map(({quizId, served: {questions}, answers}) => ({
          quizId,
          answered: questions.filter((question) => !isBlank(question, answers[question.key] ?? [])).length,
          of: questions.length,
        }))
        .filter(({answered}) => answered > 0),
    };
  });

  api.serve(quizzesApi.start, async ({params, body, who}) => {
    const quiz = quizNamed(params.id);
    const person = signedInPerson(who);
    return view(await start(person, quiz, body), quiz);
  });

  api.serve(quizzesApi.read, async ({params, who}) =>
    view(await ownAttempt(params.attemptId, params.id, signedInPerson(who).id), quizNamed(params.id)),
  );

  api.serve(quizzesApi.save, async ({params, body, who}) => {
    const attempt = await ownAttempt(params.attemptId, params.id, signedInPerson(who).id);
    const {served: set} = attempt;
    checkAnswers(set, body.answers);
    checkCertainty(set, body.certainty);
    if (!(await attempts.saveAnswers(attempt.id, body.answers, body.certainty)))
      throw new Refusal('conflict', 'You have submitted these answers already, here or on another device.');
    return done;
  });

  api.serve(quizzesApi.submit, async ({params, body, who}) => {
    const quiz = quizNamed(params.id);
    const attempt = await ownAttempt(params.attemptId, params.id, signedInPerson(who).id);
    const {served: set} = attempt;
    if (set.more?.answered === false) {
      await close.submitMore(attempt, set, body);
      return view(await ownAttempt(attempt.id, quiz.id, attempt.personId), quiz);
    }
    if (attempt.submittedAt !== null) return view(attempt, quiz);
    checkAnswers(set, body.answers);
    checkCertainty(set, body.certainty);
    // What another tab or device kept and this one never saw counts too.
    const answers = {...attempt.answers, ...body.answers};
    const certainty = {...attempt.certainty, ...body.certainty};
    const outcome = scoreAttempt(set, {...body, answers});
    if (outcome.kind === 'incomplete') {
      throw blanks(outcome.blank);
    }
    const submitted: Attempt = {
      ...attempt,
      answers,
      certainty,
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
    const {served: set} = attempt;
    if (set.more?.answered === false) return view(attempt, quiz);
    await close.askMore(attempt, quiz, set);
    return view(await ownAttempt(attempt.id, quiz.id, attempt.personId), quiz);
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
      throw new Refusal('missing', 'That attempt is not one of yours, or it has ended because you started another one.');
    return attempt;
  }

  async function triesOf(personId: string, quiz: Quiz): Promise<AttemptView['tries']> {
    const {left, againAt} = triesLeft({
      submitted: await attempts.submittedTimes(personId, quiz.id),
      allowed: quiz.attempts.assessment,
      freeAgain: (time) => addPeriod(new Date(time), quiz.attempts.cooldown),
      now: now(),
    });
    return {left, againOn: againAt?.toISOString() ?? null};
  }

  async function view(attempt: Attempt, quiz: Quiz): Promise<AttemptView> {
    const {id, title, tier, competency} = quiz;
    const {served: set} = attempt;
    const asksMore = set.more?.answered === false;
    const {correct, submittedAt, validUntil} = attempt;
    const passage = (source: string) => {
      const url = passageUrl(source);
      return {url, title: passageTitle(url)};
    };
    const result =
      correct === null || submittedAt === null || asksMore
        ? null
        : resultOf(set, attempt, {
            inDoubt: await inDoubt(),
            standard,
            submittedAt,
            validUntil,
            passage,
            offer: await close.offerOf(attempt, quiz, set),
          });
    return {
      id: attempt.id,
      quiz: {id, title, tier, competency},
      mode: attempt.mode,
      startedAt: attempt.startedAt,
      questions: servedQuestions(askedNow(set)),
      more: asksMore,
      saved: submittedAt === null ? attempt.answers : {},
      savedCertainty: submittedAt === null ? attempt.certainty : {},
      asksCertainty: quiz.certainty !== 'off',
      result,
      tries: result === null || attempt.mode !== 'assessment' ? null : await triesOf(attempt.personId, quiz),
    };
  }
}
