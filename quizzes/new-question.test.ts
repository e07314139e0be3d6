import {cpSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {temporaryFolder} from '../server/testing/databases.ts';
import {readQuizFiles} from './format.ts';
import {addQuestion, newKinds, nextId, questionText} from './new-question.ts';

const said = {id: 'find-099', source: 'docs/basic/find/x.mdx#steps', stem: 'What do you do: search, or ask?'};

describe('npm run new question', () => {
  it.each(newKinds)('writes a question of the kind %s', (kind) => {
    const [question] = parse(questionText({...said, kind}));
    expect(question).toMatchObject({id: said.id, rev: 1, type: kind, source: said.source});
    expect(question.stem.replace(' {{gap}}', '')).toBe(said.stem);
  });

  it('gives an id that no question ever had', () => {
    const quiz = {competency: 'find', questions: []};
    expect(nextId(quiz, {'find-007': {rev: 1, hash: ''}, 'record-042': {rev: 1, hash: ''}})).toBe('find-008');
    expect(nextId(quiz, {})).toBe('find-001');
  });

  it('adds it to the quiz, asking again for what will not do; the build then names every empty text', async () => {
    const folder = temporaryFolder();
    cpSync('quizzes', folder, {recursive: true});
    const answers = [
      'nonsense',
      'basic-find',
      'single',
      'no passage',
      'docs/basic/find/earlier-reports-person.mdx#steps',
      'short',
      'What is the first thing to do?',
    ];
    const told: string[] = [];
    const done = await addQuestion(async (_question, check) => {
      for (;;) {
        const answer = answers.shift() ?? '';
        const problem = check(answer);
        if (problem === undefined) return answer;
        told.push(problem);
      }
    }, folder);
    expect(done).toMatch(/^Added find-011 at the end of quizzes\/basic\/find\.yaml/);
    expect(told).toEqual([expect.stringMatching(/^One of/), expect.stringMatching(/such as docs/), 'Write a sentence.']);
    expect(readFileSync(join(folder, 'basic/find.yaml'), 'utf8')).toContain('stem: "What is the first thing to do?"');
    expect(() => readQuizFiles(folder)).toThrow(/basic\/find\.yaml:\d+: questions\.10\.options\.0\.text: Write it here\./);
    expect(() => readQuizFiles(folder)).toThrow(/questions\.10\.options\.0\.why: Say why this is right or wrong\./);
  });
});
