import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {type Quiz, readQuizFiles} from '../quizzes/format.ts';
import type {FrozenSet} from '../quizzes/frozen-set.ts';
import {rightAnswer, wrongAnswer} from '../server/fixtures/quiz-answers.ts';
import {seededRandom} from '../server/quizzes/random.ts';
import {drawQuestions, servedQuestions} from '../server/quizzes/rules.ts';
import {attemptStore} from '../server/quizzes/store.ts';
import {temporaryFolder} from '../server/testing/databases.ts';
import {aService} from '../server/testing/service.ts';

const {quizzes, framework} = readQuizFiles('quizzes');
const squashed = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();

/**
 * What must not be found before submission: every why, every misconception, the stable id of every question; in files also every stem
 * and situation, and each option beside its stable id. Answers alone are in the words of the guides that teach them, and stand there.
 */
function secretsOf({questions}: Quiz): {what: string; text: string}[] {
  const secrets: {what: string; text: string}[] = [];
  const walk = (value: unknown, name: string, where: string): void => {
    if (typeof value === 'string') {
      if (name === 'why' || name === 'misconception' || /\.why\b/.test(where))
        secrets.push({what: `the ${name} in ${where}`, text: squashed(value)});
      else if (name === 'id' && /\d{3}/.test(value)) secrets.push({what: `the id in ${where}`, text: value});
      else if (name === 'stem' || name === 'stimulus')
        secrets.push({what: `the text ${name} in ${where}`, text: squashed(value)});
    } else if (Array.isArray(value)) for (const [index, each] of value.entries()) walk(each, name, `${where}[${index}]`);
    else if (typeof value === 'object' && value !== null) {
      const {id, text} = value as {id?: unknown; text?: unknown};
      if (typeof id === 'string' && typeof text === 'string')
        for (const beside of [`"id":"${id}","text":${JSON.stringify(text)}`, `id: ${id} text: ${text}`])
          secrets.push({what: `the text beside the id of an option in ${where}`, text: squashed(beside)});
      for (const [key, each] of Object.entries(value)) walk(each, key, `${where}.${key}`);
    }
  };
  for (const question of questions) walk(question, 'question', question.id);
  return secrets;
}

/** Every secret of every quiz that stands in a file below the folder. */
function leaksIn(folder: string): string[] {
  const secrets = quizzes.flatMap(secretsOf);
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.(html|js|json|css|xml|txt|map|yaml)$/.test(name))
    .flatMap((name) => {
      const content = squashed(
        readFileSync(join(folder, name), 'utf8').replaceAll("\\'", "'").replaceAll('&#x27;', "'").replaceAll('&quot;', '"'),
      );
      return secrets.filter(({text}) => content.includes(text)).map(({what}) => `${name}: ${what}`);
    });
}

/** What an attempt may name before submission; `id` only of the attempt and its quiz. */
const allowed = new Set('key stem stimulus type options text unit choices prompts items parts gaps low high'.split(' '));

/** What the questions of an answer tell that they must not: names that are not allowed, and secrets of the quiz. */
function leaksInQuestions(questions: unknown, quiz: Quiz): string[] {
  const sent = JSON.stringify(questions);
  const names = new Set([...sent.matchAll(/"(\w+)":/g)].map(([, name = '']) => name));
  const secrets = secretsOf(quiz).filter(({what}) => !what.startsWith('the text'));
  return [
    ...[...names].filter((name) => !allowed.has(name)).map((name) => `the name ${name}`),
    ...secrets.filter(({text}) => squashed(sent).includes(text)).map(({what}) => what),
  ];
}

describe('the key scan', () => {
  it('finds nothing of any quiz in any served file', () => {
    expect(leaksIn('build/current/site')).toEqual([]);
  });

  it('goes red when a key, a why or a stable id is planted', () => {
    const question = quizzes.flatMap(({questions}) => questions).find(({type}) => type === 'single');
    if (question?.type !== 'single') throw new Error('There is a single question.');
    for (const planted of [
      question.options[0]?.why,
      question.id,
      question.options.find(({misconception}) => misconception)?.misconception,
      `{"stem":"${question.stem}"}`,
      JSON.stringify({id: question.options[0]?.id, text: question.options[0]?.text}),
    ]) {
      const folder = temporaryFolder();
      mkdirSync(join(folder, 'assets'));
      writeFileSync(join(folder, 'assets/planted.js'), `var a='${planted}'`);
      expect(leaksIn(folder).length).toBeGreaterThan(0);
    }
  });

  it('finds in what an attempt serves neither a why nor a stable id, for every question of every quiz', () => {
    for (const quiz of quizzes) expect(leaksInQuestions(servedQuestions(wholeOf(quiz)), quiz)).toEqual([]);
  });

  it('goes red when an answer holds a key, a why or a stable option id', () => {
    for (const quiz of quizzes) {
      const [question] = servedQuestions(wholeOf(quiz)).filter(({type}) => type === 'single');
      if (question === undefined || !('options' in question)) throw new Error('There is a single question.');
      const [option] = question.options;
      const single = quiz.questions.find(({type}) => type === 'single');
      const why = single?.type === 'single' ? single.options[0]?.why : undefined;
      for (const planted of [
        {...option, id: 'a'},
        {...option, correct: true},
        {...option, text: why},
      ])
        expect(leaksInQuestions([{...question, options: [planted]}], quiz)).not.toEqual([]);
    }
  });

  it('finds nothing in any answer before submission, in any mode, of any quiz', async () => {
    const service = await aService({quizzes, framework});
    const person = await service.add({jobFunction: 'analyst'});
    const agent = await service.as(person);
    const coordinator = await service.agent('coordinator');
    await coordinator
      .put(`/api/people/${person.id}/enhanced-exception`)
      .send({reason: 'Every quiz is scanned, whatever is passed.'})
      .expect(200);
    const secretIn = (quiz: Quiz, body: unknown) =>
      secretsOf(quiz).filter(({text}) => squashed(JSON.stringify(body)).includes(text));
    const scanned: Record<string, number> = {};
    /** Starts, reads, saves and is asked about blanks, as a browser would before submission. */
    async function scan(quiz: Quiz, what: string, started: {id: string; questions: unknown[]; result: unknown}): Promise<void> {
      const path = `/api/quizzes/${quiz.id}/attempts/${started.id}`;
      for (const {questions, result, ...rest} of [started, (await agent.get(path).expect(200)).body]) {
        expect(result).toBeNull();
        expect(questions.length).toBeGreaterThan(0);
        expect([what, leaksInQuestions(questions, quiz)]).toEqual([what, []]);
        expect([what, secretIn(quiz, rest)]).toEqual([what, []]);
      }
      const blank = await agent.post(`${path}/submission`).send({answers: {}}).expect(400);
      expect([what, secretIn(quiz, blank.body)]).toEqual([what, []]);
      scanned[what] = (scanned[what] ?? 0) + 1;
    }
    const begin = async ({id}: Quiz, body: object) =>
      (await agent.post(`/api/quizzes/${id}/attempts`).send(body).expect(201)).body;
    const frozen = async (id: string) => (await attemptStore(service.database.db).get(id))?.served as FrozenSet;

    const kept: string[] = [];
    // Every second quiz is passed; of the others two are missed, so that more are offered.
    for (const [number, quiz] of quizzes.entries()) {
      await scan(quiz, 'practice', await begin(quiz, {mode: 'practice'}));
      const {id} = await begin(quiz, {mode: 'assessment'});
      await scan(quiz, 'assessment', (await agent.get(`/api/quizzes/${quiz.id}/attempts/${id}`)).body);
      const {questions} = await frozen(id);
      const scored = questions.filter(({type}) => type !== 'selfrate');
      const answers = Object.fromEntries(
        scored.map((each, at) => [each.key, at <= 1 - (number % 2) ? wrongAnswer(each) : rightAnswer(each)]),
      );
      const path = `/api/quizzes/${quiz.id}/attempts/${id}`;
      const {result} = (await agent.post(`${path}/submission`).send({answers}).expect(200)).body;
      kept.push(...(result.met ? [quiz.id] : []));
      if (result.offer > 0) await scan(quiz, 'more', (await agent.post(`${path}/more`).send({}).expect(201)).body);
      await scan(quiz, 'missed', await begin(quiz, {mode: 'practice', missedOf: id}));
    }
    service.setNow('2026-11-23T10:00:00.000Z');
    const areas = framework.competencies.map(({key}) => key);
    await coordinator
      .post('/api/releases')
      .send({system: 'casebook', version: '2.9', releasedOn: '2026-11-23', areas})
      .expect(201);
    for (const quiz of quizzes.filter(({id}) => kept.includes(id)))
      await scan(quiz, 'refresher', await begin(quiz, {mode: 'refresher'}));
    expect(scanned).toEqual({practice: 14, assessment: 14, missed: 14, more: expect.any(Number), refresher: kept.length});
    expect(kept.length).toBeGreaterThan(5);

    for (const path of ['/api/record', '/api/paths', '/api/openapi.json', '/api/content']) {
      const told = squashed((await agent.get(path).expect(200)).text);
      expect(quizzes.flatMap(secretsOf).filter(({text}) => told.includes(text))).toEqual([]);
    }
  });
});

/** Every question of a quiz, as an attempt freezes them. */
function wholeOf(quiz: Quiz) {
  let number = 0;
  const whole = {...quiz, draw: {...quiz.draw, count: quiz.questions.length}};
  return drawQuestions(whole, 'seed', seededRandom('seed'), () => `k${(number += 1)}`);
}
