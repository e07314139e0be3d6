import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {type Quiz, readQuizFiles} from '../quizzes/format.ts';
import {seededRandom} from '../server/quizzes/random.ts';
import {drawQuestions, servedQuestions} from '../server/quizzes/rules.ts';
import {temporaryFolder} from '../server/testing/databases.ts';

const {quizzes} = readQuizFiles('quizzes');
const squashed = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();

/** What must not be found before submission: every why, every misconception, every stem and option, and the stable id of every question. */
function secretsOf({questions}: Quiz): {what: string; text: string}[] {
  return questions.flatMap(({id, stem, options}) => [
    {what: `the id of question ${id}`, text: id},
    {what: `the stem of ${id}`, text: squashed(stem)},
    ...options.flatMap(({id: option, text, why, misconception}) => [
      {what: `the text of ${id}, option ${option}`, text: squashed(text)},
      {what: `the why of ${id}, option ${option}`, text: squashed(why)},
      ...(misconception ? [{what: `the misconception of ${id}, option ${option}`, text: misconception}] : []),
    ]),
  ]);
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

describe('the key scan', () => {
  it('finds nothing of any quiz in any served file', () => {
    expect(leaksIn('build/current/site')).toEqual([]);
  });

  it('goes red when a key, a why or a stable id is planted', () => {
    const question = quizzes[0]?.questions[0];
    for (const planted of [
      question?.options[0]?.why,
      question?.id,
      question?.options.find(({correct}) => correct)?.text,
      `{"stem":"${question?.stem}"}`,
    ]) {
      const folder = temporaryFolder();
      mkdirSync(join(folder, 'assets'));
      writeFileSync(join(folder, 'assets/planted.js'), `var a="${planted}"`);
      expect(leaksIn(folder).length).toBeGreaterThan(0);
    }
  });

  it('finds in what an attempt serves neither a why nor a stable id, for every question of every quiz', () => {
    for (const quiz of quizzes) {
      const whole = {...quiz, draw: {...quiz.draw, count: quiz.questions.length}};
      let number = 0;
      const served = squashed(
        JSON.stringify(servedQuestions(drawQuestions(whole, 'seed', seededRandom('seed'), () => `k${(number += 1)}`))),
      );
      const secrets = secretsOf(quiz).filter(({what}) => !/^the (stem|text)/.test(what));
      expect(secrets.filter(({text}) => served.includes(text))).toEqual([]);
    }
  });
});
