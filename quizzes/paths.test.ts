import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readQuizFiles} from './format.ts';
import {Path, pathMistakes, quizAfter} from './paths.ts';
import {sourcesOf} from './types/kinds.ts';

const aPath = (given: object = {}) =>
  Path.parse({
    key: 'basic',
    name: 'Basic',
    description: 'All of it.',
    steps: [{read: 'a-guide'}, {quiz: 'basic-find'}],
    ...given,
  });
const known = {functions: ['analyst'], quizzes: ['basic-find'], pages: ['a-guide']};

describe('pathMistakes', () => {
  it('finds none in a path of known pages and quizzes', () => {
    expect(pathMistakes([aPath()], known)).toEqual([]);
  });

  it.each([
    ['a page that is gone', aPath({steps: [{read: 'gone'}]}), 'path "basic": no guide or document has the key "gone".'],
    ['a quiz that is gone', aPath({steps: [{quiz: 'gone'}]}), 'path "basic": there is no quiz "gone".'],
    ['a job that is not there', aPath({functions: ['pilot']}), 'path "basic": there is no job function "pilot".'],
    [
      'a step that stands twice',
      aPath({steps: [{read: 'a-guide'}, {read: 'a-guide'}]}),
      'path "basic": "a-guide" stands in it twice.',
    ],
  ])('names %s', (_what, path, sentence) => {
    expect(pathMistakes([path], known).join()).toContain(sentence);
  });

  it('names a key that two paths have', () => {
    expect(pathMistakes([aPath(), aPath()], known)).toContain('two paths have the key "basic".');
  });

  it('says how a step is written', () => {
    expect(() => Path.parse({...aPath(), steps: [{look: 'a-guide'}]})).toThrow(/Write read: and the key of a guide/);
  });
});

describe('quizAfter', () => {
  const steps = aPath({steps: [{read: 'a'}, {quiz: 'one'}, {read: 'b'}]}).steps;
  it.each([
    [0, 'one'],
    [1, 'one'],
    [2, undefined],
  ])('of step %i is %s', (index, quiz) => {
    expect(quizAfter(steps, index)).toBe(quiz);
  });
});

describe('the paths of this project', () => {
  const {paths, quizzes, framework} = readQuizFiles('quizzes');

  it('are one for each job that was asked for', () => {
    expect(paths.map(({key}) => key)).toEqual(['induction', 'basic', 'supervisor', 'local-administrator', 'analyst', 'champion']);
  });

  it('let everybody reach every quiz that their job needs', () => {
    for (const {key: job, needs} of framework.functions) {
      const theirs = paths.filter(({functions}) => functions === undefined || functions.includes(job));
      const reached = theirs.flatMap(({steps}) => steps.flatMap((step) => ('quiz' in step ? [step.quiz] : [])));
      const needed = quizzes.filter(({competency}) => needs.includes(competency)).map(({id}) => id);
      expect([job, needed.filter((id) => !reached.includes(id))]).toEqual([job, []]);
    }
  });
});

it('a quiz asks only about pages that stand before it on a path', () => {
  const {quizzes, paths} = readQuizFiles('quizzes');
  const keyOf = (file = '') => /^key: (.*)$/m.exec(readFileSync(file, 'utf8'))?.[1];
  const unread = quizzes.flatMap(({id, questions}) => {
    const asked = new Set(questions.flatMap(sourcesOf).map((source) => keyOf(source.split('#')[0])));
    const read = paths.flatMap(({steps}) => {
      const at = steps.findIndex((step) => 'quiz' in step && step.quiz === id);
      return steps.slice(0, Math.max(at, 0)).flatMap((step) => ('read' in step ? [step.read] : []));
    });
    return [...asked].filter((key) => key === undefined || !read.includes(key)).map((key) => `${id}: ${key}`);
  });
  expect(unread).toEqual([]);
});
