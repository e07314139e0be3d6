/** People who took the quiz about finding, straight into the database of a running service. */
import {resolve} from 'node:path';
import {readQuizFiles} from '../../quizzes/format.ts';
import {pointsOf, wholePoints} from '../../quizzes/points.ts';
import {openDatabase} from '../db/open.ts';
import {anAttempt} from '../fixtures/factories.ts';
import {rightAnswer, wrongAnswer} from '../fixtures/quiz-answers.ts';
import {seededRandom} from '../quizzes/random.ts';
import {drawQuestions} from '../quizzes/rules.ts';
import {attemptStore} from '../quizzes/store.ts';

const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

const find = readQuizFiles(resolve(import.meta.dirname, '../../quizzes')).quizzes.find(({id}) => id === 'basic-find');

/** Attempts of all eight questions; `has` says whether the person of a rank from 0 to 1 has a question right. */
export async function assess(
  databaseUrl: string,
  people: readonly {id: string}[],
  day: number,
  has: (rank: number, question: number) => boolean,
  /** From 1 to 3, for everybody; nobody says by default. */
  sure?: number,
) {
  if (find === undefined) throw new Error('There is a quiz about finding.');
  const database = openDatabase(databaseUrl);
  for (const [number, {id}] of people.entries()) {
    let key = 0;
    const whole = {...find, draw: {...find.draw, count: 8}};
    const set = drawQuestions(whole, 'seed', seededRandom(id), () => String((key += 1)));
    const answers = Object.fromEntries(
      set.questions.map((question) => {
        const right = has(
          number / people.length,
          find.questions.findIndex((each) => each.id === question.id),
        );
        return [question.key, right ? rightAnswer(question) : wrongAnswer(question)];
      }),
    );
    await attemptStore(database.db).add(
      anAttempt({
        personId: id,
        served: set,
        servedCount: 8,
        answers,
        correct: wholePoints(pointsOf(set, answers)),
        certainty: sure === undefined ? {} : Object.fromEntries(set.questions.map((each) => [each.key, sure])),
        submittedAt: daysFromNow(day),
        validUntil: daysFromNow(300),
      }),
    );
  }
  await database.close();
}
