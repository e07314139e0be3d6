import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {type Quiz, readQuizFiles} from '../quizzes/format.ts';
import {seededRandom} from '../server/quizzes/random.ts';
import {drawQuestions, servedQuestions} from '../server/quizzes/rules.ts';
import {temporaryFolder} from '../server/testing/databases.ts';

const {quizzes} = readQuizFiles('quizzes');
const squashed = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();

/**
 * What must not be found before submission: every why, every misconception, the stable id of every question; in files also every stem
 * and situation. Answers are in the words of the guides that teach them, and stand there.
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
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) walk(each, key, `${where}.${key}`);
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

const allowed = new Set('key stem stimulus type options text unit choices prompts items parts gaps low high'.split(' '));

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
      const frozen = drawQuestions(whole, 'seed', seededRandom('seed'), () => `k${(number += 1)}`);
      const sent = servedQuestions(frozen);
      const served = squashed(JSON.stringify(sent));
      // Nothing but what is named: no answer, accepted text, tolerance, place, mark or mistake.
      const names = new Set([...JSON.stringify(sent).matchAll(/"(\w+)":/g)].map(([, name]) => name));
      expect([...names].filter((name) => !allowed.has(name ?? ''))).toEqual([]);
      const secrets = secretsOf(quiz).filter(({what}) => !what.startsWith('the text'));
      expect(secrets.filter(({text}) => served.includes(text))).toEqual([]);
    }
  });
});
