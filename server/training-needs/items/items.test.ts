// One file, because answers are followed from the attempt to the doubt.
import {describe, expect, it} from 'vitest';
import {readQuizFiles} from '../../../quizzes/format.ts';
import {anAttempt, aPerson, aQuiz} from '../../fixtures/factories.ts';
import {rightAnswer, wrongAnswer} from '../../fixtures/quiz-answers.ts';
import {personStore} from '../../people/store.ts';
import {seededRandom} from '../../quizzes/random.ts';
import {drawQuestions} from '../../quizzes/rules.ts';
import {attemptStore} from '../../quizzes/store.ts';
import {databases} from '../../testing/databases.ts';
import {anAssessment, answersOf} from '../../testing/needs/people.ts';
import {answersStore, type Sitting} from '../evidence/answers-store.ts';
import {evidenceByPerson, type Rules} from '../evidence/evidence.ts';
import {flattenAttempts, itemsOf} from '../evidence/flatten.ts';
import {factsOf} from './facts.ts';
import {itemReports, oddities} from './statistics.ts';

const {quizzes} = readQuizFiles('quizzes');
const now = new Date('2026-11-21T10:00:00.000Z');

describe('itemsOf', () => {
  it('scores every question of every kind as the whole attempt does, and says which options were chosen', () => {
    for (const quiz of quizzes) {
      const random = seededRandom(quiz.id);
      let key = 0;
      const set = drawQuestions({...quiz, draw: {...quiz.draw, count: quiz.questions.length}}, 's', random, () =>
        String((key += 1)),
      );
      const scored = set.questions.filter(({type}) => type !== 'selfrate');
      const answers = Object.fromEntries(scored.map((each, at) => [each.key, at % 2 ? rightAnswer(each) : wrongAnswer(each)]));
      const items = itemsOf({served: set, answers, certainty: {}});
      expect(items.map(({question_id}) => question_id)).toEqual(scored.map(({id}) => id));
      for (const [at, {points, question_id}] of items.entries()) {
        if (at % 2) expect(points).toBe(1);
        else expect(points).toBeLessThan(1);
        const fact = factsOf(quiz).find(({id}) => id === question_id);
        if (at % 2 && fact && fact.right.length > 0) expect(items[at]?.chosen.split(' ').sort()).toEqual([...fact.right].sort());
      }
    }
  });

  it('leaves out what was asked after a close result and is open still', () => {
    const attempt = anAttempt();
    const {served: set} = attempt;
    const open = {...set, more: {keys: ['q4'], answered: false}};
    expect(itemsOf({served: open, answers: attempt.answers, certainty: {}})).toHaveLength(4);
  });
});

describe('factsOf', () => {
  it('knows what guessing gives for every question of this project', () => {
    for (const quiz of quizzes)
      for (const {guess} of factsOf(quiz)) {
        expect(guess).toBeGreaterThanOrEqual(0);
        expect(guess).toBeLessThanOrEqual(0.5);
      }
  });
});

/** Forty people who answer eight questions; `score` says what somebody of a rank from 0 to 1 has in each. */
function answered(score: (rank: number, question: number) => number, people = 40): Sitting[] {
  return Array.from({length: people}, (_, person) =>
    anAssessment({
      attemptId: `attempt-${person}`,
      personId: `person-${person}`,
      submittedAt: `2026-11-0${1 + (person % 9)}T10:00:00.000Z`,
      validUntil: '2027-11-01T10:00:00.000Z',
      answers: answersOf(Array.from({length: 8}, (_item, question) => score(person / people, question))).map((answer) => ({
        ...answer,
        chosen: answer.points === 1 ? 'b' : 'a',
      })),
    }),
  );
}
const facts = factsOf(aQuiz());
/** The higher the rank, the more is right; the first question the other way round if it is to be doubted. */
const sound = (rank: number, question: number) => (rank * 12 >= question ? 1 : 0);
const odd = (rank: number, question: number) => (question === 7 ? (rank < 0.4 ? 1 : 0) : sound(rank, question));

describe('itemReports', () => {
  it('doubts no sound question', () => {
    expect(oddities(answered(sound), facts).flatMap(({odd: against}) => against)).toEqual([]);
  });

  it('doubts one that the weaker have right and the better have not, and whose wrong option the best choose', () => {
    const report = itemReports(answered(odd), facts)[7];
    expect(report?.discriminationIndex).toBeLessThan(0);
    expect(oddities(answered(odd), facts)[7]?.odd).toEqual(['negative-discrimination', 'distractor-beats-key']);
    expect(report?.chosen.map(({option, all}) => [option, all])).toEqual([
      ['a', 24],
      ['b', 16],
    ]);
  });

  it('doubts one that is answered worse than by guessing', () => {
    const guessing = (rank: number, question: number) => (question === 7 ? (rank >= 0.9 ? 1 : 0) : sound(rank, question));
    expect(oddities(answered(guessing), facts)[7]?.odd).toContain('below-guessing');
  });

  it('gives no index for fewer than ten, and tests nothing for fewer than twenty', () => {
    expect(itemReports(answered(odd, 9), facts)[7]).toMatchObject({discriminationIndex: null});
    expect(oddities(answered(odd, 19), facts)[7]).toMatchObject({odd: [], chance: 1});
    expect(itemReports(answered(odd, 29), facts)[7]).toMatchObject({isIndicative: true});
    expect(itemReports(answered(odd, 30), facts)[7]).toMatchObject({isIndicative: false});
    expect(oddities(answered(odd, 30), facts)[7]?.chance).toBeCloseTo(0, 2);
  });

  it('counts the first attempt of each person, and only the present revision', () => {
    const again = answered(() => 0).map((each) => ({...each, attemptId: `${each.attemptId}-again`}));
    expect(itemReports([...answered(sound), ...again], facts)).toEqual(itemReports(answered(sound), facts));
    const old = facts.map((fact) => ({...fact, rev: 2}));
    expect(itemReports(answered(odd), old).map(({n}) => n)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('evidenceByPerson', () => {
  const evidenceOf = (...given: Parameters<typeof evidenceByPerson>) => [...evidenceByPerson(...given).values()];

  const rules: Rules = {standard: 0.8, fewest: 4, inDoubt: new Set(), sessionBefore: () => '', now};

  it('gives everybody the mark of a question in doubt, and tells a group without it', () => {
    const inDoubt = new Set(['find-008 1']);
    // Six of eight is a pass; the eighth question is wrong.
    const fails = (_rank: number, question: number) => (question < 5 ? 1 : 0);
    expect(evidenceOf(answered(fails, 1), rules)).toMatchObject([{state: 'failed', score: {right: 5, served: 8}}]);
    expect(evidenceOf(answered(fails, 1), {...rules, inDoubt})).toMatchObject([{state: 'passed', score: {right: 5, served: 7}}]);
    // However it is answered, it changes nothing of what the group knows, and takes nobody's evidence away.
    const lucky = (rank: number, question: number) => (question === 7 ? 1 : fails(rank, question));
    expect(evidenceOf(answered(lucky, 1), {...rules, inDoubt})).toEqual(evidenceOf(answered(fails, 1), {...rules, inDoubt}));
    const five = answered(fails, 1).map((each) => ({...each, answers: each.answers.slice(3)}));
    expect(evidenceOf(five, {...rules, inDoubt: new Set(['find-007 1', 'find-008 1'])})).toMatchObject([{state: 'passed'}]);
  });

  it('takes the latest assessment of each person', () => {
    const later = answered(() => 1, 1).map((each) => ({...each, attemptId: 'later', submittedAt: '2026-11-20T10:00:00.000Z'}));
    expect(evidenceOf([...answered(() => 0, 1), ...later], rules)).toMatchObject([{state: 'passed'}]);
  });

  it('tells a group from all that somebody answered within three months, but not from before a session', () => {
    const of = (day: string, right: number) =>
      answered((_rank, question) => (question < right ? 1 : 0), 1).map((each) => ({
        ...each,
        attemptId: day,
        submittedAt: `2026-${day}T10:00:00.000Z`,
      }));
    const scoreOf = (answers: Sitting[], given: Partial<Rules> = {}) => evidenceOf(answers, {...rules, ...given})[0]?.score;
    expect(scoreOf([...of('11-01', 4), ...of('11-12', 8)])).toEqual({right: 12, served: 16});
    expect(scoreOf([...of('08-01', 4), ...of('11-12', 8)])).toEqual({right: 8, served: 8});
    const sessionBefore = () => '2026-11-05T23:59:59.999Z';
    expect(scoreOf([...of('11-01', 4), ...of('11-12', 8)], {sessionBefore})).toEqual({right: 8, served: 8});
  });

  it.each([
    ['expired', {validUntil: '2026-11-21T10:00:00.000Z'}, 8],
    ['insufficient', {}, 3],
    ['passed', {}, 8],
  ] as const)('is %s', (state, given, served) => {
    const answers = answered(() => 1, 1).map((each) => ({...each, answers: each.answers.slice(0, served), ...given}));
    expect(evidenceOf(answers, rules)).toMatchObject([{state}]);
  });

  it('knows nothing of people who have no organisation or no job function', () => {
    const answers = answered(() => 1, 2).map((each, at) =>
      at === 0 ? {...each, organisation: null} : {...each, jobFunction: null},
    );
    expect(evidenceOf(answers, rules)).toEqual([]);
  });
});

describe.each(databases)('answersStore on %s', (_name, open) => {
  it('takes each submitted assessment apart once, and again when it has more answers', async () => {
    const {db} = await open();
    const [store, attempts] = [answersStore(db), attemptStore(db)];
    const [person, suspended] = [aPerson(), aPerson({suspended: true})];
    for (const each of [person, suspended]) await personStore(db).add(each);
    const attempt = anAttempt({personId: person.id});
    await attempts.add(attempt);
    await attempts.add(anAttempt({personId: person.id, mode: 'practice'}));
    await attempts.add(anAttempt({personId: person.id, submittedAt: null, correct: null, quizId: 'other'}));
    await attempts.add(anAttempt({personId: suspended.id}));
    await flattenAttempts(store);
    const before = await store.marks();
    expect(await store.notFlattened(9)).toEqual([]);
    const read = async () => (await store.sittings('find')).get('find') ?? [];
    const own = async () => (await read()).find(({personId}) => personId === person.id)?.answers;
    expect(await own()).toHaveLength(5);
    expect((await read()).filter(({organisation}) => organisation === null)).toMatchObject([{personId: suspended.id}]);
    // All at once is the same.
    expect((await store.sittings()).get('find')).toEqual(await read());
    expect((await store.sittings('other')).size).toBe(0);

    // Parts of an answer come back to the last digit, on both databases.
    const thirds = {question_id: 'find-001', rev: 1, points: 1 / 3, certainty: 3, chosen: 'a b'};
    await store.save([{attempt: {id: attempt.id, version: 1}, items: [thirds]}]);
    expect(await own()).toMatchObject([{points: 1 / 3, certainty: 3, chosen: 'a b'}]);

    await attempts.saveMore({...attempt, served: anAttempt({servedCount: 7, correct: 7}).served, servedCount: 7, correct: 4});
    expect(await store.notFlattened(9)).toHaveLength(1);
    await flattenAttempts(store);
    expect(await own()).toHaveLength(7);
    expect((await store.marks()).get('find')).not.toBe(before.get('find'));
  });
});
